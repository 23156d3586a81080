package dev.cleancopy.model;

/** What a region of a page is for, by its element or ARIA role. */
public enum Landmark {
  MAIN,
  ARTICLE,
  NAVIGATION,
  HEADER,
  FOOTER,
  ASIDE,
  FORM,
  DIALOG,
  SEARCH,
  FIGURE
}
