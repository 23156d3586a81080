package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import java.util.HashMap;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Parts of the page that look alike, hold text of the body, and are signed: the posts of a forum.
 */
final class Posts {

  /** A question and an answer are a thread already. */
  private static final int FEWEST = 2;

  /** So many levels around a text its post is looked for. */
  private static final int LEVELS = 6;

  /** A heading of which more is a link leads elsewhere. */
  private static final double LINKED = .8;

  private final Sheet sheet;
  private final IntPredicate body;

  /** Whether somebody is named in each region. */
  private final boolean[] signed;

  /** How many signed regions that hold text of the body have the same look. */
  private final Map<Long, Integer> alike = new HashMap<>();

  /**
   * @param body whether a block is taken for the body
   */
  Posts(Sheet sheet, IntPredicate body) {
    this.sheet = sheet;
    this.body = body;
    Tree tree = sheet.tree();
    signed = new boolean[tree.size()];
    for (int r = tree.size() - 1; r >= 0; r--) {
      signed[r] |= tree.has(r, Trait.BYLINE) && !tree.has(r, Trait.TITLE);
      if (signed[r] && tree.parent(r) >= 0) {
        signed[tree.parent(r)] = true;
      }
    }
    Sums held = new Sums(sheet.size(), i -> body.test(i) ? 1 : 0);
    for (int r = 0; r < tree.size(); r++) {
      if (signed[r] && held.of(tree.first(r), tree.end(r)) > 0) {
        alike.merge(look(tree, r), 1, Integer::sum);
      }
    }
  }

  /** The share of the body's weight that stands in posts. */
  double share() {
    double all = 0;
    double inPosts = 0;
    for (int i = 0; i < sheet.size(); i++) {
      if (body.test(i)) {
        all += sheet.shape(i).weight();
        inPosts += hold(i) ? sheet.shape(i).weight() : 0;
      }
    }
    return all == 0 ? 0 : inPosts / all;
  }

  /** Whether block {@code i} stands in one of several posts. */
  boolean hold(int i) {
    Tree tree = sheet.tree();
    int r = tree.of(i);
    for (int level = 0; level < LEVELS && r >= 0; level++, r = tree.parent(r)) {
      if (signed[r] && alike.getOrDefault(look(tree, r), 0) >= FEWEST) {
        return true;
      }
    }
    return false;
  }

  /** How many headings of the body are links, less those that are none. */
  static int linkedHeadings(Sheet sheet) {
    int more = 0;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.label(i) == Label.BODY && sheet.block(i).kind() == Kind.HEADING) {
        more += sheet.shape(i).linked() > LINKED ? 1 : -1;
      }
    }
    return more;
  }

  /** What is called something looks alike wherever it stands, as replies within replies do. */
  private static long look(Tree tree, int region) {
    Looks.Look look = tree.look(region);
    long siblings = look.names().isEmpty() ? tree.parent(region) + 2L : 0;
    return siblings << Integer.SIZE | look.number();
  }
}
