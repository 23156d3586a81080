package dev.cleancopy.desk;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Finds line feeds, eight bytes at a time: a page on one line is looked through for a single one.
 */
final class LineFeeds {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long LINE_FEEDS = ONES * '\n';

  private LineFeeds() {}

  /** Index of the first line feed from {@code from} on; {@code end} if there is none before it. */
  static int next(byte[] bytes, int from, int end) {
    int at = from;
    for (; at + Long.BYTES <= end; at += Long.BYTES) {
      long others = (long) WORDS.get(bytes, at) ^ LINE_FEEDS;
      // The lowest bit that is left belongs to the first byte that is zero in {@code others}.
      long found = (others - ONES) & ~others & HIGH_BITS;
      if (found != 0) {
        return at + Long.numberOfTrailingZeros(found) / Byte.SIZE;
      }
    }
    while (at < end && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
