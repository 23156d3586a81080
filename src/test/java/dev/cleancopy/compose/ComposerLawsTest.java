package dev.cleancopy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Comment;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ComposerLawsTest {

  private static final ArticleComposer COMPOSER = new ArticleComposer(Lexicon.load());
  private static final int PAGES = 400;

  @Test
  void every_block_is_in_exactly_one_place() {
    for (long seed = 0; seed < PAGES; seed++) {
      Random random = new Random(seed);
      JudgedPage page = randomPage(random);
      List<Citation> citations = new ArrayList<>();
      for (JudgedBlock block : page.blocks()) {
        boolean citable = block.block().kind() != Kind.IMAGE && random.nextInt(6) == 0;
        if (citable && block.label() != Label.READER_COMMENT) {
          citations.add(Citation.whole(block.block()));
        }
      }
      CommentsMode mode = random.nextBoolean() ? CommentsMode.SEPARATE : CommentsMode.DROP;
      Composition composition = COMPOSER.compose(page, citing(citations), mode);
      List<String> places = places(composition);
      for (JudgedBlock block : page.blocks()) {
        if (block.block().kind() != Kind.IMAGE) {
          String word = block.text();
          boolean cited =
              citations.stream().anyMatch(citation -> citation.block() == block.block().id());
          assertThat(places.stream().filter(word::equals).count())
              .as("seed %d, %s", seed, block)
              .isEqualTo(cited ? 0 : 1);
        }
      }
    }
  }

  /** All words that can be found again, wherever they are. */
  private static List<String> places(Composition composition) {
    StringBuilder all = new StringBuilder(composition.text().replace(':', ' '));
    for (Element element : composition.body()) {
      if (element instanceof Element.Picture picture) {
        Image image = picture.image();
        all.append(' ').append(image.caption() == null ? "" : image.caption().text());
      }
    }
    for (Comment comment : composition.comments()) {
      all.append(' ').append(comment.content().text());
    }
    for (JudgedBlock block : composition.removed()) {
      all.append(' ').append(block.text());
    }
    return List.of(all.toString().replace(',', ' ').split("\\s+"));
  }

  private static JudgedPage randomPage(Random random) {
    Blocks blocks = new Blocks();
    int count = random.nextInt(30);
    for (int i = 0; i < count; i++) {
      Kind kind = any(random, Kind.values());
      Label label = random.nextInt(3) > 0 ? Label.BODY : any(random, Label.values());
      String text = kind == Kind.IMAGE ? "" : "word" + i;
      blocks.add(label, kind, text, slot(random, kind, i), i > 0 && random.nextInt(3) == 0);
    }
    return blocks.page();
  }

  private static Slot slot(Random random, Kind kind, int at) {
    if (kind != Kind.IMAGE && random.nextInt(4) == 0) {
      return Slot.NONE;
    }
    return switch (kind) {
      case LIST_ITEM -> new Slot.Item(at / 8, at / 2, false, random.nextInt(3), "");
      case CELL -> new Slot.Cell(at / 8, at / 4, at % 4, 1, 1, false);
      case IMAGE -> new Slot.Picture(at / 4, null, "");
      case CAPTION -> new Slot.Caption(at / 4);
      default -> Slot.NONE;
    };
  }

  private static <T> T any(Random random, T[] values) {
    return values[random.nextInt(values.length)];
  }

  private static Metadata citing(List<Citation> citations) {
    return new Metadata(
        null,
        new Found<>("none", Hint.Source.TEXT, "", List.of(), citations),
        null,
        null,
        List.of(),
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(),
        null,
        false,
        null,
        null,
        null,
        null);
  }
}
