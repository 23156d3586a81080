package dev.cleancopy.model;

/** The stages, in order. */
public enum Stage {
  DECODE,
  READ,
  UNDO_MOJIBAKE,
  IDENTIFY,
  RESTORE,
  CLASSIFY,
  DESCRIBE,
  COMPOSE,
  ASSESS
}
