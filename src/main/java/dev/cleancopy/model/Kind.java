package dev.cleancopy.model;

/** What a block is, as far as the document's own structure says. */
public enum Kind {
  PARAGRAPH,
  HEADING,
  LIST_ITEM,
  QUOTE,
  CODE,
  FOOTNOTE,
  /** A word that the following {@link #DEFINITION} explains. */
  TERM,
  DEFINITION,
  /** A cell of a data table. */
  CELL,
  /** A picture: a block without text. */
  IMAGE,
  /** Words about a picture. */
  CAPTION
}
