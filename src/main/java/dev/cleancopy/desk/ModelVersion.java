package dev.cleancopy.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Tells one set of trained models from another. */
final class ModelVersion {

  /** The models that ship in the jar. */
  private static final List<String> MODELS =
      List.of("/language/models.bin", "/model/html.trees", "/model/text.trees");

  /** Enough that no two models that were ever trained share a version. */
  private static final int BYTES = 6;

  private ModelVersion() {}

  /** The first 48 bits of SHA-256 over all models, as hex. */
  static String compute() {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String name : MODELS) {
        digest.update(read(name));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] read(String name) {
    try (InputStream stream = ModelVersion.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + name);
      }
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
