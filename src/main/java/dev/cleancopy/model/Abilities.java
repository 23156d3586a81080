package dev.cleancopy.model;

import java.util.List;

/**
 * What a normalizer can do and of what it is made.
 *
 * @param languages those that are told apart, BCP 47
 * @param lexicons languages that have phrases of their own, BCP 47
 * @param charsets those that are decoded
 * @param depth of elements below which HTML is flattened
 * @param lexiconVersion tells one set of phrases from another
 */
public record Abilities(
    List<String> languages,
    List<String> lexicons,
    List<String> charsets,
    int depth,
    String lexiconVersion) {

  public Abilities {
    languages = List.copyOf(languages);
    lexicons = List.copyOf(lexicons);
    charsets = List.copyOf(charsets);
  }
}
