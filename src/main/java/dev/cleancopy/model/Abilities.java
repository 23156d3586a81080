package dev.cleancopy.model;

import java.util.List;

/**
 * What a normalizer can do and of what it is made.
 *
 * @param languages those that are told apart, BCP 47
 * @param lexicons languages that have phrases of their own, BCP 47
 * @param charsets those that are decoded
 * @param lexiconVersion tells one set of phrases from another
 */
public record Abilities(
    List<String> languages, List<String> lexicons, List<String> charsets, String lexiconVersion) {

  public Abilities {
    languages = List.copyOf(languages);
    lexicons = List.copyOf(lexicons);
    charsets = List.copyOf(charsets);
  }
}
