package dev.cleancopy.contract;

import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.text.Urls;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside its document, by name, whether it came as query parameters or as
 * members of a JSON request. What is wrong goes to the violations.
 */
final class Settings {

  /** What a request may say of its document. */
  static final Set<String> DOCUMENT = Set.of("id", "url", "charset", "language", "fetchedAt");

  /** What a request may ask for. */
  static final Set<String> OPTIONS = NormalizeRequest.members(NormalizeRequest.Options.class);

  /**
   * A value as given.
   *
   * @param field where: {@code url}, {@code options.profile}
   */
  private record Setting(String field, String value) {}

  private final Map<String, Setting> settings = new LinkedHashMap<>();
  private final Violations violations;
  private final Defaults defaults;

  Settings(Violations violations) {
    this(violations, Defaults.NONE);
  }

  /**
   * Nothing yet.
   *
   * @param defaults what holds where nothing else is said
   */
  Settings(Violations violations, Defaults defaults) {
    this.violations = violations;
    this.defaults = defaults;
  }

  /** Takes query parameters. */
  void addQuery(Map<String, List<String>> query) {
    add(query, name -> DOCUMENT.contains(name) || OPTIONS.contains(name));
  }

  /** Takes query parameters that hold for many documents. */
  void addOptions(Map<String, List<String>> query) {
    add(query, OPTIONS::contains);
  }

  private void add(Map<String, List<String>> query, Predicate<String> known) {
    query.forEach(
        (name, values) -> {
          if (!known.test(name)) {
            violations.addUnknown(name);
          } else if (values.size() > 1) {
            violations.add(name, "given more than once");
          } else {
            add(name, name, values.get(0));
          }
        });
  }

  /** Takes {@code value}, which stands at {@code field}. */
  void add(String name, String field, String value) {
    Setting other = settings.putIfAbsent(name, new Setting(field, value));
    if (other != null) {
      violations.add(field, "given more than once");
    }
  }

  @Nullable String id() {
    Setting id = get("id");
    return id == null ? null : id.value;
  }

  @Nullable URI url() {
    return read("url", "must be an absolute http or https URL", Urls::parse);
  }

  @Nullable Instant fetchedAt() {
    return read("fetchedAt", "must be a time such as 2025-05-15T05:00:00Z", Settings::instant);
  }

  @Nullable String language() {
    return read("language", "must be a BCP 47 tag such as ko or zh-Hant", Settings::languageTag);
  }

  /**
   * The charset that the caller insists on.
   *
   * @param knows whether a label is one of the Encoding Standard
   */
  @Nullable String charset(Predicate<String> knows) {
    return read(
        "charset",
        "must be a label of the Encoding Standard such as utf-8 or euc-kr",
        label -> knows.test(label) ? label : null);
  }

  Options options() {
    return new Options(
        choice("profile", Profile.values(), Profile.BALANCED),
        choice("repair", RepairMode.values(), RepairMode.STANDARD),
        choice("comments", CommentsMode.values(), CommentsMode.SEPARATE),
        choice("emails", EmailsMode.values(), EmailsMode.KEEP));
  }

  boolean explain() {
    Boolean explain =
        read(
            "explain",
            "must be true or false",
            value ->
                switch (value) {
                  case "true" -> Boolean.TRUE;
                  case "false" -> Boolean.FALSE;
                  default -> null;
                });
    return explain != null && explain;
  }

  @Nullable OutputFormat format() {
    return get("format") == null
        ? null
        : choice("format", OutputFormat.values(), OutputFormat.JSON);
  }

  /** The members of {@code article} to return; {@code null} for all. */
  @Nullable Set<String> fields() {
    Setting setting = get("fields");
    if (setting == null) {
      return null;
    }
    Set<String> fields = new LinkedHashSet<>();
    for (String field : setting.value.split(",", -1)) {
      String name = field.strip();
      if (ArticleView.MEMBERS.contains(name)) {
        fields.add(name);
      } else {
        violations.add(setting.field, "no such member of article: " + name);
      }
    }
    return fields;
  }

  /** What each option may be, the default first. */
  static Capabilities.OptionValues values() {
    return new Capabilities.OptionValues(
        names(Profile.values()),
        names(RepairMode.values()),
        names(CommentsMode.values()),
        names(EmailsMode.values()),
        List.copyOf(ArticleView.MEMBERS));
  }

  private @Nullable Setting get(String name) {
    Setting own = settings.get(name);
    if (own != null) {
      return own;
    }
    String value = defaults.options().get(name);
    return value == null ? null : new Setting(name, value);
  }

  private static List<String> names(Enum<?>[] choices) {
    return Arrays.stream(choices).map(Names::of).toList();
  }

  private <T extends Enum<T>> T choice(String name, T[] choices, T byDefault) {
    List<String> names = names(choices);
    T chosen =
        read(
            name,
            "must be one of " + String.join(", ", names),
            value -> {
              int at = names.indexOf(value);
              return at < 0 ? null : choices[at];
            });
    return chosen == null ? byDefault : chosen;
  }

  private <T> @Nullable T read(String name, String message, Function<String, @Nullable T> reading) {
    Setting setting = get(name);
    if (setting == null) {
      return null;
    }
    T value = reading.apply(setting.value);
    if (value == null) {
      violations.add(setting.field, message);
    }
    return value;
  }

  private static @Nullable Instant instant(String value) {
    try {
      Instant instant = OffsetDateTime.parse(value).toInstant();
      return RawDocument.isTime(instant) ? instant : null;
    } catch (DateTimeException malformed) {
      return null;
    }
  }

  private static @Nullable String languageTag(String value) {
    try {
      return new Locale.Builder().setLanguageTag(value).build().toLanguageTag();
    } catch (IllformedLocaleException malformed) {
      return null;
    }
  }
}
