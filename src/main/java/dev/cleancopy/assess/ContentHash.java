package dev.cleancopy.assess;

import dev.cleancopy.text.Normalization;
import dev.cleancopy.text.Spaces;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * SHA-256 over the UTF-8 bytes of a body in normalization form C, with every run of white space as
 * one space: equal for bodies that differ in nothing a reader would see.
 */
final class ContentHash {

  /** Never fed: asking for a digest by its name costs more than the digest of a page. */
  private static final MessageDigest EMPTY = empty();

  private ContentHash() {}

  private static MessageDigest empty() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Lower-case hex. */
  static String of(String body) {
    String seen = Spaces.collapse(Normalization.composed(body));
    try {
      MessageDigest digest = (MessageDigest) EMPTY.clone();
      return HexFormat.of().formatHex(digest.digest(seen.getBytes(StandardCharsets.UTF_8)));
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the platform's own digests can be copied", e);
    }
  }
}
