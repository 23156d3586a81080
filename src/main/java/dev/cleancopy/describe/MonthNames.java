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
  private final Map<String, Integer> everywhere = new HashMap<>();
  private final Set<String> weekdays = new HashSet<>();

  private MonthNames() {}

  /** The names in {@code languages} and in those that {@code describe/date-languages.txt} adds. */
  static MonthNames load(List<String> languages) {
    MonthNames names = new MonthNames();
    Map<String, List<String>> file = WordFile.read("date-languages.txt");
    List<String> tags = new ArrayList<>(languages);
    tags.addAll(file.getOrDefault("variant", List.of()));
    for (String tag : tags) {
      names.addLanguage(ULocale.forLanguageTag(tag));
    }
    for (String line : file.getOrDefault("written-otherwise", List.of())) {
      String[] parts = line.split(" ", 3);
      names.add(parts[1], parts[0], Integer.parseInt(parts[2]));
    }
    for (String line : file.getOrDefault("prefix", List.of())) {
      String[] parts = line.split(" ", 2);
      names.addPrefixed(parts[0], parts[1]);
    }
    names.everywhere.values().removeIf(month -> month == NONE);
    return names;
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
    return other != null ? other : abbreviated(word, own);
  }

  private static int abbreviated(String word, Map<String, Integer> names) {
    if (word.length() < SHORTEST_ABBREVIATION) {
      return NONE;
    }
    int found = NONE;
    for (Map.Entry<String, Integer> name : names.entrySet()) {
      if (name.getKey().startsWith(word)) {
        if (found != NONE && found != name.getValue()) {
          return NONE;
        }
        found = name.getValue();
      }
    }
    return found;
  }

  /** Whether {@code word}, folded, names a day of the week in any language. */
  boolean isWeekday(String word) {
    return weekdays.contains(word);
  }
}
