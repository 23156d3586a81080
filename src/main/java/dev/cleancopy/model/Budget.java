package dev.cleancopy.model;

/**
 * What a document may cost. Every loop over input asks it; whoever gives it knows the clock and the
 * limits, and throws an unchecked exception of its own when they are passed. Nothing in the core
 * catches that exception.
 */
public interface Budget {

  /** Elements deeper than this are nowhere but in pages that are broken or hostile. */
  int DEPTH = 512;

  /** Longer than the data that any page is known to hold in an attribute. */
  int ATTRIBUTE = 1 << 20;

  /** Never runs out. */
  Budget UNLIMITED = new Budget() {};

  /** Asked now and then within long loops: returns, or throws because the time is up. */
  default void check() {}

  /** Told how many nodes a document has so far: returns, or throws because they are too many. */
  default void nodes(int count) {}

  /** Told how many blocks a document has so far: returns, or throws because they are too many. */
  default void blocks(int count) {}

  /**
   * Told how many repairs a text, or the document so far, would have: returns, or throws because
   * they are too many.
   */
  default void repairs(int count) {}

  /** Elements below this depth are read, but flattened. */
  default int depth() {
    return DEPTH;
  }

  /** Values of attributes that have more characters than this are not read. */
  default int attribute() {
    return ATTRIBUTE;
  }
}
