package dev.cleancopy.compose;

import dev.cleancopy.model.Span;
import dev.cleancopy.model.StyledText;
import dev.cleancopy.text.Scripts;
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

  /**
   * What {@code line} says where its markup parts name and date: <code>&lt;b>Ana
   * Ruiz&lt;/b> 12 May 2025</code>; {@code null} if it does not.
   */
  static @Nullable SignatureLine styled(StyledText line) {
    for (Span span : line.spans()) {
      SignatureLine before = cut(line.text(), span.start());
      SignatureLine found = before == null ? cut(line.text(), span.end()) : before;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What the two parts of {@code line} say, if one is a date and the other is none. */
  private static @Nullable SignatureLine cut(String line, int at) {
    String first = part(line.substring(0, at));
    String second = part(line.substring(at));
    if (first == null || second == null || hasDigit(first) == hasDigit(second)) {
      return null;
    }
    return hasDigit(first) ? new SignatureLine(second, first) : new SignatureLine(first, second);
  }

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

  /**
   * Whether {@code text} has a digit that is no part of a name: {@code 3 May}, not {@code ana77}.
   */
  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isDigit(text.charAt(i))) {
        int before = i == 0 ? ' ' : text.codePointBefore(i);
        return !Character.isLetter(before)
            || Scripts.isUnspaced(before)
            || Scripts.isHangul(before);
      }
    }
    return false;
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
