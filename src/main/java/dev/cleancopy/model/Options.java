package dev.cleancopy.model;

/**
 * What a caller may choose.
 *
 * @param profile where the line between article and chrome is drawn
 * @param repair how sure a repair must be
 * @param comments what happens to readers' comments
 * @param emails what happens to the e-mail addresses of authors
 */
public record Options(
    Profile profile, RepairMode repair, CommentsMode comments, EmailsMode emails) {

  /** Balanced, standard repairs, comments beside the body, authors with their addresses. */
  public static final Options DEFAULT =
      new Options(Profile.BALANCED, RepairMode.STANDARD, CommentsMode.SEPARATE, EmailsMode.KEEP);
}
