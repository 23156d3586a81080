package dev.cleancopy.model;

/** What happens to the e-mail addresses of authors. */
public enum EmailsMode {
  /** They are given with the author. */
  KEEP,
  /** Authors are given without them; what an article's own text says stays as it is. */
  DROP
}
