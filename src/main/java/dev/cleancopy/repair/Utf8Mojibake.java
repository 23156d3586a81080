package dev.cleancopy.repair;

import dev.cleancopy.model.Method;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** UTF-8 that was read as windows-1252, in runs: {@code Ã¼} is {@code ü}. */
final class Utf8Mojibake {

  private static final double SURE = 0.999;
  private static final Charset LATIN = Charset.forName("windows-1252");
  private static final int DEEPEST = 3;

  private Utf8Mojibake() {}

  static List<Repair> repairs(String text, RepairMode mode) {
    List<Repair> repairs = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      if (toByte(text.charAt(at)) < 0xC2) {
        continue;
      }
      int end = at;
      while (end < text.length() && toByte(text.charAt(end)) >= 0x80) {
        end++;
      }
      String run = text.substring(at, end);
      String undone = undo(run);
      if (!undone.equals(run)) {
        repairs.add(
            new Repair(
                Method.MOJIBAKE,
                at,
                run,
                undone,
                SURE,
                mode.applies(SURE),
                "UTF-8 read as windows-1252"));
      }
      at = end;
    }
    return repairs;
  }

  private static String undo(String run) {
    String undone = run;
    for (int depth = 0; depth < DEEPEST; depth++) {
      String next = once(undone);
      if (next == null) {
        break;
      }
      undone = next;
    }
    return undone;
  }

  private static @Nullable String once(String run) {
    byte[] bytes = new byte[run.length()];
    for (int i = 0; i < bytes.length; i++) {
      int b = toByte(run.charAt(i));
      if (b < 0x80) {
        return null;
      }
      bytes[i] = (byte) b;
    }
    return Utf8.decode(bytes);
  }

  /** The byte that windows-1252 reads as {@code c}, unassigned ones as controls; -1 if none. */
  private static int toByte(char c) {
    if (c < 0x100) {
      return c;
    }
    if (c < 0x152 || (c > 0x192 && c < 0x2C6) || c > 0x2122) {
      return -1;
    }
    try {
      return LATIN.newEncoder().encode(CharBuffer.wrap(new char[] {c})).get(0) & 0xFF;
    } catch (CharacterCodingException notLatin) {
      return -1;
    }
  }
}
