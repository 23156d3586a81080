package dev.cleancopy.repair;

import dev.cleancopy.model.Method;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;

/**
 * What a damaged stretch may have been.
 *
 * @param start index of its first character
 * @param before what stands there
 * @param after what it may have been, as long as {@code before}
 * @param confidence probability that it was
 * @param kind by what it was recognized
 */
record Reading(int start, String before, String after, double confidence, Kind kind) {

  /** How a reading is recognized. */
  enum Kind {
    WORD("a known word"),
    NAME("a known name"),
    UNLISTED("letters as in known words"),
    APOSTROPHE("an apostrophe joins the parts"),
    DASH("a dash between known words"),
    RANGE("a range of numbers"),
    SPACED_DASH("a dash between phrases"),
    LETTER("a word of one letter"),
    QUOTES("a pair of quotation marks");

    private final String reason;

    Kind(String reason) {
      this.reason = reason;
    }

    /** Whether the letters of words were restored, not signs between them. */
    boolean isOfLetters() {
      return this == WORD || this == NAME || this == UNLISTED;
    }
  }

  /** Index after its last character. */
  int end() {
    return start + before.length();
  }

  Repair repair(RepairMode mode) {
    return new Repair(
        Method.LOST_CHARACTER,
        start,
        before,
        after,
        confidence,
        mode.applies(confidence),
        kind.reason);
  }
}
