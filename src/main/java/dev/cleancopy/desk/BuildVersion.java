package dev.cleancopy.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this build. */
public final class BuildVersion {

  private BuildVersion() {}

  /** Such as {@code 1.0.0}. */
  public static String read() {
    Properties build = new Properties();
    try (InputStream stream = BuildVersion.class.getResourceAsStream("/build.properties")) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks build.properties");
      }
      build.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return build.getProperty("version");
  }
}
