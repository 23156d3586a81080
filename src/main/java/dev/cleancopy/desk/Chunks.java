package dev.cleancopy.desk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Many bytes in small pieces: an array that grows would need three times their room. */
final class Chunks {

  private static final int SIZE = 1 << 16;

  private final List<byte[]> chunks;
  private final long size;

  private Chunks(List<byte[]> chunks, long size) {
    this.chunks = chunks;
    this.size = size;
  }

  /** All of {@code stream}. */
  static Chunks of(InputStream stream) throws IOException {
    List<byte[]> chunks = new ArrayList<>();
    long size = 0;
    byte[] chunk = stream.readNBytes(SIZE);
    while (chunk.length > 0) {
      chunks.add(chunk);
      size += chunk.length;
      chunk = stream.readNBytes(SIZE);
    }
    return new Chunks(chunks, size);
  }

  long size() {
    return size;
  }

  /** All bytes, from the first. */
  InputStream open() {
    List<InputStream> streams = new ArrayList<>();
    chunks.forEach(chunk -> streams.add(new ByteArrayInputStream(chunk)));
    return new SequenceInputStream(Collections.enumeration(streams));
  }

  /** A copy of {@code length} bytes from {@code start}. */
  byte[] cut(long start, int length) {
    byte[] cut = new byte[length];
    int done = 0;
    while (done < length) {
      long at = start + done;
      byte[] chunk = chunks.get((int) (at / SIZE));
      int offset = (int) (at % SIZE);
      int count = Math.min(length - done, chunk.length - offset);
      System.arraycopy(chunk, offset, cut, done, count);
      done += count;
    }
    return cut;
  }
}
