package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether everybody may read an article, and whether what is here breaks off. */
final class AccessFinder {

  /** So many blocks below the body an invitation to pay stands. */
  private static final int BELOW = 6;

  private final Lexicon lexicon;

  AccessFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What the page says about a paywall. */
  @Nullable Found<Boolean> isFree(Clues clues) {
    Hint stated = clues.linked().article("isAccessibleForFree");
    stated = stated != null ? stated : clues.hint("itemprop:isaccessibleforfree");
    if (stated != null) {
      String word = stated.text().toLowerCase(Locale.ROOT);
      if (word.endsWith("true") || word.endsWith("false")) {
        return said(stated, word.endsWith("true"));
      }
    }
    Hint tier = clues.hint("article:content_tier");
    if (tier == null) {
      return null;
    }
    return switch (tier.text().toLowerCase(Locale.ROOT)) {
      case "free" -> said(tier, true);
      case "locked", "metered" -> said(tier, false);
      default -> null;
    };
  }

  private static Found<Boolean> said(Hint hint, boolean free) {
    return new Found<>(free, hint.source(), hint.key(), List.of(), List.of());
  }

  /** Whether the body breaks off: it ends in an ellipsis, or before an invitation to pay. */
  boolean isTruncated(Clues clues) {
    int end = clues.bodyEnd();
    if (end == 0) {
      return false;
    }
    String last = clues.blocks().get(end - 1).text();
    boolean open = last.endsWith("…") || last.endsWith("...") || last.endsWith("[…]");
    int until = Math.min(clues.blocks().size(), end + BELOW);
    for (JudgedBlock block : clues.blocks().subList(end, until)) {
      if (!lexicon.match(block.text(), Topic.PAYWALL).isEmpty()) {
        return true;
      }
    }
    return open && clues.bodyStart() == end - 1;
  }
}
