package dev.cleancopy.model;

import java.util.List;

/**
 * A piece of metadata with its provenance.
 *
 * @param value what was found
 * @param source where
 * @param evidence what was seen there, for a human: a key, a phrase, a selector
 * @param repairs in the value's text, where it is a text of its own; offsets count in it
 * @param citations the blocks from which it was taken; empty if it came from elsewhere. A cited
 *     stretch is not part of the body, and a block that is cited is not among the removed
 */
public record Found<T>(
    T value, Hint.Source source, String evidence, List<Repair> repairs, List<Citation> citations) {

  public Found {
    repairs = List.copyOf(repairs);
    citations = List.copyOf(citations);
  }
}
