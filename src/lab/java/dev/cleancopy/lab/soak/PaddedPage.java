package dev.cleancopy.lab.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A small page with as much around it as large pages have: teasers with long attributes, and data
 * in scripts. It comes to 6.7 tags a KiB, between the medians of real ones (127 news pages 4.5,
 * 1,497 of all kinds 8.1), and like those of news half of it is scripts.
 */
public final class PaddedPage {

  private static final String TEASER =
      """
      <aside class="teaser teaser--list teaser--with-image js-track" data-track="list:%1$d" data-position="%1$d">\
      <a class="teaser__link" href="/news/region/story-%1$d-of-the-day-%1$d.html" title="Story %1$d of the day">\
      <img class="teaser__image" src="/i/%1$d-320.jpg" srcset="/i/%1$d-320.jpg 320w, /i/%1$d-640.jpg 640w, /i/%1$d-960.jpg 960w" alt="">\
      <h3 class="teaser__headline">Story %1$d of the day</h3></a><p class="teaser__text">What was told about it.</p></aside>
      """;

  private static final String DATA =
      "<script>window.__state.stories[%d] = {\"seen\": [%s0], \"kind\": \"story\"};</script>%n";

  private static final int NUMBERS = 130;

  private PaddedPage() {}

  /** The page in {@code file}, made {@code size} bytes large, or a little more. */
  public static byte[] of(Path file, int size) throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.write(Files.readAllBytes(file));
    String numbers = "0, 1, 2, ".repeat(NUMBERS / 3);
    for (int i = 0; page.size() < size; i++) {
      page.write(bytes(TEASER.formatted(i)));
      page.write(bytes(DATA.formatted(i, numbers)));
    }
    return page.toByteArray();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
