package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;

/**
 * Control characters, and what is no character. Those of the C1 range are bytes of windows-1252
 * that were read as ISO-8859-1; the others mean nothing in text.
 */
final class Controls implements Step {

  /** Of a charset by which letters of the language would be others, this is what is left. */
  private static final double SURE = 0.996;

  /** That a control means nothing. */
  private static final double CERTAIN = 0.999;

  /** The last two of a plane are no characters, now and for ever. */
  private static final char NO_CHARACTER = '\uFFFE';

  private static final Charset WINDOWS = Charset.forName("windows-1252");

  private final String[] c1 = new String[0x20];

  Controls() {
    for (int i = 0; i < c1.length; i++) {
      String read = WINDOWS.decode(ByteBuffer.wrap(new byte[] {(byte) (0x80 + i)})).toString();
      c1[i] = read.charAt(0) == Loss.REPLACEMENT ? "" : read;
    }
  }

  @Override
  public Method method() {
    return Method.CONTROL;
  }

  @Override
  public String reason() {
    return "control characters, or windows-1252 read as ISO-8859-1";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c < 0xA0 && !c1[c - 0x80].isEmpty()) {
        edits.add(new Edit(i, i + 1, c1[c - 0x80], SURE));
      } else if (c == 0x7F || c >= NO_CHARACTER || (c < ' ' && !(c >= '\t' && c <= '\r'))) {
        edits.add(new Edit(i, i + 1, "", CERTAIN));
      }
    }
    return edits;
  }
}
