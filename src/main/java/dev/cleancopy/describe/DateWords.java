package dev.cleancopy.describe;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import dev.cleancopy.text.Normalization;
import dev.cleancopy.text.Scripts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The small words of dates and times in every language, from {@code describe/date-words.txt}. */
final class DateWords {

  private static final int LONGEST_LABEL = 30;

  private final Set<String> fillers;
  private final Set<String> beforeDays;
  private final Set<String> ordinals;
  private final Set<String> morning;
  private final Set<String> afternoon;
  private final Map<String, String> zones = new HashMap<>();
  private final Set<String> zonesOfSeveral;
  private final Map<String, Integer> eras = new HashMap<>();
  private final Map<String, Set<String>> units = new HashMap<>();

  private final Map<String, DateRole> labels = new HashMap<>();
  private final Set<String> ranges;
  private final Beginnings beginnings;
  private final Set<String> people;

  private DateWords(Map<String, List<String>> sections, Map<String, List<String>> roles) {
    ranges = folded(roles, "range");
    for (DateRole role : DateRole.values()) {
      folded(roles, role.name().toLowerCase(Locale.ROOT)).forEach(word -> labels.put(word, role));
    }
    beginnings = new Beginnings(labels.keySet());
    fillers = folded(sections, "filler");
    beforeDays = folded(sections, "before-day");
    ordinals = folded(sections, "ordinal");
    morning = folded(sections, "morning");
    afternoon = folded(sections, "afternoon");
    zonesOfSeveral = folded(sections, "zone-of-several");
    people = folded(roles, "people");
    for (String unit : List.of("year", "month", "day", "hour", "minute", "second")) {
      units.put(unit, folded(sections, unit + "-unit"));
    }
    for (String line : sections.getOrDefault("zone", List.of())) {
      int gap = line.indexOf(' ');
      zones.put(fold(line.substring(0, gap)), line.substring(gap + 1));
    }
    for (String line : sections.getOrDefault("era", List.of())) {
      int gap = line.indexOf(' ');
      eras.put(fold(line.substring(0, gap)), Integer.parseInt(line.substring(gap + 1)));
    }
  }

  static DateWords load() {
    return new DateWords(WordFile.read("date-words.txt"), WordFile.read("date-labels.txt"));
  }

  private static Set<String> folded(Map<String, List<String>> sections, String name) {
    Set<String> words = new HashSet<>();
    sections.getOrDefault(name, List.of()).forEach(word -> words.add(fold(word)));
    return words;
  }

  /** Whether {@code word}, folded, between two days makes them the ends of a stretch of time. */
  boolean isRange(String word) {
    return ranges.contains(word);
  }

  /**
   * What a date is said to be by {@code text}, folded, that stands before it: by all of it, or, but
   * for publication, by words at its beginning; {@code null} if they say nothing.
   */
  @Nullable DateRole label(String text) {
    DateRole whole = labels.get(text);
    if (whole != null || !beginnings.mayStand(text, 0)) {
      return whole;
    }
    for (int end = Math.min(text.length(), LONGEST_LABEL); end > 1 && whole == null; end--) {
      boolean wordEnds =
          end == text.length()
              || !Character.isLetter(text.charAt(end))
              || Scripts.isUnspaced(text.codePointBefore(end));
      DateRole role = wordEnds ? labels.get(text.substring(0, end)) : null;
      whole = role == DateRole.PUBLISHED ? null : role;
    }
    return whole;
  }

  /** Whether {@code text}, folded, is a label of dates, all of it. */
  boolean isLabel(String text) {
    return labels.containsKey(text);
  }

  /** Whether {@code word} follows the number of a {@code unit}: {@code year}, {@code hour}. */
  boolean isUnit(String unit, String word) {
    return units.getOrDefault(unit, Set.of()).contains(word);
  }

  /** Whether a word or mark may stand between the parts of a date. */
  boolean isFiller(String word) {
    return fillers.contains(word);
  }

  /** Whether {@code word}, before a day, belongs to it: {@code on}, {@code am}. */
  boolean isBeforeDay(String word) {
    return beforeDays.contains(word);
  }

  /** {@code st}, {@code er}, {@code º}: what a day's number may carry. */
  boolean isOrdinal(String word) {
    return ordinals.contains(word);
  }

  boolean isMorning(String word) {
    return morning.contains(word);
  }

  boolean isAfternoon(String word) {
    return afternoon.contains(word);
  }

  /**
   * The offset that a zone's abbreviation stands for; {@code null} if it stands for none or
   * several.
   */
  @Nullable String offset(String word) {
    return zones.get(word);
  }

  /** Whether {@code word} names a zone that has several offsets, or several zones: {@code ET}. */
  boolean isZoneOfSeveral(String word) {
    return zonesOfSeveral.contains(word);
  }

  /** Whether {@code text}, folded, begins with words that name who edited or checked. */
  boolean isAboutPeople(String text) {
    for (String phrase : people) {
      if (text.length() > phrase.length()
          && text.startsWith(phrase)
          && !Character.isLetter(text.charAt(phrase.length()))) {
        return true;
      }
    }
    return false;
  }

  /** The year before the first of an era; {@code null} if it is none. */
  @Nullable Integer era(String word) {
    return eras.get(word);
  }

  /**
   * {@code text} as words of dates are compared: without case, accents, dots, and the differences
   * between Arabic and Persian letters or the two letters i of Turkish.
   */
  static String fold(String text) {
    int ascii = asciiEnd(text);
    return ascii == text.length() ? lowerCase(text) : foldAll(text);
  }

  private static int asciiEnd(String text) {
    int end = 0;
    while (end < text.length() && text.charAt(end) < 0x80) {
      end++;
    }
    return end;
  }

  /** ASCII letters have no other forms. */
  private static String lowerCase(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 'A' && text.charAt(i) <= 'Z') {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  private static String foldAll(String text) {
    String plain = UCharacter.foldCase(text, true);
    boolean ascii = plain.chars().allMatch(c -> c < 0x80);
    String apart = ascii ? plain : Normalization.of(Normalizer2.getNFKDInstance(), plain);
    StringBuilder folded = new StringBuilder(apart.length());
    for (int i = 0; i < apart.length(); i++) {
      char c = apart.charAt(i);
      switch (c) {
        case 'ı' -> folded.append('i');
        case 'ي', 'ى' -> folded.append('ی');
        case 'ك' -> folded.append('ک');
        case '\u200C', '\u0640', '\u0653', '\u0654', '\u0655' -> {}
        default -> {
          if ((c < 0x300 || c > 0x36F) && (c < 0x64B || c > 0x652)) {
            folded.append(c);
          }
        }
      }
    }
    return folded.toString();
  }
}
