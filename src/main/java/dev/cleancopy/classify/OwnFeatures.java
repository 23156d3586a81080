package dev.cleancopy.classify;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import java.util.List;

/** Features of a block's own text. */
final class OwnFeatures {

  /** Repetitions beyond this number say nothing more. */
  private static final int MOST_REPEATS = 9;

  private final Sheet sheet;

  /** How many blocks have the same text, by the first of them. */
  private final int[] times;

  private OwnFeatures(Sheet sheet) {
    this.sheet = sheet;
    times = new int[sheet.size()];
    for (int i = 0; i < times.length; i++) {
      times[sheet.first(i)]++;
    }
  }

  static void fill(Sheet sheet, FeatureTable rows) {
    OwnFeatures features = new OwnFeatures(sheet);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.row(i);
      features.asked(i, row);
      if (rows.isWhole(i)) {
        size(sheet.shape(i), row);
        words(sheet.shape(i), row);
        marks(sheet.shape(i), row);
        features.meaning(i, row);
        styles(sheet.block(i), row);
        row.set(Feature.CONTINUES, sheet.isHtml() && sheet.block(i).continues());
      }
    }
  }

  /** What other blocks are asked of this one, too. */
  private void asked(int i, Row row) {
    row.log(Feature.LENGTH, sheet.shape(i).weight());
    row.log(Feature.SENTENCES, sheet.shape(i).sentences());
    row.set(Feature.TITLE_LIKENESS, sheet.likeness(i));
    sheet.topicality().describe(i, row);
  }

  private static void size(Shape shape, Row row) {
    row.log(Feature.WORDS, shape.words());
    row.set(Feature.LINKED, shape.linked());
    row.log(Feature.COMMAS, shape.commas());
    row.set(Feature.COMMA_DENSITY, 100.0 * shape.commas() / Math.max(1, shape.weight()));
    row.log(Feature.SENTENCE_LENGTH, shape.weight() / Math.max(1.0, shape.sentences()));
    row.set(
        Feature.ENDING,
        shape.endsSentence() ? 3 : shape.endsOpen() ? 2 : shape.isQuestion() ? 1 : 0);
  }

  private static void words(Shape shape, Row row) {
    double words = Math.max(1, shape.words());
    double letters = Math.max(1, shape.letters());
    row.set(Feature.CAPITALS, shape.capitals() / words);
    row.set(Feature.UPPERCASE, shape.uppercase() / letters);
    row.set(Feature.DIGITS, shape.digits() / (letters + shape.digits()));
    row.set(Feature.CASELESS, shape.marks().caseless() / letters);
    row.set(Feature.FIRST, shape.letters() == 0 ? 2 : shape.startsLower() ? 1 : 0);
    row.set(Feature.SHORT_WORDS, shape.marks().shortWords() / words);
    row.set(Feature.LOWER_WORDS, shape.marks().lowerWords() / words);
    row.set(Feature.SEPARATOR_DENSITY, shape.separators() / words);
  }

  private static void marks(Shape shape, Row row) {
    Shape.Marks marks = shape.marks();
    row.set(Feature.PUNCTUATION, marks.others() / (double) Math.max(1, shape.weight()));
    row.set(Feature.SEPARATORS, Math.min(9, shape.separators()));
    row.set(Feature.QUOTES, Math.min(9, shape.quotes()));
    row.set(Feature.BRACKETS, Math.min(9, marks.brackets()));
    row.set(Feature.QUESTIONS, Math.min(5, marks.questions()));
    row.set(Feature.EXCLAMATIONS, Math.min(5, marks.exclamations()));
    row.set(Feature.PRICES, Math.min(5, marks.prices()));
    row.set(Feature.ADDRESSES, Math.min(5, marks.addresses()));
    row.set(Feature.YEARS, Math.min(5, marks.years()));
  }

  private void meaning(int i, Row row) {
    String text = sheet.text(i);
    row.set(Feature.RIGHTS_SIGN, text.indexOf('©') >= 0);
    row.set(Feature.REPEATS, Math.min(MOST_REPEATS, times[sheet.first(i)]));
    row.set(Feature.SEEN_ABOVE, sheet.first(i) != i);
    row.set(Feature.IN_DESCRIPTION, sheet.titles().isInDescription(text));
  }

  private static void styles(Block block, Row row) {
    int links = 0;
    int strong = 0;
    List<Span> spans = block.content().content().spans();
    for (int s = 0; s < spans.size(); s++) {
      Span span = spans.get(s);
      links += span.style() == Style.LINK ? 1 : 0;
      strong += span.style() == Style.STRONG ? span.end() - span.start() : 0;
    }
    row.log(Feature.LINKS, links);
    row.set(Feature.STRONG, Math.min(1, strong / (double) Math.max(1, block.text().length())));
    row.set(Feature.KIND, code(block.kind()));
    row.set(Feature.HEADING_LEVEL, block.level());
  }

  private static int code(Kind kind) {
    return switch (kind) {
      case PARAGRAPH -> 0;
      case LIST_ITEM -> 1;
      case DEFINITION -> 2;
      case TERM -> 3;
      case QUOTE -> 4;
      case HEADING -> 5;
      case CODE -> 6;
      case CELL -> 7;
      case FOOTNOTE -> 8;
      case CAPTION -> 9;
      case IMAGE -> 10;
    };
  }
}
