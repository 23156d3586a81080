package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The phrases of some topics. The first letters of most texts show that they match none. Immutable
 * and thread-safe.
 */
final class TopicPhrases {

  private final Lexicon lexicon;
  private final Set<Topic> topics;
  private final Beginnings beginnings;
  private final boolean anywhere;

  TopicPhrases(Lexicon lexicon, Set<Topic> topics) {
    this.lexicon = lexicon;
    this.topics = Set.copyOf(topics);
    List<Phrase> phrases = new ArrayList<>();
    topics.forEach(topic -> phrases.addAll(lexicon.phrases(topic)));
    beginnings = new Beginnings(phrases.stream().map(Phrase::text).toList());
    anywhere = phrases.stream().anyMatch(phrase -> phrase.match() == Phrase.Match.CONTAINS);
  }

  /** Those that {@code text} matches, in the order of {@link Lexicon#match(String)}. */
  List<Phrase> match(String text) {
    return anywhere || beginnings.mayStand(text, 0) ? lexicon.match(text, topics) : List.of();
  }
}
