package dev.cleancopy.describe;

import com.ibm.icu.util.ULocale;
import dev.cleancopy.text.Spaces;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What names of places look like. */
final class Places {

  private static final int MOST_WORDS = 4;

  /** Names of countries by Unicode CLDR, in the languages that capitalize; and older names. */
  private static final Set<String> COUNTRIES = countries();

  private Places() {}

  private static Set<String> countries() {
    Set<String> names = new HashSet<>();
    for (String language :
        new String[] {"en", "de", "fr", "es", "it", "pt", "nl", "tr", "pl", "ru"}) {
      ULocale locale = new ULocale(language);
      for (String region : ULocale.getISOCountries()) {
        names.add(DateWords.fold(new ULocale("", region).getDisplayCountry(locale)));
      }
    }
    WordFile.read("places.txt")
        .getOrDefault("also-written", List.of())
        .forEach(name -> names.add(DateWords.fold(name)));
    return Set.copyOf(names);
  }

  /** {@code Istanbul, Turkey}. */
  static boolean isCityAndCountry(String text) {
    int comma = text.lastIndexOf(',');
    return comma > 0
        && isCapitalized(text.substring(0, comma))
        && COUNTRIES.contains(DateWords.fold(Spaces.trim(text.substring(comma + 1))));
  }

  /** One to four words, each with a capital. */
  static boolean isCapitalized(String text) {
    String[] words = Spaces.collapse(text).split(" ", MOST_WORDS + 1);
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
        return false;
      }
    }
    return true;
  }
}
