package dev.cleancopy.read;

import dev.cleancopy.model.Place;
import dev.cleancopy.text.Scripts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Joins the lines of a paragraph that was cut to fit a width. Words that were cut at a hyphen are
 * made whole where the text has the whole word elsewhere; else the hyphen may be the word's own.
 */
final class Joining {

  /** {@code Ein- und Ausgang}: what follows such a hyphen is a short word. */
  private static final int SHORT_WORD = 3;

  private static final char SOFT_HYPHEN = 0xAD;

  private final String text;

  /** Words that stand within lines; made when first asked for. */
  private final Set<String> words = new HashSet<>();

  Joining(String text) {
    this.text = text;
  }

  /** The words from {@code start} to the end of the last of {@code lines}. */
  String join(List<Place.Line> lines, int start) {
    if (lines.size() == 1) {
      return text.substring(start, lines.get(0).end());
    }
    StringBuilder joined = new StringBuilder(text.substring(start, lines.get(0).end()));
    for (int i = 1; i < lines.size(); i++) {
      Place.Line line = lines.get(i);
      append(joined, line);
      joined.append(text, line.start(), line.end());
    }
    return joined.toString();
  }

  private void append(StringBuilder joined, Place.Line next) {
    char last = joined.charAt(joined.length() - 1);
    char first = text.charAt(next.start());
    if (last == SOFT_HYPHEN) {
      joined.setLength(joined.length() - 1);
    } else if ((last == '-' || last == '\u2010') && isHyphen(joined, first)) {
      hyphen(joined, next);
    } else if (!touches(last) || !touches(first)) {
      joined.append(' ');
    }
  }

  private static boolean isHyphen(StringBuilder joined, char next) {
    return joined.length() > 1
        && Character.isLetter(joined.charAt(joined.length() - 2))
        && Character.isLetter(next);
  }

  private void hyphen(StringBuilder joined, Place.Line next) {
    int end = next.start();
    while (end < next.end() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    int start = joined.length() - 1;
    while (start > 0 && Character.isLetter(joined.charAt(start - 1))) {
      start--;
    }
    String before = joined.substring(start, joined.length() - 1);
    String after = text.substring(next.start(), end);
    if (knows(before + after) && !knows(before + "-" + after)) {
      joined.setLength(joined.length() - 1);
    } else if (after.length() <= SHORT_WORD && !knows(before + "-" + after)) {
      joined.append(' ');
    }
  }

  private boolean knows(String word) {
    if (words.isEmpty()) {
      learn();
    }
    return words.contains(Scripts.fold(word));
  }

  private void learn() {
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      boolean inWord = i < text.length() && (Character.isLetter(text.charAt(i)) || isInner(i));
      if (!inWord) {
        if (i > start) {
          words.add(Scripts.fold(text.substring(start, i)));
        }
        start = i + 1;
      }
    }
  }

  /** A hyphen between letters. */
  private boolean isInner(int i) {
    return text.charAt(i) == '-'
        && i > 0
        && i + 1 < text.length()
        && Character.isLetter(text.charAt(i - 1))
        && Character.isLetter(text.charAt(i + 1));
  }

  /** Whether no space is written beside {@code c}. */
  private static boolean touches(char c) {
    return Scripts.isUnspaced(c) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF60);
  }
}
