package dev.cleancopy.text;

/** White space, as a reader sees it. */
public final class Spaces {

  /** Behind these a wide gap parts sentences. */
  private static final String SENTENCE_ENDS = ".!?";

  private static final int ASCII = 0x80;

  /** Of each ASCII character 1 if it is a space, else 0. */
  private static final byte[] ASCII_SPACES = new byte[ASCII];

  static {
    for (int c = 0; c < ASCII; c++) {
      ASCII_SPACES[c] = (byte) (isSpace(c) ? 1 : 0);
    }
  }

  private Spaces() {}

  /**
   * Whether {@code c} shows as nothing but room: any Unicode space, control space or no-break
   * space.
   */
  public static boolean isSpace(int c) {
    if (c > ' ' && c < 0x85) {
      return false; // most of all text
    }
    if (c < 0x1680) {
      return c == ' ' || (c >= '\t' && c <= '\r') || c == 0x85 || c == 0xA0;
    }
    return c == 0x1680
        || (c >= 0x2000 && c <= 0x200A)
        || c == 0x2028
        || c == 0x2029
        || c == 0x202F
        || c == 0x205F
        || c == 0x3000
        || c == 0x200B
        || c == 0xFEFF;
  }

  /** Whether nothing in {@code text} can be seen. */
  public static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSpace(text.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Index of the first character of {@code text} from {@code start} that is no space, or {@code
   * end}.
   */
  public static int skip(CharSequence text, int start, int end) {
    int i = start;
    while (i < end && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  /**
   * Index after the last character of {@code text} before {@code end} that is no space, or {@code
   * start}.
   */
  public static int trimEnd(CharSequence text, int start, int end) {
    int i = end;
    while (i > start && isSpace(text.charAt(i - 1))) {
      i--;
    }
    return i;
  }

  /** {@code text} without spaces around it. */
  public static String trim(String text) {
    int start = skip(text, 0, text.length());
    return text.substring(start, trimEnd(text, start, text.length()));
  }

  /** {@code text} without spaces around it, and every run of spaces in it as one {@code ' '}. */
  public static String collapse(String text) {
    if (isCollapsed(text)) {
      return text;
    }
    char[] chars = text.toCharArray();
    int end = 0;
    int gap = 1;
    for (char c : chars) {
      int space = c < ASCII ? ASCII_SPACES[c] : isSpace(c) ? 1 : 0;
      chars[end] = (char) (c + space * (' ' - c)); // no branches: nobody foresees where words end
      end += 1 - (space & gap);
      gap = space;
    }
    return new String(chars, 0, Math.max(0, end - gap));
  }

  private static boolean isCollapsed(String text) {
    boolean gap = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isSpace = isSpace(c);
      if (isSpace && (gap || c != ' ')) {
        return false;
      }
      gap = isSpace;
    }
    return !gap || text.isEmpty();
  }

  /** Whether a gap between columns begins at {@code at}: several spaces, none of them a tab. */
  public static boolean opensGap(CharSequence text, int at) {
    char c = text.charAt(at);
    return isSpace(c)
        && c != '\t'
        && at > 0
        && at + 1 < text.length()
        && isSpace(text.charAt(at + 1))
        && text.charAt(at + 1) != '\t'
        && !isSpace(text.charAt(at - 1))
        && SENTENCE_ENDS.indexOf(text.charAt(at - 1)) < 0;
  }
}
