package dev.cleancopy.classify;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Slot;
import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What makes sense only as a whole: the cells of a table, the items of a list, the lines of an
 * address or a verse. Where most of it is the article, the rest is, too.
 */
final class Wholes {

  /** At least this share of a whole must be likely for the rest to be kept. */
  private static final double MOST = .5;

  /** What leads elsewhere is no part of a list that does not. */
  private static final double MOST_LINKED = .5;

  /** A list of which items have more blocks on average is one of cards. */
  private static final double MOST_BLOCKS = 1.5;

  /** A shorter one is a signature, or thanks. */
  private static final int SHORTEST_POST = 40;

  private static final int FEWEST_TEASERS = 3;

  /** Lists and verses amid a stripped text may be less likely than others, on average. */
  private static final double LEAST_AMID = .1;

  /** So little likely are the lines of an address below the text. */
  private static final double LEAST_OF_ADDRESS = .04;

  /** Longer ones are no address. */
  private static final int MOST_LINES = 8;

  private static final int HEAVIEST_ADDRESS = 240;

  /** On longer pages posts are many, and tell of each other. */
  private static final double SHORT_THREAD = 3000;

  private final Sheet sheet;
  private final double[] belief;
  private final double[] weight;
  private final double threshold;
  private final double floor;

  /** The whole to which each block belongs; -1 if to none. */
  private final int[] whole;

  private int count;

  private Wholes(Sheet sheet, double[] belief, double[] weight, double threshold, double floor) {
    this.sheet = sheet;
    this.belief = belief;
    this.weight = weight;
    this.threshold = threshold;
    this.floor = floor;
    whole = new int[belief.length];
    Arrays.fill(whole, -1);
  }

  /** Of each block whether it is to be kept for the sake of its whole. */
  static boolean[] keep(
      Sheet sheet, double[] belief, double[] weight, double threshold, double floor) {
    Wholes wholes = new Wholes(sheet, belief, weight, threshold, floor);
    wholes.find();
    boolean[] keep = wholes.settle();
    wholes.keepNotes(keep);
    wholes.keepPosts(keep);
    return keep;
  }

  private void find() {
    Map<Long, Integer> slots = new HashMap<>();
    for (int i = 0; i < whole.length; i++) {
      boolean isTitle = i + 1 < whole.length && isTableTitle(i);
      long slot = slot(sheet.block(isTitle ? i + 1 : i));
      if (slot >= 0) {
        Integer known = slots.putIfAbsent(slot, count);
        whole[i] = known == null ? count++ : known;
      } else if (isNextLine(i)) {
        whole[i - 1] = whole[i - 1] < 0 ? count++ : whole[i - 1];
        whole[i] = whole[i - 1];
      }
    }
  }

  /** Whether block {@code i} is the title of the table that follows. */
  private boolean isTableTitle(int i) {
    int region = sheet.tree().of(i);
    return region >= 0
        && sheet.tree().region(region).element().equals("caption")
        && sheet.block(i + 1).kind() == Kind.CELL;
  }

  private static long slot(Block block) {
    if (block.slot() instanceof Slot.Cell cell) {
      return 2L * cell.table();
    }
    if (block.slot() instanceof Slot.Row row) {
      return 2L * row.table();
    }
    return block.slot() instanceof Slot.Item item ? 2L * item.list() + 1 : -1;
  }

  /** Whether only a line break parts block {@code i} from the one before it, and both are short. */
  private boolean isNextLine(int i) {
    return i > 0
        && sheet.block(i).continues()
        && sheet.block(i).kind() == Kind.PARAGRAPH
        && sheet.block(i - 1).kind() == Kind.PARAGRAPH
        && slot(sheet.block(i - 1)) < 0
        && sheet.tree().of(i) == sheet.tree().of(i - 1)
        && sheet.shape(i).weight() < Measures.SOLID
        && sheet.shape(i - 1).weight() < Measures.SOLID;
  }

  private boolean[] settle() {
    double[] all = new double[count];
    double[] likely = new double[count];
    boolean[] isOfCards = ofCards();
    for (int i = 0; i < whole.length; i++) {
      if (whole[i] >= 0) {
        boolean isLinked = sheet.shape(i).linked() > MOST_LINKED;
        all[whole[i]] += isLinked ? 0 : weight[i];
        likely[whole[i]] += !isLinked && belief[i] >= threshold ? weight[i] : 0;
      }
    }
    boolean[] keep = new boolean[whole.length];
    for (int i = 0; i < whole.length; i++) {
      boolean isMost =
          whole[i] >= 0 && !isOfCards[whole[i]] && likely[whole[i]] > MOST * all[whole[i]];
      keep[i] = isMost && belief[i] >= least(i);
    }
    keepPlaced(keep);
    return keep;
  }

  /** Keeps what stands amid the text, or as an address below it. */
  private void keepPlaced(boolean[] keep) {
    for (int start = 0; start < whole.length; ) {
      int end = start + 1;
      while (end < whole.length && (isOf(end, start) || isRule(end))) {
        end++;
      }
      boolean isKept =
          whole[start] >= 0
              && start > 0
              && isSaid(start - 1, threshold)
              && isOpen(start, end)
              && (isAmid(start, end) || isAddress(start, end));
      if (isKept) {
        Arrays.fill(keep, start, end, true);
      }
      start = end;
    }
  }

  private boolean isOf(int i, int start) {
    return whole[start] >= 0 && whole[i] == whole[start];
  }

  /** Whether block {@code i} is drawn between the rows of a table. */
  private boolean isRule(int i) {
    return !sheet.isHtml() && weight[i] == 0 && sheet.label(i) == Label.UI_ARTIFACT;
  }

  private boolean isOpen(int start, int end) {
    for (int i = start; i < end; i++) {
      if (weight[i] == 0 && !isRule(i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether block {@code i} is a sentence of the article, or introduces something. */
  private boolean isSaid(int i, double least) {
    return weight[i] > 0
        && belief[i] >= least
        && (sheet.shape(i).mayBeSentence() || sheet.shape(i).endsOpen());
  }

  /** Whether sentences of a stripped text stand right before and right behind these blocks. */
  private boolean isAmid(int start, int end) {
    if (sheet.isHtml() || end == whole.length || !isSaid(end, floor)) {
      return false;
    }
    return sheet.block(start).slot() instanceof Slot.Row || mean(start, end) >= LEAST_AMID;
  }

  private double mean(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += belief[i];
    }
    return sum / (end - start);
  }

  /** Whether these blocks are short lines, some with numbers, in the part of the page above. */
  private boolean isAddress(int start, int end) {
    if (slot(sheet.block(start)) >= 0 || end - start > MOST_LINES || !isBeside(start)) {
      return false;
    }
    int digits = 0;
    int all = 0;
    for (int i = start; i < end; i++) {
      digits += sheet.shape(i).digits();
      all += sheet.shape(i).weight();
      if (belief[i] < LEAST_OF_ADDRESS || !sheet.phrases(i).isEmpty()) {
        return false;
      }
    }
    return digits > 0 && all <= HEAVIEST_ADDRESS;
  }

  /** Whether block {@code i} stands in the same part of the page as the one before it. */
  private boolean isBeside(int i) {
    Tree tree = sheet.tree();
    int region = tree.of(i);
    int before = tree.of(i - 1);
    return region == before || (region >= 0 && tree.isAlike(before, region));
  }

  /** What block {@code i} must be for the sake of its whole. */
  private double least(int i) {
    boolean isLinked = sheet.shape(i).linked() > MOST_LINKED;
    boolean isOfTable =
        sheet.block(i).kind() == Kind.CELL
            || sheet.block(i).slot() instanceof Slot.Row
            || (i + 1 < whole.length && isTableTitle(i));
    return isOfTable ? (isLinked ? floor : 0) : (isLinked ? 1 : floor / 2);
  }

  /** Whether items of a list are several blocks each: cards of which each says many things. */
  private boolean[] ofCards() {
    int[] blocks = new int[count];
    int[] items = new int[count];
    for (int i = 0; i < whole.length; i++) {
      if (whole[i] >= 0 && sheet.block(i).slot() instanceof Slot.Item item) {
        boolean goesOn =
            i > 0
                && sheet.block(i - 1).slot() instanceof Slot.Item before
                && before.list() == item.list()
                && before.item() == item.item();
        blocks[whole[i]]++;
        items[whole[i]] += goesOn ? 0 : 1;
      }
    }
    boolean[] cards = new boolean[count];
    for (int w = 0; w < count; w++) {
      cards[w] = blocks[w] > MOST_BLOCKS * items[w] && items[w] > 0;
    }
    return cards;
  }

  /** Where the article refers to notes, they are a part of it. */
  private void keepNotes(boolean[] keep) {
    boolean isReferred = false;
    for (int i = 0; i < keep.length; i++) {
      Kind kind = sheet.block(i).kind();
      isReferred |= kind == Kind.PARAGRAPH && belief[i] >= threshold && refersToNote(i);
      keep[i] |= kind == Kind.FOOTNOTE && isReferred && belief[i] >= floor;
    }
  }

  /** Whether a raised number in block {@code i} is a link. */
  private boolean refersToNote(int i) {
    int raised = 0;
    int linked = 0;
    for (Span span : sheet.block(i).content().content().spans()) {
      boolean isRaised = span.style() == Style.SUPERSCRIPT;
      boolean isLink = span.style() == Style.LINK;
      if ((isRaised && span.start() < linked) || (isLink && span.start() < raised)) {
        return true;
      }
      raised = isRaised ? Math.max(raised, span.end()) : raised;
      linked = isLink ? Math.max(linked, span.end()) : linked;
    }
    return false;
  }

  /** Whether no heading of the posts leads elsewhere, as those of teasers do. */
  private boolean isOfForum(Posts posts) {
    int linked = 0;
    for (int i = 0; i < whole.length; i++) {
      boolean isTitle =
          sheet.block(i).kind() == Kind.HEADING
              && weight[i] > 0
              && sheet.shape(i).linked() > MOST_LINKED
              && posts.hold(i);
      linked += isTitle ? 1 : 0;
    }
    return linked < FEWEST_TEASERS;
  }

  /** Where most of a short page is posts, so are the sentences in the others. */
  private void keepPosts(boolean[] keep) {
    boolean isShort = sheet.measures().weight().all() <= SHORT_THREAD;
    if (!sheet.isHtml() || !isShort || sheet.about().isArticle()) {
      return;
    }
    Posts posts = new Posts(sheet, i -> weight[i] > 0 && belief[i] >= threshold);
    if (posts.share() <= MOST || !isOfForum(posts)) {
      return;
    }
    for (int i = 0; i < keep.length; i++) {
      keep[i] |=
          belief[i] >= floor
              && sheet.shape(i).mayBeSentence()
              && sheet.shape(i).weight() >= SHORTEST_POST
              && sheet.shape(i).linked() < BodyJudgement.MOST_LINKED
              && posts.hold(i);
    }
  }
}
