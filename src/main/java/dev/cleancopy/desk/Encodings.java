package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;
import org.jspecify.annotations.Nullable;

/** Undoes content encodings (RFC 9110, 8.4). */
public final class Encodings {

  private static final String IDENTITY = "identity";

  private static final List<String> NAMES = List.of("gzip", "deflate", "br", "zstd", IDENTITY);

  /** Encodings on top of each other; nobody means more of them well. */
  private static final int MOST = 2;

  /**
   * The window of deflate with a zlib header: the method is 8, and 31 divides the first 16 bits.
   */
  private static final int ZLIB_METHOD = 8;

  private static final int ZLIB_CHECK = 31;

  /** What brotli keeps beside its window: up to 256 trees for each of three kinds of symbols. */
  private static final int BROTLI_TREES = 4 << 20;

  private Encodings() {}

  /** The names of all that are undone. */
  public static List<String> names() {
    return NAMES;
  }

  /**
   * The encodings in a {@code Content-Encoding} header, the outermost last, {@code identity} left
   * out.
   *
   * @throws ProblemException if one of them is unknown
   */
  public static List<String> parse(@Nullable String header) {
    List<String> encodings = new ArrayList<>();
    for (String part : header == null ? new String[0] : header.split(",", -1)) {
      String name = part.strip().toLowerCase(Locale.ROOT);
      String encoding = name.equals("x-gzip") ? "gzip" : name;
      if (!encoding.isEmpty() && !NAMES.contains(encoding)) {
        throw unsupported(part.strip());
      }
      if (!encoding.isEmpty() && !encoding.equals(IDENTITY)) {
        encodings.add(encoding);
      }
    }
    if (encodings.size() > MOST) {
      throw unsupported(String.join(", ", encodings));
    }
    return encodings;
  }

  /** {@code stream} with {@code encodings} undone; what is corrupt shows when it is read. */
  static InputStream undo(InputStream stream, List<String> encodings, Memory memory)
      throws IOException {
    InputStream decoded = stream;
    int decoders = 0;
    for (int i = encodings.size() - 1; i >= 0; i--) {
      decoded = undo(decoded, encodings.get(i), ++decoders, memory);
    }
    return decoded;
  }

  private static InputStream undo(InputStream stream, String encoding, int decoders, Memory memory)
      throws IOException {
    return switch (encoding) {
      case "gzip" -> new Gunzip(stream);
      case "deflate" -> inflate(stream);
      case "br" -> brotli(stream, decoders, memory);
      case "zstd" -> new ZstdInputStream(stream);
      default -> throw new IllegalArgumentException("no such encoding: " + encoding);
    };
  }

  /** Brotli takes as large a window as its first bits ask for, before it gives anything. */
  private static InputStream brotli(InputStream stream, int decoders, Memory memory)
      throws IOException {
    PushbackInputStream peeked = new PushbackInputStream(stream);
    int first = peeked.read();
    if (first >= 0) {
      memory.take(decoders * ((1 << windowBits(first)) + BROTLI_TREES));
      peeked.unread(first);
    }
    return new BrotliInputStream(peeked);
  }

  /** RFC 7932, 9.1. */
  private static int windowBits(int first) {
    int three = first >> 1 & 7;
    if ((first & 1) == 0) {
      return 16;
    }
    if (three > 0) {
      return 17 + three;
    }
    int further = first >> 4 & 7;
    return further == 0 ? 17 : 8 + further;
  }

  /** Deflate should have a zlib header, but some have always sent it without. */
  private static InputStream inflate(InputStream stream) throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(stream);
    buffered.mark(2);
    int first = buffered.read();
    int second = buffered.read();
    buffered.reset();
    boolean zlib = (first & 0xF) == ZLIB_METHOD && (first << 8 | second) % ZLIB_CHECK == 0;
    return new InflaterInputStream(buffered, new Inflater(!zlib));
  }

  private static ProblemException unsupported(String encoding) {
    return new ProblemException(
        Problem.of(415, "No body of this Content-Encoding is read here: " + encoding)
            .withSupported(NAMES));
  }
}
