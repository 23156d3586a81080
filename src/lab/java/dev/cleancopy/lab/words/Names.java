package dev.cleancopy.lab.words;

import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** People and places with letters beyond ASCII, of the whole world. */
final class Names {

  /** What a name is worth per million words, by where it stands. */
  private static final double CITY = 0.02;

  private static final double PERSON = 0.3;
  private static final double COUNTRY_IN_ENGLISH = 5;
  private static final double COUNTRY = 0.02;

  /** A name in a language's corpus is worth this share of its count elsewhere. */
  private static final double ABROAD = 0.05;

  /** Rarer ones in the corpora are as often slips as names. */
  private static final double RARE = 0.25;

  private final Map<String, double[]> worth = new TreeMap<>();

  private Names() {}

  static Stream<WordCounts.Counted> of(Path data, Map<String, WordCounts> languages)
      throws IOException {
    Names names = new Names();
    names.addCities(data.resolve("cities.tsv.gz"));
    names.addPeople(data.resolve("names.tsv.gz"));
    names.addCountries();
    languages.forEach(
        (language, counts) -> {
          if (!language.equals("de") && !language.equals("vi") && !language.equals("lb")) {
            counts
                .names()
                .filter(word -> word.perMillion() > RARE)
                .forEach(word -> names.addWord(word.letters(), word.perMillion() * ABROAD, 1));
          }
        });
    languages
        .get("en")
        .shipped()
        .filter(word -> WordCounts.isMarked(word.letters()))
        .forEach(word -> names.addWord(word.letters(), word.perMillion(), word.capital()));
    return names.worth.entrySet().stream()
        .map(e -> new WordCounts.Counted(e.getKey(), e.getValue()[0], e.getValue()[1]));
  }

  private void addWord(String lower, double value, double capital) {
    if (lower.length() > 1 && WordCounts.isMarked(lower) && WordCounts.isLatin(lower)) {
      double[] sum = worth.computeIfAbsent(lower, k -> new double[2]);
      sum[1] = (sum[0] * sum[1] + value * capital) / (sum[0] + value);
      sum[0] += value;
    }
  }

  private void addName(String name, double value) {
    for (String word : Normalizer.normalize(name, Normalizer.Form.NFC).split("[^\\p{L}]+")) {
      if (!word.isEmpty()) {
        addWord(
            WordCounts.lower(word, "und"), value, Character.isUpperCase(word.charAt(0)) ? 1 : 0);
      }
    }
  }

  private void addCities(Path file) throws IOException {
    try (BufferedReader reader = WordCounts.open(file)) {
      reader
          .lines()
          .map(line -> line.split("\t"))
          .forEach(r -> addName(r[1], Math.min(3, CITY + Double.parseDouble(r[2]) / 1e6)));
    }
  }

  private void addPeople(Path file) throws IOException {
    try (BufferedReader reader = WordCounts.open(file)) {
      reader
          .lines()
          .map(line -> line.split("\t"))
          .forEach(
              r -> {
                for (int i = 1; i < r.length; i++) {
                  addName(r[i], PERSON);
                }
              });
    }
  }

  private void addCountries() {
    String[] zones =
        TimeZone.getAvailableIDs(TimeZone.SystemTimeZoneType.CANONICAL_LOCATION, null, null)
            .toArray(new String[0]);
    for (ULocale locale : ULocale.getAvailableLocales()) {
      if (!locale.getCountry().isEmpty()) {
        continue;
      }
      double value = locale.getLanguage().equals("en") ? COUNTRY_IN_ENGLISH : COUNTRY;
      LocaleDisplayNames names = LocaleDisplayNames.getInstance(locale);
      for (String country : ULocale.getISOCountries()) {
        addName(names.regionDisplayName(country), value);
      }
      TimeZoneNames cities = TimeZoneNames.getInstance(locale);
      for (String zone : zones) {
        String city = cities.getExemplarLocationName(zone);
        if (city != null) {
          addName(city, value);
        }
      }
    }
  }
}
