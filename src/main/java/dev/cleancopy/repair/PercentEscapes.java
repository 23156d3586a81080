package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.text.Spaces;
import java.util.List;

/** Escapes of URLs in running text: {@code l%C3%A4uft}. Addresses are left alone. */
final class PercentEscapes implements Step {

  /** Within a word. */
  private static final double CERTAIN = 0.997;

  private static final double SURE = 0.99;

  /** What belongs to an address is looked for this far around. */
  private static final int FAR = 200;

  @Override
  public Method method() {
    return Method.ESCAPE;
  }

  @Override
  public String reason() {
    return "escaped as in an address";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    for (int at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
      int end = at;
      while (octet(text, end) >= 0x80) {
        end += 3;
      }
      if (end == at) {
        continue;
      }
      byte[] bytes = new byte[(end - at) / 3];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) octet(text, at + 3 * i);
      }
      String with = Utf8.decode(bytes);
      if (with != null && !inAddress(text, at, end)) {
        boolean inner = at > 0 && Character.isLetter(text.charAt(at - 1));
        edits.add(new Edit(at, end, with, inner ? CERTAIN : SURE));
      }
      at = end - 1;
    }
    return edits;
  }

  private static int octet(String text, int at) {
    if (at + 3 > text.length() || text.charAt(at) != '%') {
      return -1;
    }
    int high = Character.digit(text.charAt(at + 1), 16);
    int low = Character.digit(text.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  private static boolean inAddress(String text, int start, int end) {
    int from = start;
    while (from > 0 && start - from < FAR && !Spaces.isSpace(text.charAt(from - 1))) {
      from--;
    }
    int to = end;
    while (to < text.length() && to - end < FAR && !Spaces.isSpace(text.charAt(to))) {
      to++;
    }
    String around = text.substring(from, to);
    return around.contains("://")
        || around.contains("www.")
        || around.indexOf('=') >= 0
        || around.indexOf('@') >= 0
        || around.startsWith("/")
        || isPath(around);
  }

  /** {@code de.wikipedia.org/wiki/K%C3%B6ln} */
  private static boolean isPath(String around) {
    int dot = around.indexOf('.');
    int slash = around.indexOf('/');
    return dot > 0 && slash > dot && Character.isLetter(around.charAt(dot + 1));
  }
}
