package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import java.util.List;

/** Escapes of JSON and programming languages that nobody undid: {@code Osnabr\u005Cu00fcck}. */
final class BackslashEscapes implements Step {

  /** Within or beside a word. */
  private static final double CERTAIN = 0.998;

  /** Near such, or several in one text. */
  private static final double SURE = 0.99;

  /** Alone it may be what the text is about. */
  private static final double ALONE = 0.9;

  private static final int SEVERAL = 2;
  private static final int LENGTH = 6;

  @Override
  public Method method() {
    return Method.ESCAPE;
  }

  @Override
  public String reason() {
    return "escaped as in JSON";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    boolean sure = false;
    int found = 0;
    for (int at = text.indexOf("\\u"); at >= 0; at = text.indexOf("\\u", at + 2)) {
      int unit = unit(text, at);
      if (unit < 0xA0 || isClass(text, at)) {
        continue;
      }
      int end = at + LENGTH;
      StringBuilder with = new StringBuilder().append((char) unit);
      if (Character.isHighSurrogate((char) unit)) {
        int low = unit(text, end);
        if (low < 0 || !Character.isLowSurrogate((char) low)) {
          continue;
        }
        with.append((char) low);
        end += LENGTH;
      } else if (Character.isLowSurrogate((char) unit)) {
        continue;
      }
      found++;
      boolean certain = touchesLetter(text, at, end);
      sure |= certain;
      edits.add(new Edit(at, end, with.toString(), certain ? CERTAIN : SURE));
      at = end - 2;
    }
    if (sure || found >= SEVERAL) {
      return edits;
    }
    return edits.stream().map(e -> new Edit(e.start(), e.end(), e.with(), ALONE)).toList();
  }

  /** A range of characters, as regular expressions have them. */
  private static boolean isClass(String text, int at) {
    return at > 0
        && (text.charAt(at - 1) == '['
            || text.charAt(at - 1) == '\\'
            || (text.charAt(at - 1) == '-' && text.startsWith("]", at + LENGTH)));
  }

  private static boolean touchesLetter(String text, int start, int end) {
    return (start > 0 && Character.isLetter(text.charAt(start - 1)))
        || (end < text.length() && Character.isLetter(text.charAt(end)));
  }

  /** The code unit that the escape at {@code at} stands for; -1 if there is none. */
  private static int unit(String text, int at) {
    if (!text.startsWith("\\u", at) || at + LENGTH > text.length()) {
      return -1;
    }
    int unit = 0;
    for (int i = at + 2; i < at + LENGTH; i++) {
      int digit = text.charAt(i) < 0x80 ? Character.digit(text.charAt(i), 16) : -1;
      if (digit < 0) {
        return -1;
      }
      unit = unit << 4 | digit;
    }
    return unit;
  }
}
