package dev.cleancopy.model;

/** Where a block was found. */
public sealed interface Place {

  /**
   * In plain text.
   *
   * @param line from 1
   * @param start index of the line's first character that is no space, in the decoded text
   * @param end index after its last such character
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
