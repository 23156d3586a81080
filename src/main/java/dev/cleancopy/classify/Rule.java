package dev.cleancopy.classify;

/**
 * One reason to call a block something. Rules stand in a list, and the first opinion wins: {@link
 * Sheet#decide} ignores whoever comes later.
 */
@FunctionalInterface
interface Rule {

  /** Decides about the blocks of {@code sheet} that this rule knows something about. */
  void judge(Sheet sheet);
}
