package dev.cleancopy.serve;

import dev.cleancopy.model.Abilities;
import dev.cleancopy.model.Label;
import java.util.Arrays;
import java.util.List;

/**
 * The answer to {@code GET /v1/capabilities}.
 *
 * @param languages those that are told apart, BCP 47
 * @param lexicons languages whose chrome is known by its phrases
 * @param charsets those that are decoded
 * @param contentTypes what is read
 * @param formats what is written, with their media types
 * @param options what each option may be, the default first
 * @param categories of removed text
 * @param limits beyond which a request is refused
 * @param engine what makes the responses
 */
public record Capabilities(
    List<String> languages,
    List<String> lexicons,
    List<String> charsets,
    List<String> contentTypes,
    List<FormatView> formats,
    OptionValues options,
    List<String> categories,
    Limits limits,
    EngineView engine) {

  /** A format in which articles are written. */
  public record FormatView(String format, String mediaType) {}

  /** The values of the options, the default first. */
  public record OptionValues(
      List<String> profile, List<String> repair, List<String> comments, List<String> fields) {}

  /** What one document may cost. */
  public record Limits(int bodyBytes, int domNodes, long deadlineMillis) {}

  static Capabilities of(Engine engine, ServiceConfig.Limits limits) {
    Abilities abilities = engine.abilities();
    return new Capabilities(
        abilities.languages(),
        abilities.lexicons(),
        abilities.charsets(),
        ContentTypes.all(),
        Arrays.stream(OutputFormat.values())
            .map(format -> new FormatView(format.id(), format.mediaType()))
            .toList(),
        Settings.values(),
        removedCategories(),
        new Limits(limits.body(), limits.nodes(), limits.deadline().toMillis()),
        engine.version());
  }

  private static List<String> removedCategories() {
    return Arrays.stream(Label.values())
        .filter(label -> label.fate() != Label.Fate.KEPT || label == Label.READER_COMMENT)
        .map(Label::category)
        .distinct()
        .toList();
  }
}
