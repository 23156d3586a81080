package dev.cleancopy.model;

/** What a page as a whole is. */
public enum PageType {
  ARTICLE,
  FORUM,
  LISTING,
  PRODUCT,
  DOCUMENTATION,
  LIVE_BLOG,
  GALLERY,
  /** Error pages, login walls, consent or bot checks, empty shells. */
  NOT_AN_ARTICLE,
  UNKNOWN
}
