package dev.cleancopy.lab.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** A small page with as much around it as large pages have. */
public final class PaddedPage {

  private static final int TEASERS_A_SCRIPT = 50;

  private PaddedPage() {}

  /** The page in {@code file}, made {@code size} bytes large, or a little more. */
  public static byte[] of(Path file, int size) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.write(Files.readAllBytes(file));
    for (int i = 0; page.size() < size; i++) {
      page.write(
          bytes(
              "<aside class='teaser'><a href='/story/%d'><h3>Story %d of the day</h3></a><p>What was told about it.</p></aside>%n"
                  .formatted(i, i)));
      if (i % TEASERS_A_SCRIPT == 0) {
        page.write(
            bytes("<script>var state = {'story': " + "[0, 1, 2], ".repeat(500) + "};</script>"));
      }
    }
    return page.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
