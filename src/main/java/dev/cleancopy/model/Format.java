package dev.cleancopy.model;

/** The kinds of document that are read. */
public enum Format {
  HTML,
  PLAIN_TEXT,
  /** Feeds and other XML: decoded and detected, never normalized. */
  XML
}
