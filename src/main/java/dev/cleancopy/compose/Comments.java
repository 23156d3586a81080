package dev.cleancopy.compose;

import dev.cleancopy.model.Comment;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells where one comment ends and the next begins: comments are siblings that look alike, and
 * replies look like what they reply to.
 */
final class Comments {

  private static final String PARAGRAPH = "p";

  private final List<JudgedBlock> page;
  private final List<Comment> all = new ArrayList<>();
  private final Set<Integer> cited = new HashSet<>();

  private Comments(List<JudgedBlock> page) {
    this.page = page;
  }

  /**
   * The comments that {@code blocks} make; lines of plain text are one each, unless names or
   * buttons stand between comments.
   */
  static Comments group(List<JudgedBlock> blocks, List<JudgedBlock> page) {
    Comments comments = new Comments(page);
    Region thread = thread(blocks);
    boolean parted = arePartedByLines(blocks);
    List<JudgedBlock> parts = new ArrayList<>();
    Region last = null;
    for (JudgedBlock block : blocks) {
      Region comment = comment(block, thread, blocks);
      boolean isNew = comment == null ? !(parted && follows(block, parts)) : !comment.equals(last);
      if (!parts.isEmpty() && isNew) {
        comments.add(parts);
        parts.clear();
      }
      parts.add(block);
      last = comment;
    }
    if (!parts.isEmpty()) {
      comments.add(parts);
    }
    return comments;
  }

  /** Whether other lines stand between the lines of plain text that {@code blocks} are. */
  private static boolean arePartedByLines(List<JudgedBlock> blocks) {
    boolean parted = false;
    for (int i = 1; i < blocks.size(); i++) {
      parted |= !follows(blocks.get(i), blocks.subList(i - 1, i));
    }
    return parted;
  }

  private static boolean follows(JudgedBlock block, List<JudgedBlock> parts) {
    return !parts.isEmpty() && parts.get(parts.size() - 1).block().id() == block.block().id() - 1;
  }

  /** The comments. */
  List<Comment> all() {
    return all;
  }

  /** Whether {@code block} names the author of a comment, or gives its date. */
  boolean cite(JudgedBlock block) {
    return cited.contains(block.block().id());
  }

  private void add(List<JudgedBlock> parts) {
    Signature signature = Signature.above(page, parts.get(0).block().id());
    signature.blocks().forEach(block -> cited.add(block.block().id()));
    List<RepairedText> lines = parts.stream().map(part -> part.block().content()).toList();
    all.add(new Comment(signature.author(), signature.date(), Body.joined("\n", lines)));
  }

  /** The innermost region around all of {@code blocks}; {@code null} in plain text. */
  private static @Nullable Region thread(List<JudgedBlock> blocks) {
    Region thread = null;
    for (JudgedBlock block : blocks) {
      Region region = region(block);
      if (region == null) {
        return null;
      }
      thread = thread == null ? region : common(thread, region);
    }
    return thread;
  }

  private static @Nullable Region common(Region one, Region other) {
    Region a = one;
    Region b = other;
    while (a != null && b != null && !a.equals(b)) {
      if (a.depth() >= b.depth()) {
        a = a.parent();
      } else {
        b = b.parent();
      }
    }
    return a == null ? null : b;
  }

  /** The region that is the comment in which {@code block} stands. */
  private static @Nullable Region comment(
      JudgedBlock block, @Nullable Region thread, List<JudgedBlock> all) {
    if (thread == null) {
      return null;
    }
    Region model = below(thread, region(all.get(0)));
    Region own = below(thread, region(block));
    if (own.equals(thread) || own.element().equals(PARAGRAPH)) {
      return thread; // paragraphs side by side are one comment
    }
    for (Region around = region(block);
        around != null && !around.equals(own);
        around = around.parent()) {
      if (around.element().equals(model.element()) && around.names().equals(model.names())) {
        return around; // a reply within
      }
    }
    return own;
  }

  /** The child of {@code thread} around {@code region}; {@code thread} if there is none. */
  private static Region below(Region thread, @Nullable Region region) {
    Region child = thread;
    for (Region around = region;
        around != null && !around.equals(thread);
        around = around.parent()) {
      child = around;
    }
    return Objects.requireNonNull(child);
  }

  private static @Nullable Region region(JudgedBlock block) {
    return block.block().place() instanceof Place.Node node ? node.region() : null;
  }
}
