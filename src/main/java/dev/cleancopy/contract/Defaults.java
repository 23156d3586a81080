package dev.cleancopy.contract;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What is asked for of each of many documents, where its own request says nothing. */
public final class Defaults {

  /** Asks for nothing. */
  public static final Defaults NONE = new Defaults(Map.of());

  private final Map<String, String> options;

  private Defaults(Map<String, String> options) {
    this.options = options;
  }

  /**
   * The options in {@code query}.
   *
   * @throws ProblemException if one of them is unknown or cannot be what it is
   */
  public static Defaults of(Map<String, List<String>> query) {
    Violations violations = new Violations();
    Settings settings = new Settings(violations);
    settings.addOptions(query);
    settings.options();
    settings.explain();
    settings.fields();
    OutputFormat format = settings.format();
    violations.refuse();
    OutputFormat.requireJson(format);
    return new Defaults(
        query.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().get(0))));
  }

  Map<String, String> options() {
    return options;
  }
}
