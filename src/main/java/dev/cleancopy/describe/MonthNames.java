package dev.cleancopy.describe;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.util.Calendar;
import com.ibm.icu.util.GregorianCalendar;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The names of months and weekdays in every language, from Unicode CLDR. */
final class MonthNames {

  /** No name of a month. */
  static final int NONE = 0;

  /** Months of the Solar Hijri calendar are counted from here. */
  static final int PERSIAN = 100;

  /** A shorter abbreviation may be any word. */
  private static final int SHORTEST_ABBREVIATION = 3;

  private final Map<String, Map<String, Integer>> byLanguage = new HashMap<>();

  /** By language what may be the beginning of a month's name; {@link #NONE} if of several. */
  private final Map<String, Map<String, Integer>> abbreviations = new HashMap<>();

  private final Map<String, Integer> everywhere = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();
  private final Beginnings beginnings;

  private MonthNames(List<String> tags, Map<String, List<String>> file) {
    for (String tag : tags) {
      addLanguage(ULocale.forLanguageTag(tag));
    }
    for (String line : file.getOrDefault("written-otherwise", List.of())) {
      String[] parts = line.split(" ", 3);
      add(parts[1], parts[0], Integer.parseInt(parts[2]));
    }
    for (String line : file.getOrDefault("prefix", List.of())) {
      String[] parts = line.split(" ", 2);
      addPrefixed(parts[0], parts[1]);
    }
    Set<String> names = new HashSet<>(everywhere.keySet());
    byLanguage.values().forEach(own -> names.addAll(own.keySet()));
    beginnings = new Beginnings(names);
    byLanguage.forEach((language, own) -> abbreviations.put(language, abbreviate(own)));
    everywhere.values().removeIf(month -> month == NONE);
  }

  /** The names in {@code languages} and in those that {@code describe/date-languages.txt} adds. */
  static MonthNames load(List<String> languages) {
    Map<String, List<String>> file = WordFile.read("date-languages.txt");
    List<String> tags = new ArrayList<>(languages);
    tags.addAll(file.getOrDefault("variant", List.of()));
    return new MonthNames(tags, file);
  }

  private void addLanguage(ULocale locale) {
    String language = locale.getLanguage();
    if (language.equals("und") || language.isEmpty()) {
      return;
    }
    add(language, new GregorianCalendar(locale), locale, 0);
    if (language.equals("fa")) {
      add(language, Calendar.getInstance(DayReader.SOLAR_HIJRI_CALENDAR), locale, PERSIAN);
    }
  }

  private void add(String language, Calendar calendar, ULocale locale, int base) {
    DateFormatSymbols symbols = new DateFormatSymbols(calendar, locale);
    for (int form : new int[] {DateFormatSymbols.FORMAT, DateFormatSymbols.STANDALONE}) {
      for (int width : new int[] {DateFormatSymbols.WIDE, DateFormatSymbols.ABBREVIATED}) {
        String[] months = symbols.getMonths(form, width);
        for (int i = 0; i < 12 && i < months.length; i++) {
          add(language, months[i], base + i + 1);
        }
        for (String weekday : symbols.getWeekdays(form, width)) {
          weekdays.add(key(weekday));
        }
      }
    }
    weekdays.remove("");
  }

  private void add(String language, String name, int month) {
    String key = key(name);
    if (key.isEmpty() || key.chars().anyMatch(Character::isDigit)) {
      return; // 5月: numbers speak for themselves
    }
    byLanguage.computeIfAbsent(language, any -> new HashMap<>()).putIfAbsent(key, month);
    everywhere.merge(key, month, (one, other) -> one.equals(other) ? one : NONE);
  }

  private void addPrefixed(String prefix, String language) {
    Map<String, Integer> own = byLanguage.getOrDefault(language, Map.of());
    new HashMap<>(own).forEach((name, month) -> own.putIfAbsent(prefix + name, month));
  }

  private static String key(String name) {
    return DateWords.fold(name).replace(".", "").replace(" ", "");
  }

  /**
   * The month that {@code word} names, first in {@code language}, then wherever it names only one.
   *
   * @param word folded, without dots and spaces
   * @return from 1; from {@link #PERSIAN} + 1 in the Solar Hijri calendar; {@link #NONE}
   */
  int month(String word, String language) {
    Map<String, Integer> own = byLanguage.getOrDefault(language, Map.of());
    Integer month = own.get(word);
    if (month != null) {
      return month;
    }
    Integer other = everywhere.get(word);
    return other != null
        ? other
        : abbreviations.getOrDefault(language, Map.of()).getOrDefault(word, NONE);
  }

  private static Map<String, Integer> abbreviate(Map<String, Integer> names) {
    Map<String, Integer> beginning = new HashMap<>();
    names.forEach(
        (name, month) -> {
          for (int end = SHORTEST_ABBREVIATION; end < name.length(); end++) {
            beginning.merge(
                name.substring(0, end), month, (one, other) -> one.equals(other) ? one : NONE);
          }
        });
    return beginning;
  }

  /** Whether a month's name may begin with {@code word}, folded; {@code false} is certain. */
  boolean mayBegin(String word) {
    return word.length() < 2 || beginnings.mayStand(word, 0);
  }

  /** Whether {@code word}, folded, names a day of the week in any language. */
  boolean isWeekday(String word) {
    return weekdays.contains(word);
  }
}
