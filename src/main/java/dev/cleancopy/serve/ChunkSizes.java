package dev.cleancopy.serve;

import io.netty.buffer.ByteBuf;

/**
 * Follows a body that comes in chunks (RFC 9112, 7.1), a step ahead of Netty, which takes a size of
 * more than 32 bits for what is left of it: {@code 100000000000001c} for 28. Whoever reads it right
 * sees the next request elsewhere.
 */
final class ChunkSizes {

  /** Two gigabytes at most; and nobody writes that many zeros before a size. */
  private static final int MOST_DIGITS = 8;

  private enum At {
    NOTHING,
    SIZE,
    EXTENSION,
    DATA,
    END_OF_DATA,
    TRAILER
  }

  private At at = At.NOTHING;
  private int seen;
  private int digits;
  private long size;
  private int trailer;

  /** A body begins behind all that was read. */
  void begin() {
    expectSize();
    seen = 0;
  }

  /** Looks at what has come and was not read yet; false if it has a size that is too long. */
  boolean isSane(ByteBuf bytes) {
    int end = bytes.writerIndex();
    int i = bytes.readerIndex() + seen;
    while (i < end && at != At.NOTHING && digits <= MOST_DIGITS) {
      if (at == At.DATA) {
        int step = (int) Math.min(size, end - i);
        size -= step;
        i += step;
        at = size == 0 ? At.END_OF_DATA : At.DATA;
      } else {
        see(bytes.getByte(i++));
      }
    }
    seen = i - bytes.readerIndex();
    return digits <= MOST_DIGITS;
  }

  /** So many bytes were read. */
  void read(int bytes) {
    seen = Math.max(0, seen - bytes);
  }

  private void see(byte octet) {
    switch (at) {
      case SIZE -> size(octet);
      case EXTENSION -> {
        if (octet == '\n') {
          at = size == 0 ? At.TRAILER : At.DATA;
          trailer = 0;
        }
      }
      case END_OF_DATA -> {
        if (octet == '\n') {
          expectSize();
        }
      }
      default -> trailer(octet);
    }
  }

  private void size(byte octet) {
    int digit = Character.digit(octet, 16);
    if (digit >= 0) {
      size = size << 4 | digit;
      digits++;
    } else {
      at = At.EXTENSION;
      see(octet);
    }
  }

  /** A line of nothing ends it all. */
  private void trailer(byte octet) {
    if (octet != '\n') {
      trailer += octet == '\r' ? 0 : 1;
    } else if (trailer == 0) {
      at = At.NOTHING;
    } else {
      trailer = 0;
    }
  }

  private void expectSize() {
    at = At.SIZE;
    size = 0;
    digits = 0;
  }
}
