package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Features of the lexicon's phrases: in a block, and how far the nearest of a topic are. */
final class PhraseFeatures {

  /** Topics whose phrases are chrome; the others belong to the article's own particulars. */
  static final Set<Topic> CHROME =
      EnumSet.complementOf(
          EnumSet.of(
              Topic.JOB_TITLE,
              Topic.AGENCY,
              Topic.PHOTO_CREDIT,
              Topic.CREDIT_AFTER,
              Topic.ERROR_PAGE,
              Topic.COMMENT_COUNT,
              Topic.NEXT_PAGE,
              Topic.PREVIOUS_PAGE,
              Topic.PAGE_NUMBER));

  /** In the order of the features from {@link Feature#SINCE_RELATED} on. */
  private static final List<Set<Topic>> GROUPS =
      List.of(
          EnumSet.of(Topic.RELATED, Topic.READ_MORE),
          EnumSet.of(Topic.POPULAR),
          EnumSet.of(Topic.COMMENT),
          EnumSet.of(Topic.SUBSCRIBE, Topic.LOGIN),
          EnumSet.of(Topic.COPYRIGHT, Topic.LEGAL, Topic.COOKIE),
          EnumSet.of(Topic.SHARE),
          EnumSet.of(Topic.NAVIGATION),
          EnumSet.of(Topic.BYLINE, Topic.PUBLISHED, Topic.UPDATED),
          EnumSet.of(Topic.PRINT, Topic.FONT_SIZE));

  private static final Map<Topic, Integer> GROUP = new EnumMap<>(Topic.class);

  static {
    for (int g = 0; g < GROUPS.size(); g++) {
      for (Topic topic : GROUPS.get(g)) {
        GROUP.put(topic, g);
      }
    }
  }

  private static final int[] REACH = {2, 5, 15};

  /** Farther away than this a phrase says nothing. */
  private static final int FAR = 400;

  private PhraseFeatures() {}

  static void fill(Sheet sheet, FeatureTable rows) {
    int[] groups = new int[rows.size()];
    for (int i = 0; i < rows.size(); i++) {
      groups[i] = own(sheet.phrases(i), rows.row(i));
    }
    Sums chrome = new Sums(rows.size(), i -> rows.get(Feature.CHROME_PHRASE, i) > 0 ? 1 : 0);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.row(i);
      for (int w = 0; w < REACH.length; w++) {
        double share = chrome.of(i - REACH[w], i + REACH[w] + 1) / (2 * REACH[w] + 1);
        row.set(Feature.CHROME_WITHIN_2, w, share);
      }
    }
    int[] distance = new int[GROUPS.size()];
    Arrays.fill(distance, FAR);
    for (int i = 0; i < rows.size(); i++) {
      step(groups[i], distance, rows.row(i), Feature.SINCE_RELATED);
    }
    Arrays.fill(distance, FAR);
    for (int i = rows.size() - 1; i >= 0; i--) {
      step(groups[i], distance, rows.row(i), Feature.UNTIL_RELATED);
    }
  }

  /** Notes what the phrases of a block are; the groups of those that hold for a line, in bits. */
  private static int own(List<Phrase> phrases, Row row) {
    int groups = 0;
    for (Phrase phrase : phrases) {
      if (!CHROME.contains(phrase.topic())) {
        continue;
      }
      if (phrase.scope() == Phrase.Scope.LINE) {
        row.set(Feature.CHROME_PHRASE, 1);
      } else {
        row.set(Feature.MAYBE_CHROME_PHRASE, 1);
      }
      Integer group = GROUP.get(phrase.topic());
      groups |= group == null ? 0 : 1 << group;
    }
    return groups;
  }

  private static void step(int groups, int[] distance, Row row, Feature first) {
    for (int g = 0; g < distance.length; g++) {
      distance[g] = (groups >> g & 1) != 0 ? 0 : Math.min(FAR, distance[g] + 1);
      row.log(first, g, distance[g]);
    }
  }
}
