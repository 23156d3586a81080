package dev.cleancopy.model;

/** Inline markup that is kept. */
public enum Style {
  STRONG,
  EMPHASIS,
  CODE,
  LINK,
  SUPERSCRIPT,
  SUBSCRIPT
}
