package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;

/**
 * What is known of words before any page is looked at. Immutable and thread-safe.
 *
 * @param sections the names of sections
 * @param rights reads rights notices
 * @param dates reads dates
 */
record Vocabulary(WholePhrases sections, RightsNotices rights, WrittenDates dates) {

  static Vocabulary of(Lexicon lexicon, WrittenDates dates) {
    return new Vocabulary(
        new WholePhrases(lexicon, Topic.SECTION), new RightsNotices(lexicon), dates);
  }
}
