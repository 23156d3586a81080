package dev.cleancopy.decode;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The bytes of a document that a reader sees, without knowing its charset: markup, scripts and
 * styles are left out.
 */
final class TextBytes {

  /** As much as a charset is judged by; more would not change the verdict. */
  private static final int LARGEST_SAMPLE = 12 * 1024;

  private static final int PIECES = 16;

  /** In lower case, as {@link #isRaw} compares. */
  private static final String CDATA = "<![cdata[";

  private TextBytes() {}

  /**
   * A sample from all over the document, cut where no charset has a character. If only the markup
   * holds bytes beyond ASCII (a description, the data of a script), it is of the words that do.
   */
  static byte[] sample(byte[] bytes, int start, boolean markup) {
    byte[] all = start == 0 ? bytes : Arrays.copyOfRange(bytes, start, bytes.length);
    byte[] text = markup ? withoutMarkup(bytes, start) : all;
    if (!isTelling(text, 0, text.length)) {
      return telling(all, LARGEST_SAMPLE);
    }
    return text.length <= LARGEST_SAMPLE ? text : pieces(text);
  }

  /**
   * Words of {@code text} that hold bytes beyond ASCII, from all over it, up to {@code most} bytes:
   * what tells charsets apart.
   */
  static byte[] telling(byte[] text, int most) {
    int all = 0;
    for (int at = 0; at < text.length; ) {
      int end = endOfWord(text, at);
      all += isTelling(text, at, end) ? end - at : 0;
      at = end + 1;
    }
    double share = all == 0 ? 1 : Math.min(1, (double) most / all);
    ByteArrayOutputStream words = new ByteArrayOutputStream(most + 256);
    double owed = 0;
    for (int at = 0; at < text.length && words.size() < most; ) {
      int end = endOfWord(text, at);
      if (isTelling(text, at, end)) {
        owed += (end - at) * share;
        if (owed * 2 >= end - at) {
          words.write(text, at, Math.min(end - at, most));
          words.write(' ');
          owed -= end - at;
        }
      }
      at = end + 1;
    }
    return words.toByteArray();
  }

  /**
   * Whether bytes at even places are of other values than those at odd places, as in UTF-16 and
   * seldom elsewhere.
   */
  static boolean alternates(byte[] text) {
    int[] counts = new int[256];
    for (int i = 0; i + 1 < text.length; i += 2) {
      counts[text[i] & 0xFF]++;
      counts[text[i + 1] & 0xFF]--;
    }
    int different = 0;
    for (int count : counts) {
      different += Math.abs(count);
    }
    return different > text.length / 2;
  }

  private static int endOfWord(byte[] text, int from) {
    int at = from;
    while (at < text.length && !isBreak(text[at])) {
      at++;
    }
    return at;
  }

  private static boolean isTelling(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] < 0) {
        return true;
      }
    }
    return false;
  }

  private static byte[] pieces(byte[] text) {
    ByteArrayOutputStream sample = new ByteArrayOutputStream(LARGEST_SAMPLE + 64);
    int stride = text.length / PIECES;
    int size = LARGEST_SAMPLE / PIECES;
    for (int piece = 0; piece < PIECES; piece++) {
      int from = piece * stride;
      int limit = Math.min(text.length, from + stride);
      while (from < limit && piece > 0 && !isBreak(text[from])) {
        from++;
      }
      int to = Math.min(limit, from + size);
      while (to < limit && !isBreak(text[to])) {
        to++;
      }
      sample.write(text, from, to - from);
    }
    return sample.toByteArray();
  }

  /**
   * Controls and the space: never part of a longer character in any charset that is compatible with
   * ASCII.
   */
  private static boolean isBreak(byte b) {
    return b >= 0 && b <= ' ';
  }

  private static byte[] withoutMarkup(byte[] bytes, int start) {
    byte[] text = new byte[bytes.length - start];
    int length = 0;
    int at = start;
    while (at < bytes.length) {
      if (bytes[at] != '<') {
        text[length++] = bytes[at++];
        continue;
      }
      if (at + 1 < bytes.length && bytes[at + 1] == '!' && isRaw(bytes, at, CDATA)) {
        at += CDATA.length(); // text, and markup within
        continue;
      }
      at = afterMarkup(bytes, at);
      text[length++] = '\n';
    }
    return Arrays.copyOf(text, length);
  }

  /** Index after the tag, comment, script or style that begins at {@code at}. */
  private static int afterMarkup(byte[] bytes, int at) {
    int next = at + 1 < bytes.length ? bytes[at + 1] | 0x20 : 0;
    int end = at;
    if (next == 's') {
      end =
          isRaw(bytes, at, "<script")
              ? after(bytes, at, "</script")
              : isRaw(bytes, at, "<style") ? after(bytes, at, "</style") : at;
    }
    return isRaw(bytes, end, "<!--") ? after(bytes, end, "-->") : after(bytes, end, (byte) '>');
  }

  private static boolean isRaw(byte[] bytes, int at, String ascii) {
    if (at + ascii.length() > bytes.length) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      byte b = bytes[at + i];
      if ((b >= 'A' && b <= 'Z' ? b + 32 : b) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Index after the next {@code ascii}, which begins with a sign, or the end. */
  private static int after(byte[] bytes, int from, String ascii) {
    byte sign = (byte) ascii.charAt(0);
    int at = after(bytes, from, sign);
    while (at < bytes.length && !isRaw(bytes, at - 1, ascii)) {
      at = after(bytes, at, sign);
    }
    return Math.min(bytes.length, at - 1 + ascii.length());
  }

  /** Index after the next {@code sign}, or the end. */
  private static int after(byte[] bytes, int from, byte sign) {
    int at = from;
    while (at < bytes.length && bytes[at] != sign) {
      at++;
    }
    return Math.min(bytes.length, at + 1);
  }
}
