package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Repair;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;
import java.util.Set;

/** Cuts a site's name off a title, where something on the page proves that it is one. */
final class SiteSuffix {

  private static final String MARKS = "|-–—·•:»«_<>/ㅣ│｜";

  /** A shorter name may be a word of the title. */
  private static final int SHORTEST_NAME = 3;

  /** A longer stretch of a title is no name, and is not looked at. */
  private static final int LONGEST_NAME = 200;

  private SiteSuffix() {}

  static Found<String> cut(Found<String> title, Clues clues) {
    String text = Spaces.trim(title.value());
    Set<String> names = clues.site().all();
    int end = withoutSection(text, withoutNames(text, names), clues);
    int start = 0;
    for (int i = 0; i < Math.min(end, LONGEST_NAME) && end == text.length(); i++) {
      if (isMark(text, i) && isName(text, 0, i, names)) {
        start = Spaces.skip(text, i + 1, end);
        break;
      }
    }
    if (start >= end || (start == 0 && end == title.value().length())) {
      return title;
    }
    return new Found<>(
        text.substring(start, end),
        title.source(),
        title.evidence() + ", without the site's name",
        kept(title, Spaces.skip(title.value(), 0, title.value().length()) + start, end - start),
        title.citations());
  }

  private static int withoutNames(String text, Set<String> names) {
    int end = text.length();
    for (int i = text.length() - 1; i > 0; i--) {
      if (i < end && isMark(text, i) && isName(text, i + 1, end, names)) {
        end = Spaces.trimEnd(text, 0, markStart(text, i));
      }
    }
    return end;
  }

  /** Before a section of the site that stands between the headline and the site's name. */
  private static int withoutSection(String text, int end, Clues clues) {
    int mark = end - 1;
    while (mark > 0 && MARKS.indexOf(text.charAt(mark)) < 0) {
      mark--;
    }
    return end < text.length() && mark > 0 && clues.isSection(text.substring(mark + 1, end))
        ? Spaces.trimEnd(text, 0, markStart(text, mark))
        : end;
  }

  /** The repairs that stand in {@code length} characters from {@code start}. */
  private static List<Repair> kept(Found<String> title, int start, int length) {
    return title.repairs().stream()
        .filter(repair -> repair.start() >= start && repair.end() <= start + length)
        .map(repair -> repair.at(repair.start() - start))
        .toList();
  }

  private static int markStart(String text, int i) {
    int start = i;
    while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  /** A mark with room beside it; an underscore needs none. */
  private static boolean isMark(String text, int i) {
    char c = text.charAt(i);
    return MARKS.indexOf(c) >= 0
        && (c == '_'
            || "|ㅣ│｜".indexOf(c) >= 0
            || (i + 1 < text.length() && Spaces.isSpace(text.charAt(i + 1)))
            || Spaces.isSpace(text.charAt(Math.max(0, i - 1))));
  }

  private static boolean isName(String text, int start, int end, Set<String> names) {
    if (end - start > LONGEST_NAME) {
      return false;
    }
    String folded = letters(text.substring(start, end));
    return folded.length() >= SHORTEST_NAME && names.contains(folded);
  }

  /** Letters and digits alone, folded. */
  static String letters(String text) {
    String folded = Scripts.fold(text);
    char[] letters = new char[folded.length()];
    int count = 0;
    for (int i = 0; i < letters.length; i++) {
      char c = folded.charAt(i);
      if (c < 0x80 ? isAsciiLetter(c) : isLetter(folded, i)) {
        letters[count++] = c;
      }
    }
    return count == letters.length ? folded : new String(letters, 0, count);
  }

  /** Or a digit; capitals are folded. */
  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /** Whether the character at {@code i}, or that of which it is a half, is a letter or digit. */
  private static boolean isLetter(String text, int i) {
    char c = text.charAt(i);
    boolean isLow =
        Character.isLowSurrogate(c) && i > 0 && Character.isHighSurrogate(text.charAt(i - 1));
    return Character.isLetterOrDigit(text.codePointAt(isLow ? i - 1 : i));
  }
}
