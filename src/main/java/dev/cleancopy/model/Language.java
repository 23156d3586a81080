package dev.cleancopy.model;

import java.util.List;

/**
 * The language of a text.
 *
 * @param tag BCP 47, shortest form; Chinese always with its script, {@code und} if unknown
 * @param confidence probability that it is right, 0 to 1
 * @param alternatives other languages that it may be, best first
 * @param direction how it is written
 */
public record Language(
    String tag, double confidence, List<Candidate> alternatives, Direction direction) {

  /** No language could be told. */
  public static final Language UNKNOWN = new Language("und", 0, List.of(), Direction.LEFT_TO_RIGHT);

  public Language {
    alternatives = List.copyOf(alternatives);
  }

  /**
   * A language that a text may be in.
   *
   * @param tag BCP 47
   * @param confidence probability, 0 to 1
   */
  public record Candidate(String tag, double confidence) {}
}
