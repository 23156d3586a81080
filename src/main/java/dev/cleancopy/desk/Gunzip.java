package dev.cleancopy.desk;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Undoes gzip (RFC 1952), all members of it. The JDK's own stream ends in silence where another
 * member is broken, or not yet there.
 */
final class Gunzip extends InputStream {

  private static final int CHUNK = 1 << 14;
  private static final int MAGIC = 0x8b1f;
  private static final int DEFLATED = 8;
  private static final int HEADER_CHECKSUM = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;

  private final InputStream stream;
  private final byte[] chunk = new byte[CHUNK];
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private int position;
  private int end;
  private boolean inMember;
  private boolean finished;

  Gunzip(InputStream stream) {
    this.stream = stream;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (!finished) {
      if (!inMember && !openMember()) {
        close();
        return -1;
      }
      int inflated = inflate(target, offset, length);
      if (inflater.finished()) {
        closeMember();
      }
      if (inflated > 0) {
        return inflated;
      }
    }
    return -1;
  }

  @Override
  public void close() {
    if (!finished) {
      finished = true;
      inflater.end();
    }
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      int inflated = inflater.inflate(target, offset, length);
      while (inflated == 0 && !inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw new ZipException("a dictionary is needed");
        }
        if (position == end && !fill()) {
          throw new EOFException("gzip ended before its time");
        }
        inflater.setInput(chunk, position, end - position);
        position = end;
        inflated = inflater.inflate(target, offset, length);
      }
      checksum.update(target, offset, inflated);
      return inflated;
    } catch (DataFormatException corrupt) {
      throw new ZipException(corrupt.getMessage());
    }
  }

  /** Reads a member's header; false if there is no further member. */
  private boolean openMember() throws IOException {
    if (position == end && !fill()) {
      return false;
    }
    if (readShort() != MAGIC || readByte() != DEFLATED) {
      throw new ZipException("not in gzip format");
    }
    int flags = readByte();
    skip(6); // time, flags of the compressor, operating system
    if ((flags & EXTRA) != 0) {
      skip(readShort());
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECKSUM) != 0) {
      skip(2);
    }
    inMember = true;
    return true;
  }

  private void closeMember() throws IOException {
    position = end - inflater.getRemaining();
    long expected = readShort() | (long) readShort() << 16;
    long size = readShort() | (long) readShort() << 16;
    if (expected != checksum.getValue() || size != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw new ZipException("the checksum of gzip is wrong");
    }
    checksum.reset();
    inflater.reset();
    inMember = false;
  }

  private int readShort() throws IOException {
    return readByte() | readByte() << 8;
  }

  private int readByte() throws IOException {
    if (position == end && !fill()) {
      throw new EOFException("gzip ended before its time");
    }
    return chunk[position++] & 0xFF;
  }

  private void skip(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      readByte();
    }
  }

  private void skipText() throws IOException {
    int octet = readByte();
    while (octet != 0) {
      octet = readByte();
    }
  }

  private boolean fill() throws IOException {
    position = 0;
    end = Math.max(0, stream.read(chunk));
    return end > 0;
  }
}
