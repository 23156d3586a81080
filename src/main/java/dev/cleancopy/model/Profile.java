package dev.cleancopy.model;

/** Where the line between article and chrome is drawn when in doubt. */
public enum Profile {
  BALANCED,
  /** When in doubt, leave it out. */
  PRECISION,
  /** When in doubt, keep it. */
  RECALL
}
