package dev.cleancopy.model;

/** What happens to readers' comments. */
public enum CommentsMode {
  /** They are given beside the body. */
  SEPARATE,
  /** They are listed among the removed. */
  DROP
}
