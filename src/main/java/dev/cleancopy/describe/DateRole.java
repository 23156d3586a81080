package dev.cleancopy.describe;

/** What a date that a page shows is said to be. */
enum DateRole {
  PUBLISHED,
  /** Nothing is said of it. */
  UNLABELLED,
  UPDATED,
  /** The day of an event, of a member's joining, of an expiry: none of an article's. */
  OTHER
}
