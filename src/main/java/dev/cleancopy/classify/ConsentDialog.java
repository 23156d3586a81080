package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What asks for consent to cookies: parts of the page that say so by name and in words, beside an
 * article. They are written in whole sentences, so nothing else tells them apart; a name alone may
 * be that of the part which waits for consent.
 */
final class ConsentDialog implements Rule {

  /** With less prose than this outside of it, the page itself is about consent. */
  private static final double ENOUGH_ELSEWHERE = 400;

  /** It is never most of a page. */
  private static final double MOST = .7;

  /** What is asked stands in the first sentences. */
  private static final int FAR_ENOUGH = 2000;

  @Override
  public void judge(Sheet sheet) {
    BitSet called = new BitSet();
    List<Integer> regions = called(sheet, called);
    if (regions.isEmpty()) {
      return;
    }
    Tree tree = sheet.tree();
    BitSet asking = asking(sheet, called);
    boolean[] inside = new boolean[sheet.size()];
    for (int r : regions) {
      int asks = asking.nextSetBit(tree.first(r));
      if (asks >= 0 && asks < tree.end(r)) {
        Arrays.fill(inside, tree.first(r), tree.end(r), true);
      }
    }
    double elsewhere = 0;
    for (int i = 0; i < inside.length; i++) {
      elsewhere += !inside[i] && sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
    }
    for (int i = 0; i < inside.length && elsewhere >= ENOUGH_ELSEWHERE; i++) {
      if (inside[i] && !sheet.isPicture(i)) {
        sheet.decide(i, Label.COOKIE, "markup/cookie", .95, "");
      }
    }
  }

  /** The parts of the page that are called so; notes their blocks. */
  private static List<Integer> called(Sheet sheet, BitSet blocks) {
    Tree tree = sheet.tree();
    double all = Math.max(1, sheet.measures().weight().all());
    List<Integer> regions = new ArrayList<>();
    for (int r = 0; r < tree.size(); r++) {
      if (tree.has(r, Trait.COOKIE)
          && tree.landmark(r, Landmark.ARTICLE) < 0
          && !tree.contains(r, sheet.headline())
          && sheet.measures().weight().of(tree.first(r), tree.end(r)) < MOST * all) {
        regions.add(r);
        blocks.set(tree.first(r), tree.end(r));
      }
    }
    return regions;
  }

  /** Those of {@code blocks} that have a phrase of such dialogs. */
  private static BitSet asking(Sheet sheet, BitSet blocks) {
    BitSet asking = new BitSet();
    for (int i = blocks.nextSetBit(0); i >= 0; i = blocks.nextSetBit(i + 1)) {
      String text = sheet.text(i);
      String head = text.length() > FAR_ENOUGH ? text.substring(0, FAR_ENOUGH) : text;
      asking.set(i, !head.isEmpty() && !sheet.matches(head, Topic.COOKIE).isEmpty());
    }
    return asking;
  }
}
