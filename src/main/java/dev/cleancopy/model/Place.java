package dev.cleancopy.model;

import java.util.List;

/** Where a block was found. */
public sealed interface Place {

  /**
   * In plain text. Lines that were cut to fit a width are one.
   *
   * @param line from 1; the first of several
   * @param start index of its first character that is no space, in the decoded text
   * @param end index after the last such character of the last line
   * @param cut the lines that are one here; empty if it is a line of its own
   */
  record Line(int line, int start, int end, List<Cut> cut) implements Place {

    public Line {
      cut = List.copyOf(cut);
    }

    /** A line of its own. */
    public Line(int line, int start, int end) {
      this(line, start, end, List.of());
    }
  }

  /**
   * A line that was cut to fit a width, as it stood.
   *
   * @param line from 1
   * @param start index of its first character that is no space, in the decoded text
   * @param end index after its last such character
   * @param text the characters between them
   */
  record Cut(int line, int start, int end, String text) {}

  /**
   * In HTML.
   *
   * @param region the innermost block element around it, or a named inline element that holds all
   *     of it ({@code p/span}); of a picture its own element
   */
  record Node(Region region) implements Place {}
}
