package dev.cleancopy.lexicon;

/**
 * An entry of the lexicon.
 *
 * @param topic what it is about
 * @param language BCP 47; {@code und} for what belongs to no language
 * @param match how a text must compare with it
 * @param scope how much it says on its own
 * @param text folded, see {@link Lexicon#fold}
 */
public record Phrase(Topic topic, String language, Match match, Scope scope, String text) {

  /** How a text must compare with a phrase. */
  public enum Match {
    /** The text is the phrase. */
    EXACT,
    /** The text begins with the phrase. */
    PREFIX,
    /** The text holds the phrase. */
    CONTAINS
  }

  /** How much a phrase says on its own. */
  public enum Scope {
    /** A line that matches is what the topic says. */
    LINE,
    /** A line that matches is so beside others or at the edges of a page. */
    CONTEXT
  }

  /** A stable id for reasons: {@code lexicon/ko/navigation}. */
  public String reason() {
    return "lexicon/" + language + "/" + topic.id();
  }
}
