package dev.cleancopy.model;

/** Where a block was found. */
public sealed interface Place {

  /**
   * In plain text. Lines that were cut to fit a width are one.
   *
   * @param line from 1; the first of several
   * @param start index of its first character that is no space, in the decoded text
   * @param end index after the last such character of the last line
   */
  record Line(int line, int start, int end) implements Place {}

  /**
   * In HTML.
   *
   * @param region the innermost block element around it, or a named inline element that holds all
   *     of it ({@code p/span}); of a picture its own element
   */
  record Node(Region region) implements Place {}
}
