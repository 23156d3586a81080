package dev.cleancopy.desk;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import io.airlift.compress.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
  static InputStream undo(InputStream stream, List<String> encodings) throws IOException {
    InputStream decoded = stream;
    for (int i = encodings.size() - 1; i >= 0; i--) {
      decoded = undo(decoded, encodings.get(i));
    }
    return decoded;
  }

  private static InputStream undo(InputStream stream, String encoding) throws IOException {
    return switch (encoding) {
      case "gzip" -> new Gunzip(stream);
      case "deflate" -> inflate(stream);
      case "br" -> new BrotliInputStream(stream);
      case "zstd" -> new ZstdInputStream(stream);
      default -> throw new IllegalArgumentException("no such encoding: " + encoding);
    };
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
