package dev.cleancopy.compose;

import dev.cleancopy.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * A line of plain text that says who wrote a comment, when, or both: {@code Ana Ruiz · 12 May
 * 2025}.
 *
 * @param author {@code null} if it names none
 * @param date as written; {@code null} if it gives none
 */
record SignatureLine(@Nullable String author, @Nullable String date) {

  private static final String PARTS = "|·•‧∙—–\t";

  private static final String EDGES = " |·•‧∙—–-,:@()（）[]\t";

  /** What {@code line} says. */
  static SignatureLine of(String line) {
    int cut = -1;
    for (int i = 1; i < line.length() && cut < 0; i++) {
      cut = PARTS.indexOf(line.charAt(i)) >= 0 ? i : -1;
    }
    if (cut < 0) {
      return hasDigit(line)
          ? new SignatureLine(null, part(line))
          : new SignatureLine(part(line), null);
    }
    String first = line.substring(0, cut);
    String second = line.substring(cut + 1);
    if (hasDigit(first) == hasDigit(second)) {
      return new SignatureLine(null, null);
    }
    return hasDigit(first)
        ? new SignatureLine(part(second), part(first))
        : new SignatureLine(part(first), part(second));
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  private static @Nullable String part(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && EDGES.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && EDGES.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String trimmed = Spaces.trim(text.substring(start, end));
    return trimmed.isEmpty() ? null : trimmed;
  }
}
