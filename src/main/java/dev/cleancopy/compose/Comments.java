package dev.cleancopy.compose;

import dev.cleancopy.model.Comment;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells where one comment ends and the next begins: comments are siblings that look alike, and
 * replies look like what they reply to.
 */
final class Comments {

  private static final String PARAGRAPH = "p";

  private Comments() {}

  /** The comments that {@code blocks} make; lines of plain text are one each. */
  static List<Comment> group(List<JudgedBlock> blocks) {
    Region thread = thread(blocks);
    List<Comment> comments = new ArrayList<>();
    List<RepairedText> lines = new ArrayList<>();
    Region last = null;
    for (JudgedBlock block : blocks) {
      Region comment = comment(block, thread, blocks);
      if (!lines.isEmpty() && (comment == null || !comment.equals(last))) {
        comments.add(new Comment(null, null, Body.joined("\n", lines)));
        lines.clear();
      }
      lines.add(block.block().content());
      last = comment;
    }
    if (!lines.isEmpty()) {
      comments.add(new Comment(null, null, Body.joined("\n", lines)));
    }
    return comments;
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
