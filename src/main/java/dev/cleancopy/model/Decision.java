package dev.cleancopy.model;

/**
 * A label and why it was given.
 *
 * @param label what the block is
 * @param reason the rule that decided, a stable id such as {@code lexicon/ko/subscribe} or {@code
 *     landmark/navigation}
 * @param score how sure the rule is, 0 to 1
 * @param evidence what the rule saw, for a human: a phrase, a feature, another block's id; may be
 *     empty
 */
public record Decision(Label label, String reason, double score, String evidence) {

  public Decision {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("no score: " + score);
    }
  }
}
