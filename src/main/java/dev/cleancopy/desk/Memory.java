package dev.cleancopy.desk;

import dev.cleancopy.contract.ProblemException;

/** Where decoders take the memory that they need beside what they give. */
@FunctionalInterface
public interface Memory {

  /** There is always some. */
  Memory ENDLESS = bytes -> {};

  /**
   * Takes {@code bytes}.
   *
   * @throws ProblemException if there are none
   */
  void take(int bytes);
}
