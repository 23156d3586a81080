package dev.cleancopy.lexicon;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A short hash of phrases. */
final class Fingerprint {

  /** Enough that no two lexicons that were ever built share one. */
  private static final int BYTES = 6;

  private Fingerprint() {}

  /** The first 48 bits of SHA-256 over {@code phrases}, as hex. */
  static String of(List<Phrase> phrases) {
    MessageDigest digest = sha256();
    for (Phrase phrase : phrases) {
      String line =
          phrase.reason() + ' ' + phrase.match() + ' ' + phrase.scope() + ' ' + phrase.text();
      digest.update(line.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) '\n');
    }
    return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
