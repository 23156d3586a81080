package dev.cleancopy.assess;

import com.ibm.icu.text.Normalizer2;
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

  private ContentHash() {}

  /** Lower-case hex. */
  static String of(String body) {
    String normalized = Spaces.collapse(Normalization.of(Normalizer2.getNFCInstance(), body));
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(normalized.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
