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

  /** Small words within the names of places. */
  private static final Set<String> PARTICLES =
      Set.copyOf(WordFile.read("places.txt").getOrDefault("particle", List.of()));

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

  /** {@code ISTANBUL}, {@code NEW YORK, N.Y.}: every letter a capital, up to the first comma. */
  static boolean isInCapitals(String text) {
    int comma = text.indexOf(',');
    String city = comma < 0 ? text : text.substring(0, comma);
    return isCapitalized(city)
        && city.codePoints().filter(Character::isLetter).count() >= 4
        && city.codePoints().noneMatch(Character::isLowerCase)
        && city.codePoints().noneMatch(Character::isDigit)
        && (comma < 0 || isCapitalized(Spaces.trim(text.substring(comma + 1))));
  }

  /** Capitalized words, also with commas between; in scripts without capitals few words. */
  static boolean isPlace(String text) {
    for (String part : text.split("[,/]", -1)) {
      String trimmed = Spaces.trim(part);
      if (trimmed.isEmpty() || !isCapitalized(trimmed)) {
        return false;
      }
    }
    return true;
  }

  /** One to four words, each with a capital. */
  static boolean isCapitalized(String text) {
    String[] words = Spaces.collapse(text).split(" ", MOST_WORDS + 1);
    if (words.length > MOST_WORDS) {
      return false;
    }
    for (String word : words) {
      if (word.isEmpty()
          || !Character.isLetter(word.codePointAt(0))
          || (Character.isLowerCase(word.codePointAt(0)) && !PARTICLES.contains(word))) {
        return false;
      }
    }
    return true;
  }
}
