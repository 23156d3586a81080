package dev.cleancopy.lab.metadata;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How titles, names and days are compared. */
final class Folding {

  private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);
  private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})");

  private Folding() {}

  /** Letters and digits alone, NFKC, without case. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    UCharacter.foldCase(Normalizer2.getNFKCInstance().normalize(text), true)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }

  /** One holds the other, or they share most words. */
  static boolean isAlike(String gold, String said) {
    String a = letters(gold);
    String b = letters(said);
    boolean holds = Math.min(a.length(), b.length()) >= 10 && (a.contains(b) || b.contains(a));
    return holds || (!b.isEmpty() && f1(words(gold), words(said)) >= .8);
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text.toLowerCase(Locale.ROOT));
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static double f1(List<String> gold, List<String> said) {
    List<String> left = new ArrayList<>(gold);
    long hits = said.stream().filter(left::remove).count();
    return hits == 0 ? 0 : 2.0 * hits / (gold.size() + said.size());
  }

  /** The day as written and, with an offset, in UTC. */
  static TreeSet<String> days(String date) {
    TreeSet<String> days = new TreeSet<>();
    Matcher matcher = DAY.matcher(date);
    if (!matcher.find()) {
      return days;
    }
    days.add(
        LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)))
            .toString());
    try {
      days.add(
          OffsetDateTime.parse(date.replace(' ', 'T'))
              .withOffsetSameInstant(ZoneOffset.UTC)
              .toLocalDate()
              .toString());
    } catch (DateTimeParseException local) {
      return days;
    }
    return days;
  }
}
