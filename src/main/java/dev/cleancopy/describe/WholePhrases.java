package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import java.util.Set;
import java.util.stream.Collectors;

/** The phrases of a topic, for texts that are nothing else. Immutable and thread-safe. */
final class WholePhrases {

  private final Set<String> texts;
  private final Beginnings beginnings;

  WholePhrases(Lexicon lexicon, Topic topic) {
    texts =
        lexicon.phrases(topic).stream().map(Phrase::text).collect(Collectors.toUnmodifiableSet());
    beginnings = new Beginnings(texts);
  }

  /** Whether {@code text} is one of them, all of it. */
  boolean is(String text) {
    return beginnings.mayStand(text, 0) && texts.contains(Lexicon.fold(text));
  }
}
