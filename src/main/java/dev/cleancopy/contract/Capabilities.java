package dev.cleancopy.contract;

import dev.cleancopy.model.Abilities;
import dev.cleancopy.model.Label;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The answer to {@code GET /v1/capabilities}.
 *
 * @param languages those that are told apart, BCP 47
 * @param lexicons languages whose chrome is known by its phrases
 * @param charsets those that are decoded
 * @param contentTypes what is read
 * @param contentEncodings that are undone
 * @param formats what is written, with their media types
 * @param options what each option may be, the default first
 * @param categories of removed text
 * @param limits beyond which a request is refused
 * @param engine what makes the responses
 */
@Schema(description = "What this service can do")
public record Capabilities(
    List<String> languages,
    List<String> lexicons,
    List<String> charsets,
    List<String> contentTypes,
    List<String> contentEncodings,
    List<FormatView> formats,
    OptionValues options,
    List<String> categories,
    Limits limits,
    EngineView engine) {

  /** A format in which articles are written. */
  public record FormatView(String format, String mediaType) {}

  /** The values of the options, the default first. */
  public record OptionValues(
      List<String> profile,
      List<String> repair,
      List<String> comments,
      List<String> emails,
      List<String> fields) {}

  /**
   * Beyond which a request is refused, or its document flattened.
   *
   * @param bodyBytes of one document's body, as it is sent
   * @param inflatedBytes of the same body with its content encoding undone
   * @param inflatedRatio of the inflated body to the body
   * @param lineBytes of one line of a stream, or of one document of a batch
   * @param batchDocuments in one batch
   * @param batchBytes of one batch, its content encoding undone
   * @param domNodes of one document
   * @param blocks of one document, lines of stripped text among them
   * @param repairs of one document, those that are only reported among them
   * @param depth of elements below which they are read, but flattened
   * @param attributeChars of an attribute's value, above which it is not read
   * @param arrivalMillis for one document's body
   * @param deadlineMillis for one document
   */
  public record Limits(
      int bodyBytes,
      int inflatedBytes,
      int inflatedRatio,
      int lineBytes,
      int batchDocuments,
      int batchBytes,
      int domNodes,
      int blocks,
      int repairs,
      int depth,
      int attributeChars,
      long arrivalMillis,
      long deadlineMillis) {}

  /** What an engine with these abilities, within these limits, can do. */
  public static Capabilities of(
      Abilities abilities, Limits limits, List<String> encodings, EngineView engine) {
    return new Capabilities(
        abilities.languages(),
        abilities.lexicons(),
        abilities.charsets(),
        ContentTypes.all(),
        encodings,
        Arrays.stream(OutputFormat.values())
            .map(format -> new FormatView(format.id(), format.mediaType()))
            .toList(),
        Settings.values(),
        removedCategories(),
        limits,
        engine);
  }

  private static List<String> removedCategories() {
    return Arrays.stream(Label.values())
        .filter(label -> label.fate() != Label.Fate.KEPT || label == Label.READER_COMMENT)
        .map(Label::category)
        .distinct()
        .toList();
  }
}
