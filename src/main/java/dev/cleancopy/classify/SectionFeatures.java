package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import java.util.EnumSet;
import java.util.Set;

/** Features of the heading above a block and of what stands under it, and of the whole page. */
final class SectionFeatures {

  private static final Set<Topic> RELATED =
      EnumSet.of(Topic.RELATED, Topic.POPULAR, Topic.READ_MORE);
  private static final Set<Topic> COMMENT = EnumSet.of(Topic.COMMENT);
  private static final Set<Topic> SUBSCRIBE = EnumSet.of(Topic.SUBSCRIBE, Topic.LOGIN);

  private final Sheet sheet;
  private final FeatureTable rows;
  private final int size;
  private final Measures measures;

  private SectionFeatures(Sheet sheet, FeatureTable rows) {
    this.sheet = sheet;
    this.rows = rows;
    size = rows.size();
    measures = sheet.measures();
  }

  static void fill(Sheet sheet, FeatureTable rows) {
    SectionFeatures features = new SectionFeatures(sheet, rows);
    int heading = -1;
    int start = 0;
    int headings = 0;
    for (int i = 0; i <= rows.size(); i++) {
      if (i == rows.size() || sheet.block(i).kind() == Kind.HEADING) {
        features.section(heading, start, i);
        heading = i;
        start = i;
        headings++;
      }
    }
    features.page(headings - 1);
  }

  private void section(int heading, int start, int end) {
    double length = measures.weight().of(start, end);
    double linked = measures.share(measures.linked(), start, end);
    boolean related = heading >= 0 && says(heading, RELATED);
    boolean comment = heading >= 0 && says(heading, COMMENT);
    boolean subscribe = heading >= 0 && says(heading, SUBSCRIBE);
    for (int i = start; i < end; i++) {
      if (!rows.isWhole(i)) {
        continue;
      }
      Row row = rows.row(i);
      row.log(Feature.SINCE_HEADING, heading < 0 ? -1 : i - heading);
      row.set(Feature.LEVEL_OF_HEADING, heading < 0 ? 0 : sheet.block(heading).level());
      row.log(Feature.LENGTH_SINCE_HEADING, measures.weight().of(start, i));
      row.set(Feature.LINKED_HEADING, heading < 0 ? -1 : sheet.shape(heading).linked());
      row.log(Feature.UNTIL_HEADING, end - i);
      row.log(Feature.SECTION_LENGTH, length);
      row.set(Feature.SECTION_LINKED, linked);
      row.set(Feature.HEADING_SAYS_RELATED, related);
      row.set(Feature.HEADING_SAYS_COMMENT, comment);
      row.set(Feature.HEADING_SAYS_SUBSCRIBE, subscribe);
    }
  }

  private boolean says(int heading, Set<Topic> topics) {
    for (Phrase phrase : sheet.phrases(heading)) {
      if (topics.contains(phrase.topic())) {
        return true;
      }
    }
    return false;
  }

  private void page(int headings) {
    double weight = measures.weight().all();
    double prices = 0;
    double years = 0;
    for (int i = 0; i < size; i++) {
      prices += sheet.shape(i).marks().prices() > 0 ? 1 : 0;
      years += sheet.shape(i).marks().years() > 0 ? 1 : 0;
    }
    float[] ofPage = new float[Feature.COUNT];
    Row row = new Row(ofPage, 0);
    row.log(Feature.PAGE_BLOCKS, size);
    row.log(Feature.PAGE_LENGTH, weight);
    row.set(Feature.PAGE_LINKED, measures.linked().all() / Math.max(1, weight));
    row.set(Feature.PAGE_MASS, measures.mass().all() / Math.max(1, weight));
    row.log(Feature.PAGE_LONG, measures.solid().all());
    row.set(Feature.PAGE_SENTENCES, measures.sentences().all() / size);
    row.log(Feature.PAGE_HEADINGS, headings);
    row.log(Feature.PAGE_PRICES, prices);
    row.log(Feature.PAGE_YEARS, years);
    rows.fill(Feature.PAGE_BLOCKS, Feature.PAGE_YEARS, ofPage);
  }
}
