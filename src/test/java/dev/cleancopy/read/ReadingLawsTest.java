package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Random;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every page, on random trees of tags. */
class ReadingLawsTest {

  private static final String[] TAGS =
      ("div p span a b i em h2 ul ol li table tr td th blockquote pre section article aside figure"
              + " figcaption dl dt dd button label select option noscript details summary template"
              + " main nav form textarea code br img hr custom-tag ruby rt font center")
          .split(" ");

  private static final String[] ATTRIBUTES = {
    "",
    "",
    "",
    " class='a b'",
    " id=x",
    " hidden",
    " style='display:none'",
    " href='/x'",
    " itemprop=author",
    " role=presentation",
    " aria-hidden=true",
    " itemscope",
    " src=a.jpg",
    " open"
  };

  @ParameterizedTest
  @ValueSource(longs = {1, 20_250_513, 77, 4_711})
  void all_text_is_read_in_order(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      String html = randomHtml(random).replaceAll(" hidden| style='display:none'", "");
      assertThat(letters(HtmlReader.read(html, null, Budget.UNLIMITED)))
          .as("seed %d: %s", seed, html)
          .isEqualTo(letters(Jsoup.parse(html)));
    }
  }

  /** What is hidden amid words comes after them. */
  @ParameterizedTest
  @ValueSource(longs = {3, 20_250_515, 79, 4_713})
  void hidden_text_is_read_too(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      String html = randomHtml(random);
      assertThat(sorted(letters(HtmlReader.read(html, null, Budget.UNLIMITED))))
          .as("seed %d: %s", seed, html)
          .isEqualTo(sorted(letters(Jsoup.parse(html))));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {2, 20_250_514, 78, 4_712})
  void blocks_regions_and_hints_hold_together(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 400; round++) {
      String html = randomHtml(random);
      Page page = HtmlReader.read(html, null, Budget.UNLIMITED);
      int id = 0;
      for (Block block : page.blocks()) {
        assertThat(block.id()).as("seed %d: %s", seed, html).isEqualTo(id++);
        checkRegion(((Place.Node) block.place()).region());
      }
      for (Hint hint : page.hints()) {
        assertThat(hint.block()).isBetween(-1, page.blocks().size() - 1);
      }
      assertThat(HtmlReader.read(html, null, Budget.UNLIMITED)).isEqualTo(page);
    }
  }

  private static void checkRegion(Region region) {
    Region parent = region.parent();
    if (parent == null) {
      assertThat(region.element()).isEqualTo("body");
      return;
    }
    assertThat(parent.id()).isLessThan(region.id());
    assertThat(region.depth()).isEqualTo(parent.depth() + 1);
    assertThat(region.hidden() || !parent.hidden()).isTrue();
  }

  private static String randomHtml(Random random) {
    StringBuilder html = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    for (int i = random.nextInt(60); i >= 0; i--) {
      String tag = TAGS[random.nextInt(TAGS.length)];
      switch (random.nextInt(8)) {
        case 0 -> html.append("</").append(tag).append('>');
        case 1, 2 -> html.append("</").append(open.isEmpty() ? tag : open.pop()).append('>');
        case 3, 4 -> html.append(randomWord(random));
        default -> {
          open.push(tag);
          html.append('<').append(tag);
          html.append(ATTRIBUTES[random.nextInt(ATTRIBUTES.length)]).append('>');
        }
      }
    }
    return html.toString();
  }

  private static String randomWord(Random random) {
    return (random.nextBoolean() ? " " : "")
        + (char) ('a' + random.nextInt(26))
        + random.nextInt(1000)
        + (random.nextBoolean() ? "\n" : "");
  }

  private static String letters(Page page) {
    return letters(page.blocks().stream().map(Block::text).collect(Collectors.joining()));
  }

  private static String letters(Document document) {
    return letters(document.wholeText());
  }

  private static String letters(String text) {
    return text.replaceAll("\\s+", "");
  }

  private static String sorted(String text) {
    return text.chars()
        .sorted()
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
