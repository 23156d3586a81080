package dev.cleancopy.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bearer tokens that open the door: those in a file, one a line, with {@code #} before remarks.
 * What stands in the file is what counts: of a file that cannot be read nobody is let in.
 */
final class Tokens {

  /** Shorter ones can be guessed. */
  private static final int SHORTEST = 16;

  /** No list of tokens is larger. */
  private static final int LARGEST_FILE = 1 << 20;

  /** What RFC 6750 allows in a token beside letters and digits. */
  private static final String MARKS = "-._~+/=";

  private final Path file;
  private volatile Reading reading;

  /**
   * What the file held when it was read last.
   *
   * @param digests of its tokens
   * @param fault what is wrong with it
   */
  private record Reading(List<byte[]> digests, @Nullable String fault) {}

  /** The tokens in {@code file}, whether it is there or not. */
  Tokens(Path file) {
    this.file = file;
    this.reading = read();
  }

  /** What is wrong with the file; {@code null} if nothing is. */
  @Nullable String fault() {
    return reading.fault;
  }

  /** Number of tokens. */
  int count() {
    return reading.digests.size();
  }

  /** Reads the file anew. Returns whether it tells another thing than before. */
  boolean reload() {
    Reading before = reading;
    Reading now = read();
    reading = now;
    return !String.valueOf(before.fault).equals(String.valueOf(now.fault))
        || !equal(before.digests, now.digests);
  }

  /** Whether {@code token} is one of them. Takes as long for a near miss as for a wild guess. */
  boolean hold(String token) {
    byte[] digest = digest(token);
    boolean held = false;
    for (byte[] one : reading.digests) {
      held |= MessageDigest.isEqual(one, digest);
    }
    return held;
  }

  private Reading read() {
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] bytes = stream.readNBytes(LARGEST_FILE + 1);
      return bytes.length > LARGEST_FILE
          ? faulty("is larger than " + LARGEST_FILE + " bytes")
          : parse(new String(bytes, StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      return faulty("cannot be read (" + unreadable.getClass().getSimpleName() + ")");
    }
  }

  private Reading parse(String text) {
    List<byte[]> digests = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().map(String::strip).toList()) {
      number++;
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      if (!isToken(line)) {
        return faulty(
            "has no token in line "
                + number
                + ": "
                + SHORTEST
                + " or more of A-Z a-z 0-9 "
                + MARKS);
      }
      digests.add(digest(line));
    }
    return digests.isEmpty() ? faulty("holds no token") : new Reading(List.copyOf(digests), null);
  }

  private Reading faulty(String what) {
    return new Reading(List.of(), "The token file " + file + " " + what + ".");
  }

  private static boolean isToken(String line) {
    return line.length() >= SHORTEST
        && line.chars()
            .allMatch(
                c ->
                    (c >= 'a' && c <= 'z')
                        || (c >= 'A' && c <= 'Z')
                        || (c >= '0' && c <= '9')
                        || MARKS.indexOf(c) >= 0);
  }

  private static boolean equal(List<byte[]> some, List<byte[]> others) {
    boolean equal = some.size() == others.size();
    for (int i = 0; equal && i < some.size(); i++) {
      equal = MessageDigest.isEqual(some.get(i), others.get(i));
    }
    return equal;
  }

  private static byte[] digest(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every JDK has SHA-256", missing);
    }
  }
}
