package dev.cleancopy.model;

/**
 * What a document may cost. Every loop over input asks it; whoever gives it knows the clock and the
 * limits, and throws an unchecked exception of its own when they are passed. Nothing in the core
 * catches that exception.
 */
public interface Budget {

  /** Never runs out. */
  Budget UNLIMITED = new Budget() {};

  /** Asked now and then within long loops: returns, or throws because the time is up. */
  default void check() {}

  /** Told how many nodes a document has so far: returns, or throws because they are too many. */
  default void nodes(int count) {}
}
