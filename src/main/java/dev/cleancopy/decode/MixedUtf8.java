package dev.cleancopy.decode;

import dev.cleancopy.decode.Encoding.Reading;
import dev.cleancopy.model.Budget;
import java.io.ByteArrayOutputStream;
import java.util.List;

/**
 * Reads documents that are UTF-8 for the most part and something else in places, as when a template
 * in UTF-8 holds text from an older store: UTF-8 where that is well-formed, else the one charset of
 * old that makes most sense of all the other places together.
 */
final class MixedUtf8 {

  /** What is declared is UTF-8, or the charset of a part at best. */
  private static final Claims NO_CLAIMS = new Claims(List.of(), null);

  private final LegacyCharset legacy;

  MixedUtf8(LegacyCharset legacy) {
    this.legacy = legacy;
  }

  /**
   * {@code bytes} from {@code start} as characters, and how many words hold ill-formed sequences.
   */
  Reading read(byte[] bytes, int start, Budget budget) {
    ByteArrayOutputStream strange = new ByteArrayOutputStream();
    for (int at = start; at < bytes.length; ) {
      int end = endOfRun(bytes, at);
      if (isStrange(bytes, at, end)) {
        strange.write(bytes, at, end - at);
        strange.write(' ');
      }
      at = end;
    }
    Encoding other =
        legacy
            .rank(TextBytes.sample(strange.toByteArray(), 0, false), NO_CLAIMS, budget)
            .get(0)
            .encoding();
    StringBuilder text = new StringBuilder(bytes.length);
    int malformed = 0;
    for (int at = start; at < bytes.length; ) {
      int end = endOfRun(bytes, at);
      if (isStrange(bytes, at, end)) {
        Reading reading = readRun(other, bytes, at, end);
        text.append(reading.text());
        malformed++;
      } else {
        text.append(new String(bytes, at, end - at, java.nio.charset.StandardCharsets.UTF_8));
      }
      at = end;
    }
    return new Reading(text.toString(), malformed);
  }

  /**
   * A charset of several bytes a character reads its run whole, one of single bytes only what is
   * ill-formed.
   */
  private static Reading readRun(Encoding other, byte[] bytes, int from, int to) {
    if (!other.isSingleByte()) {
      return other.read(bytes, from, to);
    }
    StringBuilder text = new StringBuilder();
    int at = from;
    while (at < to) {
      int length = bytes[at] >= 0 ? 1 : Utf8.sequenceLength(bytes, at);
      if (length > 0) {
        text.append(new String(bytes, at, length, java.nio.charset.StandardCharsets.UTF_8));
        at += length;
      } else {
        text.append(other.read(bytes, at, Math.min(to, at - length)).text());
        at -= length;
      }
    }
    return new Reading(text.toString(), 0);
  }

  /** Runs are words: they end after white space or a control, and before and after markup. */
  private static int endOfRun(byte[] bytes, int from) {
    int at = from + 1;
    while (at < bytes.length
        && !(bytes[at] >= 0 && (bytes[at] <= ' ' || bytes[at] == '<' || bytes[at] == '>'))) {
      at++;
    }
    return at;
  }

  private static boolean isStrange(byte[] bytes, int from, int to) {
    for (int at = from; at < to; ) {
      int length = bytes[at] >= 0 ? 1 : Utf8.sequenceLength(bytes, at);
      if (length <= 0) {
        return true;
      }
      at += length;
    }
    return false;
  }
}
