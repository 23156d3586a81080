package dev.cleancopy.identify;

import com.ibm.icu.util.ULocale;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the names of languages mean. Those of usual languages are known, since it costs much. */
final class Claims {

  private final Map<String, Claim> byTag = new HashMap<>();
  private final Map<String, Claim> byName = new HashMap<>();

  /** Claims of which {@code languages}, BCP 47 tags, are usual. */
  Claims(List<String> languages) {
    for (String tag : languages) {
      ULocale likely = likely(tag);
      byTag.put(tag, claim(likely));
      if (tag.indexOf('-') < 0) {
        String region = tag + "_" + likely.getCountry();
        byName.put(tag, read(tag));
        byName.put(region, read(region));
      }
    }
  }

  /**
   * A language in the script in which it is written where nothing else is said.
   *
   * @param language empty if it is none
   */
  record Claim(String language, String script) {}

  /** What {@code name} means: {@code pt_BR}. */
  Claim of(String name) {
    Claim known = byName.get(name);
    return known == null ? read(name) : known;
  }

  /** What the BCP 47 tag {@code tag} means. */
  Claim ofTag(String tag) {
    Claim known = byTag.get(tag);
    return known == null ? claim(likely(tag)) : known;
  }

  private static Claim read(String name) {
    if (name.isEmpty() || !Character.isLetter(name.charAt(0))) {
      return new Claim("", ""); // templates that know no language leave a dash
    }
    ULocale locale = new ULocale(name);
    return locale.getLanguage().isEmpty()
        ? new Claim("", "")
        : claim(ULocale.addLikelySubtags(ULocale.createCanonical(locale.getName())));
  }

  private static ULocale likely(String tag) {
    return ULocale.addLikelySubtags(ULocale.forLanguageTag(tag));
  }

  private static Claim claim(ULocale likely) {
    return new Claim(likely.getLanguage(), likely.getScript());
  }
}
