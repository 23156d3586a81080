package dev.cleancopy.model;

/**
 * What a caller may choose.
 *
 * @param profile where the line between article and chrome is drawn
 * @param repair how sure a repair must be
 * @param comments what happens to readers' comments
 */
public record Options(Profile profile, RepairMode repair, CommentsMode comments) {

  /** Balanced, standard repairs, comments beside the body. */
  public static final Options DEFAULT =
      new Options(Profile.BALANCED, RepairMode.STANDARD, CommentsMode.SEPARATE);
}
