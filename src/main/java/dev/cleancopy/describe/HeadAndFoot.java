package dev.cleancopy.describe;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Which blocks are the head and the foot of an article, where its bylines and dates stand. */
final class HeadAndFoot {

  /** So many blocks around headline and body hold bylines; further away stand other articles. */
  private static final int ABOVE_HEADLINE = 8;

  private static final int ABOVE_BODY = 12;
  private static final int BELOW = 3;
  private static final int LONGEST_HEAD = 40;
  private static final int AFTER_BODY = 4;

  /** With such lines the article is over. */
  private static final Set<Label> OTHERS =
      EnumSet.of(
          Label.RELATED, Label.POPULAR, Label.READ_MORE, Label.COMMENT, Label.READER_COMMENT);

  private final List<JudgedBlock> blocks;
  private final int headline;
  private final int bodyStart;
  private final int bodyEnd;
  private final int headStart;
  private final int headEnd;
  private final int[] heads;
  private final int footEnd;

  /**
   * Those of {@code blocks}.
   *
   * @param headline index of the first block of the headline; -1 without one
   * @param bodyStart index of the first block of the body; -1 without one
   * @param bodyEnd index after its last block; 0 without one
   */
  HeadAndFoot(List<JudgedBlock> blocks, int headline, int bodyStart, int bodyEnd) {
    this.blocks = blocks;
    this.headline = headline;
    this.bodyStart = bodyStart;
    this.bodyEnd = bodyEnd;
    headStart = firstOfHead();
    headEnd = afterHead();
    heads = headsInOrder();
    footEnd = afterFoot();
  }

  /** Whether a block stands around the headline, where bylines are. */
  boolean isAtHead(int block) {
    return block >= headStart && block < headEnd;
  }

  /** Whether a block above the headline stands right below a smaller heading, as on cards. */
  boolean isOfCard(int block) {
    return block < headline && isOtherHeading(block - 1);
  }

  private boolean isOtherHeading(int block) {
    return block >= 0
        && blocks.get(block).block().kind() == Kind.HEADING
        && blocks.get(block).block().level() > 1
        && blocks.get(block).label() != Label.HEADLINE
        && blocks.get(block).label() != Label.BYLINE;
  }

  /** The first block around the headline, where bylines are. */
  int headStart() {
    return headStart;
  }

  /** Index after the last of them. */
  int headEnd() {
    return headEnd;
  }

  private int firstOfHead() {
    return Math.max(0, headline >= 0 ? headline - ABOVE_HEADLINE : bodyStart - ABOVE_BODY);
  }

  private int afterHead() {
    int below =
        Math.min(Math.max(headline, bodyStart) + BELOW, Math.max(headline, 0) + LONGEST_HEAD);
    int end = Math.min(blocks.size(), (headline >= 0 ? below : bodyStart + BELOW) + 1);
    return Math.min(end, Math.max(Math.max(bodyEnd, headline + BELOW), 1));
  }

  /** The blocks of the head, those after the headline first, then what is right above the body. */
  int[] heads() {
    return heads;
  }

  private int[] headsInOrder() {
    int from = headStart;
    int to = headEnd;
    int first = Math.max(from, Math.min(headline + 1, to));
    int near = Math.max(to, bodyStart - BELOW);
    int end = Math.max(to, bodyStart + 1);
    int[] order = new int[Math.max(0, to - from) + Math.max(0, end - near)];
    int at = fill(order, fill(order, fill(order, 0, first, to), near, end), from, first);
    return at == order.length ? order : Arrays.copyOf(order, at);
  }

  /** Puts the numbers from {@code from} up to {@code to} at {@code at}; where they end. */
  private static int fill(int[] order, int at, int from, int to) {
    int end = at;
    for (int i = from; i < to; i++) {
      order[end++] = i;
    }
    return end;
  }

  /** Whether a block stands right after the body, where bylines are, too. */
  boolean isAtFoot(int block) {
    return bodyEnd > 0 && block >= bodyEnd - 2 && block < footEnd;
  }

  /** Index after the last block right behind the body; 0 without one. */
  int footEnd() {
    return footEnd;
  }

  /** Before other articles, comments, or any other heading. */
  private int afterFoot() {
    int end = bodyEnd;
    while (end < Math.min(blocks.size(), bodyEnd + AFTER_BODY) && !beginsOther(blocks.get(end))) {
      end++;
    }
    return end;
  }

  private static boolean beginsOther(JudgedBlock judged) {
    return judged.block().kind() == Kind.HEADING || OTHERS.contains(judged.label());
  }

  /** Whether a block stands where headlines do: in HTML no further above or below the beginning. */
  boolean isAtTop(int block) {
    int above = headline < 0 ? bodyStart : bodyStart < 0 ? headline : Math.min(headline, bodyStart);
    return above < 0
        || (block >= above - ABOVE_BODY && block <= Math.max(headline, bodyStart) + BELOW);
  }
}
