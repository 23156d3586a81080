package dev.cleancopy.describe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Pages made by hand: labelled lines {@code BYLINE: By Jane Doe} and hints {@code META author=…}.
 */
final class Pages {

  private static final MetadataDescriber DESCRIBER = new MetadataDescriber(Lexicon.load());

  private Pages() {}

  /**
   * What is found on the page of a case: {@code language}, {@code blocks}, {@code hints}, {@code
   * url}.
   */
  static Metadata describe(JsonNode one) {
    List<JudgedBlock> blocks = new ArrayList<>();
    for (JsonNode line : one.path("blocks")) {
      blocks.add(block(blocks.size(), line.asText()));
    }
    List<Hint> hints = new ArrayList<>();
    for (JsonNode line : one.path("hints")) {
      hints.add(hint(line.asText()));
    }
    Page page =
        new Page(
            hints.isEmpty() ? Format.PLAIN_TEXT : Format.HTML,
            one.hasNonNull("url") ? URI.create(one.get("url").asText()) : null,
            blocks.stream().map(JudgedBlock::block).toList(),
            hints,
            null);
    Language language =
        new Language(one.path("language").asText("en"), 1, List.of(), Direction.LEFT_TO_RIGHT);
    return DESCRIBER.describe(
        page,
        new JudgedPage(blocks, PageType.ARTICLE, 1),
        language,
        one.hasNonNull("fetchedAt") ? Instant.parse(one.get("fetchedAt").asText()) : null,
        EmailsMode.KEEP);
  }

  private static JudgedBlock block(int id, String line) {
    int colon = line.indexOf(": ");
    String text = line.substring(colon + 2);
    Block block =
        new Block(
            id,
            Kind.PARAGRAPH,
            0,
            RepairedText.asRead(text),
            new Place.Line(id + 1, 0, text.length()),
            Slot.NONE,
            false);
    Label label = Label.valueOf(line.substring(0, colon));
    return new JudgedBlock(block, new Decision(label, "by hand", 1, ""));
  }

  private static Hint hint(String line) {
    int gap = line.indexOf(' ');
    int equals = line.indexOf('=');
    return Hint.of(
        Hint.Source.valueOf(line.substring(0, gap)),
        line.substring(gap + 1, equals),
        line.substring(equals + 1));
  }
}
