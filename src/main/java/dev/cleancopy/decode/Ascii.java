package dev.cleancopy.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds where bytes cease to be ASCII, many at a time: most of a page is markup. */
final class Ascii {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long HIGH_BITS = 0x8080808080808080L;

  /** So many bytes are looked at at once. */
  private static final int STRIDE = 4 * Long.BYTES;

  private Ascii() {}

  /** Index of the first byte from {@code from} on that is beyond ASCII, or the end. */
  static int end(byte[] bytes, int from) {
    int at = from;
    while (at + STRIDE <= bytes.length
        && ((word(bytes, at)
                    | word(bytes, at + Long.BYTES)
                    | word(bytes, at + 2 * Long.BYTES)
                    | word(bytes, at + 3 * Long.BYTES))
                & HIGH_BITS)
            == 0) {
      at += STRIDE;
    }
    while (at + Long.BYTES <= bytes.length) {
      long beyond = word(bytes, at) & HIGH_BITS;
      if (beyond != 0) {
        return at + Long.numberOfTrailingZeros(beyond) / Byte.SIZE;
      }
      at += Long.BYTES;
    }
    while (at < bytes.length && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  private static long word(byte[] bytes, int at) {
    return (long) WORDS.get(bytes, at);
  }
}
