package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import dev.cleancopy.text.Words;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether everybody may read an article, and whether what is here breaks off. */
final class AccessFinder {

  /** So many blocks below the body an invitation to pay stands. */
  private static final int BELOW = 6;

  /** A paywall says so in a line, not in a paragraph. */
  private static final int LONGEST_NOTICE = 200;

  /** What is longer, and ends with a sentence, is an article with an advertisement below it. */
  private static final int LONGEST_EXCERPT = 1500;

  /** Of an article that is said to be so many times longer, a part is here. */
  private static final double TIMES_LONGER = 1.6;

  private static final int LONGEST_COUNT = 6;

  private static final String PAYWALL = "paywall";

  private static final int LEVELS = 4;

  private final Lexicon lexicon;

  AccessFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * What is known of the access to an article.
   *
   * @param free whether everybody may read it; {@code null} if nobody knows
   * @param truncated whether what is here breaks off
   */
  record Access(@Nullable Found<Boolean> free, boolean truncated) {}

  Access find(Clues clues) {
    String notice = isExcerpt(clues) ? notice(clues) : null;
    return new Access(isFree(clues, notice), isTruncated(clues, notice));
  }

  /** What the page says about a paywall, in its data or to its readers. */
  private static @Nullable Found<Boolean> isFree(Clues clues, @Nullable String notice) {
    Hint stated = clues.linked().article("isAccessibleForFree");
    stated = stated != null ? stated : clues.hint("itemprop:isaccessibleforfree");
    Boolean said = stated == null ? null : truth(stated);
    if (stated != null && said != null && !said) {
      return found(stated, false);
    }
    Hint locked = lockedPart(clues);
    if (locked != null) {
      return found(locked, false);
    }
    if (stated != null && said != null) {
      return found(stated, true);
    }
    Hint tier = clues.hint("article:content_tier");
    if (tier != null) {
      return switch (tier.text().toLowerCase(Locale.ROOT)) {
        case "free" -> found(tier, true);
        case "locked", "metered" -> found(tier, false);
        default -> null;
      };
    }
    return notice == null ? null : new Found<>(false, Source.TEXT, notice, List.of(), List.of());
  }

  private static @Nullable Boolean truth(Hint hint) {
    String word = hint.text().toLowerCase(Locale.ROOT);
    if (word.endsWith("true")) {
      return true;
    }
    return word.endsWith("false") ? false : null;
  }

  /** {@code hasPart} of which somebody must pay. */
  private static @Nullable Hint lockedPart(Clues clues) {
    for (Hint hint : clues.linked().articleBelow("hasPart")) {
      if (hint.key().endsWith("isAccessibleForFree") && Boolean.FALSE.equals(truth(hint))) {
        return hint;
      }
    }
    return null;
  }

  private static Found<Boolean> found(Hint hint, boolean free) {
    return new Found<>(free, hint.source(), hint.key(), List.of(), List.of());
  }

  /** Whether what is here looks like the beginning of an article. */
  private static boolean isExcerpt(Clues clues) {
    int weight = 0;
    for (JudgedBlock block : clues.labelled(Label.BODY)) {
      weight += Words.weight(block.text());
      if (weight > LONGEST_EXCERPT) {
        return endsOpen(clues);
      }
    }
    return true;
  }

  private static boolean endsOpen(Clues clues) {
    int end = clues.bodyEnd();
    String last = end == 0 ? "" : clues.blocks().get(end - 1).text();
    return last.endsWith("…")
        || last.endsWith("...")
        || last.endsWith("[…]")
        || last.endsWith("[...]")
        || last.endsWith("⋯");
  }

  /** What asks to pay right below the body, by its words or by the name of its element. */
  private @Nullable String notice(Clues clues) {
    int end = clues.bodyEnd();
    int until = end == 0 ? clues.blocks().size() : Math.min(clues.blocks().size(), end + BELOW);
    for (JudgedBlock block : clues.blocks().subList(end, until)) {
      if (block.text().length() > LONGEST_NOTICE) {
        continue;
      }
      for (Phrase phrase : lexicon.match(block.text(), Topic.PAYWALL)) {
        if (phrase.scope() == Phrase.Scope.LINE) {
          return phrase.text();
        }
      }
      if (end > 0 && isCalledPaywall(block)) {
        return PAYWALL;
      }
    }
    return null;
  }

  private static boolean isCalledPaywall(JudgedBlock block) {
    Region region = block.block().place() instanceof Place.Node node ? node.region() : null;
    for (int level = 0; region != null && level < LEVELS; region = region.parent(), level++) {
      for (String name : region.names()) {
        if (name.contains(PAYWALL) && !region.hidden()) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the body breaks off: before an invitation to pay, in an ellipsis below which one reads
   * on elsewhere, or long before the number of words that the page gives.
   */
  private boolean isTruncated(Clues clues, @Nullable String notice) {
    if (clues.bodyEnd() == 0) {
      return false;
    }
    if (notice != null || isShorterThanSaid(clues)) {
      return true;
    }
    return endsOpen(clues) && (clues.bodyStart() == clues.bodyEnd() - 1 || goesOnElsewhere(clues));
  }

  private boolean goesOnElsewhere(Clues clues) {
    int end = clues.bodyEnd();
    int until = Math.min(clues.blocks().size(), end + 2);
    for (JudgedBlock block : clues.blocks().subList(end, until)) {
      if (block.text().length() <= LONGEST_NOTICE
          && !lexicon.match(block.text(), Topic.READ_MORE).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static boolean isShorterThanSaid(Clues clues) {
    Hint said = clues.linked().article("wordCount");
    Hint stated = clues.linked().article("isAccessibleForFree");
    boolean isLocked =
        lockedPart(clues) != null || (stated != null && Boolean.FALSE.equals(truth(stated)));
    if (!isLocked || said == null || !isCount(said.text())) {
      return false;
    }
    int words = 0;
    for (JudgedBlock block : clues.labelled(Label.BODY)) {
      words += Words.count(block.text());
    }
    return Integer.parseInt(said.text()) > words * TIMES_LONGER;
  }

  private static boolean isCount(String text) {
    return text.length() <= LONGEST_COUNT && text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
