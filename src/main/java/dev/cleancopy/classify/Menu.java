package dev.cleancopy.classify;

import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import java.util.EnumSet;
import java.util.Set;

/**
 * Names the entries of a menu alike: {@code Video} between {@code Sport} and {@code Weather} is no
 * control of a player.
 */
final class Menu implements Rule {

  private static final String REASON = "menu";

  /** Fewer entries are no menu. */
  private static final int FEWEST = 3;

  /** Entries of menus are names, not titles. */
  private static final int LONGEST_ENTRY = 36;

  /** What single words of a menu may be taken for. */
  private static final Set<Label> MISTAKEN =
      EnumSet.of(
          Label.RELATED,
          Label.POPULAR,
          Label.MEDIA_CONTROL,
          Label.ADVERTISEMENT,
          Label.WIDGET,
          Label.LOW_DENSITY,
          Label.MODERATION);

  @Override
  public void judge(Sheet sheet) {
    int start = 0;
    for (int i = 1; i <= sheet.size(); i++) {
      boolean goesOn = i < sheet.size() && isEntry(sheet, i) && isBeside(sheet, i - 1, i);
      if (!goesOn) {
        name(sheet, start, i);
        start = i;
      }
    }
  }

  private static void name(Sheet sheet, int from, int to) {
    if (to - from < FEWEST || !isEntry(sheet, from)) {
      return;
    }
    int known = 0;
    for (int i = from; i < to; i++) {
      known += sheet.label(i) == Label.NAVIGATION ? 1 : 0;
    }
    boolean isMenu = sheet.isHtml() ? known * 2 >= to - from : known > 0 && to <= top(sheet);
    if (!isMenu) {
      return;
    }
    for (int i = from; i < to; i++) {
      Decision decision = sheet.decision(i);
      boolean isConsent = decision != null && decision.label() == Label.COOKIE && sheet.isHtml();
      if (decision != null && (isConsent || MISTAKEN.contains(decision.label()))) {
        sheet.rename(i, Label.NAVIGATION, REASON, decision.reason());
      }
    }
  }

  /** In plain text the block before which nothing but the site's own names stands. */
  private static int top(Sheet sheet) {
    return sheet.headline() >= 0 ? sheet.headline() : sheet.extent().start();
  }

  private static boolean isEntry(Sheet sheet, int i) {
    Label label = sheet.label(i);
    Shape shape = sheet.shape(i);
    return !sheet.isPicture(i)
        && label != null
        && (label == Label.NAVIGATION
            || (label == Label.COOKIE && sheet.isHtml())
            || MISTAKEN.contains(label))
        && shape.weight() <= LONGEST_ENTRY
        && !shape.endsSentence()
        && (!sheet.isHtml() || shape.linked() > .8);
  }

  /** Whether two blocks are entries of one list, or lines of plain text. */
  private static boolean isBeside(Sheet sheet, int one, int other) {
    if (!sheet.isHtml()) {
      return isEntry(sheet, one);
    }
    Tree tree = sheet.tree();
    int a = list(sheet, one);
    return a >= 0 && a == list(sheet, other) && tree.size() > a;
  }

  /** The list in which an entry stands: the parent of its item. */
  private static int list(Sheet sheet, int i) {
    Tree tree = sheet.tree();
    if (sheet.block(i).kind() != Kind.LIST_ITEM) {
      return tree.parent(tree.of(i));
    }
    int region = tree.of(i);
    while (region >= 0 && !tree.region(region).element().equals("li")) {
      region = tree.parent(region);
    }
    return region < 0 ? -1 : tree.parent(region);
  }
}
