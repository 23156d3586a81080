package dev.cleancopy.read;

/** The escapes in the strings of scripts: {@code \n}, {@code \"}, {@code \xe9}. */
final class Escapes {

  private Escapes() {}

  /** What the characters between the quotes of a string stand for. */
  static String resolve(String written) {
    int escape = written.indexOf('\\');
    if (escape < 0) {
      return written;
    }
    StringBuilder resolved = new StringBuilder(written.length());
    int copied = 0;
    while (escape >= 0 && escape + 1 < written.length()) {
      resolved.append(written, copied, escape);
      copied = one(written, escape + 1, resolved);
      escape = written.indexOf('\\', copied);
    }
    return resolved.append(written, copied, written.length()).toString();
  }

  /** Resolves what follows a backslash; index after it. */
  private static int one(String written, int at, StringBuilder resolved) {
    char c = written.charAt(at);
    switch (c) {
      case 'n' -> resolved.append('\n');
      case 'r' -> resolved.append('\r');
      case 't' -> resolved.append('\t');
      case 'b', 'f', 'v', '0' -> resolved.append(' ');
      case '\n' -> {
        // goes on in the next line
      }
      case 'u', 'x' -> {
        return code(written, at, c == 'u' ? 4 : 2, resolved);
      }
      default -> resolved.append(c);
    }
    return at + 1;
  }

  private static int code(String written, int at, int digits, StringBuilder resolved) {
    int start = at + 1;
    int end = start + digits;
    if (start < written.length() && written.charAt(start) == '{') {
      start++;
      end = start;
      while (end < written.length() && end - start < 6 && written.charAt(end) != '}') {
        end++;
      }
    }
    int code = end >= written.length() + (start > at + 1 ? 0 : 1) ? -1 : hex(written, start, end);
    if (code < 0 || code > Character.MAX_CODE_POINT) {
      resolved.append(written.charAt(at));
      return at + 1;
    }
    resolved.appendCodePoint(code);
    return start > at + 1 ? end + 1 : end;
  }

  private static int hex(String text, int start, int end) {
    int value = 0;
    for (int i = start; i < end; i++) {
      int digit = Character.digit(text.charAt(i), 16);
      if (digit < 0) {
        return -1;
      }
      value = value * 16 + digit;
    }
    return value;
  }
}
