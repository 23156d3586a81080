package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features of a block's own text. */
final class OwnFeatures {

  /** Topics whose phrases are chrome; the others belong to the article's own particulars. */
  static final Set<Topic> CHROME =
      EnumSet.complementOf(
          EnumSet.of(Topic.JOB_TITLE, Topic.AGENCY, Topic.PHOTO_CREDIT, Topic.ERROR_PAGE));

  /** A text of about this weight is as long as a paragraph gets. */
  private static final double LONG_PARAGRAPH = Math.log1p(1000);

  private OwnFeatures() {}

  static void fill(Sheet sheet, float[][] rows) {
    Map<String, Integer> repeats = new HashMap<>();
    for (int i = 0; i < rows.length; i++) {
      repeats.merge(sheet.text(i), 1, Integer::sum);
    }
    for (int i = 0; i < rows.length; i++) {
      Row row = new Row(rows[i]);
      row.set(Feature.BIAS, 1);
      size(sheet.shape(i), row);
      marks(sheet.shape(i), row);
      meaning(sheet, i, row);
      int count = repeats.getOrDefault(sheet.text(i), 1);
      row.set(Feature.REPEATED, count > 1);
      row.set(Feature.OFTEN_REPEATED, count > 3);
      kind(sheet.block(i).kind(), row);
    }
  }

  private static void size(Shape shape, Row row) {
    row.set(Feature.LENGTH, Math.min(1, Math.log1p(shape.weight()) / LONG_PARAGRAPH));
    row.set(Feature.IS_TINY, shape.weight() < 8);
    row.set(Feature.IS_SHORT, shape.weight() < 25);
    row.set(Feature.IS_LONG, shape.weight() >= 80);
    row.set(Feature.IS_VERY_LONG, shape.weight() >= 200);
    row.set(Feature.IS_PROSE, shape.isProse());
    row.set(Feature.LINKED, shape.linked());
    row.set(Feature.MOSTLY_LINKED, shape.linked() > .6);
  }

  private static void marks(Shape shape, Row row) {
    double words = Math.max(1, shape.words());
    double letters = Math.max(1, shape.letters());
    row.set(Feature.ENDS_SENTENCE, shape.endsSentence());
    row.set(Feature.SENTENCES, Math.min(1, Math.log1p(shape.sentences()) / 2));
    row.set(Feature.COMMAS, Math.min(1, shape.commas() / (1 + shape.weight() / 60.0)));
    row.set(Feature.ENDS_OPEN, shape.endsOpen());
    row.set(Feature.CAPITALS, shape.capitals() / words);
    row.set(Feature.UPPERCASE, shape.uppercase() / letters);
    row.set(Feature.DIGITS, Math.min(1, shape.digits() / (letters + shape.digits())));
    row.set(Feature.SEPARATORS, Math.min(1, 2 * shape.separators() / words));
    row.set(Feature.QUOTES, shape.quotes() > 1);
    row.set(Feature.IS_QUESTION, shape.isQuestion());
    row.set(Feature.STARTS_LOWER, shape.startsLower());
  }

  private static void meaning(Sheet sheet, int i, Row row) {
    double topical = sheet.topicality().of(i);
    row.set(Feature.TOPICAL, Math.max(0, topical));
    row.set(Feature.NO_TOPIC, topical < 0);
    Shape shape = sheet.shape(i);
    row.set(Feature.TOPICAL_AND_SHORT, shape.weight() < 80 ? Math.max(0, topical) : 0);
    row.set(Feature.TOPICAL_AND_PROSE, shape.isProse() ? Math.max(0, topical) : 0);
    row.set(Feature.TOPICAL_AND_VERY_LONG, shape.weight() >= 200 ? Math.max(0, topical) : 0);
    List<Phrase> phrases = sheet.phrases(i);
    for (Phrase phrase : phrases) {
      if (CHROME.contains(phrase.topic())) {
        row.set(
            phrase.scope() == Phrase.Scope.LINE
                ? Feature.CHROME_PHRASE
                : Feature.MAYBE_CHROME_PHRASE,
            1);
      }
    }
    String text = sheet.text(i);
    row.set(Feature.RIGHTS_SIGN, text.length() < 600 && text.indexOf('©') >= 0);
  }

  private static void kind(Kind kind, Row row) {
    row.set(Feature.IS_HEADING, kind == Kind.HEADING);
    row.set(Feature.IS_LIST_ITEM, kind == Kind.LIST_ITEM);
    row.set(Feature.IS_CELL, kind == Kind.CELL);
    row.set(Feature.IS_QUOTE, kind == Kind.QUOTE);
    row.set(Feature.IS_CODE, kind == Kind.CODE);
  }
}
