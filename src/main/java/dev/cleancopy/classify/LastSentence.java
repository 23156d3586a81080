package dev.cleancopy.classify;

import dev.cleancopy.model.Label;

/**
 * A sentence that follows a sentence of the article in the same part of the page, where what comes
 * next is known to be none, or stands elsewhere: an article ends with a sentence, however short.
 */
final class LastSentence {

  /** So many sentences at the end may be kept for what follows them. */
  private static final int MOST = 3;

  /** The last paragraph of its part of the page may be less likely than others. */
  private static final double LEAST_AT_END = .1;

  /** Longer ones are judged well enough by what they say. */
  private static final int LONGEST = 120;

  /** A table or a list of so many blocks may stand before the last sentence. */
  private static final int REACH = 40;

  private LastSentence() {}

  static boolean is(Sheet sheet, int i, double[] belief, double floor) {
    int before = before(sheet, i);
    if (before < 0) {
      return false;
    }
    return isBeforeChrome(sheet, i, belief, floor) || isAtEnd(sheet, before, i, belief, floor);
  }

  /**
   * The sentence of the article that stands before block {@code i} in the same part of the page,
   * with nothing but pictures, and what else is the article's, between them; -1 if there is none.
   */
  private static int before(Sheet sheet, int i) {
    for (int before = i - 1; before >= Math.max(0, i - REACH); before--) {
      boolean isPicture = sheet.isPicture(before) || sheet.label(before) == Label.CAPTION;
      if (!isPicture && sheet.label(before) != Label.BODY) {
        return -1;
      }
      boolean isAlike = sheet.tree().isAlike(sheet.tree().of(before), sheet.tree().of(i));
      if (!isPicture && isAlike) {
        return sheet.shape(before).mayBeSentence() ? before : -1;
      }
      if (!isPicture && !sheet.isHtml()) {
        return -1;
      }
    }
    return -1;
  }

  /** Whether only sentences as likely part block {@code i} from what another rule knows. */
  private static boolean isBeforeChrome(Sheet sheet, int i, double[] belief, double floor) {
    int after = i;
    while (after < sheet.size()
        && after < i + MOST
        && sheet.isOpen(after)
        && belief[after] >= floor
        && isSentence(sheet, after)) {
      after++;
    }
    Label label = after < sheet.size() ? sheet.label(after) : Label.NAVIGATION;
    return after > i && label != null && label.fate() == Label.Fate.REMOVED;
  }

  /**
   * Whether block {@code i} is one of the last few sentences of the part in which the one before it
   * stands.
   */
  private static boolean isAtEnd(Sheet sheet, int before, int i, double[] belief, double floor) {
    int after = i;
    for (int sentences = 0; sentences < MOST && goesOn(sheet, before, after, belief); sentences++) {
      after++;
      while (after < sheet.size() && sheet.isPicture(after)) {
        after++;
      }
    }
    return after > i && (after == sheet.size() || isElsewhere(sheet, i, after, belief, floor));
  }

  /** Whether block {@code i} is a sentence like that {@code before}, and none of chrome. */
  private static boolean goesOn(Sheet sheet, int before, int i, double[] belief) {
    return i < sheet.size()
        && sheet.isOpen(i)
        && belief[i] >= LEAST_AT_END
        && sheet.shape(i).weight() <= LONGEST
        && isSentence(sheet, i)
        && sheet.tree().isAlike(sheet.tree().of(before), sheet.tree().of(i))
        && sheet.tree().isSame(sheet.tree().of(before), sheet.tree().of(i))
        && sheet.phrases(i).isEmpty();
  }

  /** Whether block {@code after} is known to be none, or stands apart from block {@code i}. */
  private static boolean isElsewhere(Sheet sheet, int i, int after, double[] belief, double floor) {
    Label label = sheet.label(after);
    if (label != null) {
      return label != Label.BODY;
    }
    boolean isApart =
        sheet.isHtml() && !sheet.tree().isAlike(sheet.tree().of(i), sheet.tree().of(after));
    boolean isLikely = sheet.isHtml() || belief[i] >= floor;
    return isApart || (isLikely && belief[after] < floor && !isSentence(sheet, after));
  }

  private static boolean isSentence(Sheet sheet, int i) {
    return sheet.shape(i).mayBeSentence() && sheet.shape(i).linked() < BodyJudgement.MOST_LINKED;
  }
}
