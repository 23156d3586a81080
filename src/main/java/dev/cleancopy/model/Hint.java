package dev.cleancopy.model;

/**
 * Something that the document says about itself beside its text.
 *
 * @param source where it says so
 * @param key what it says something about: {@code headline}, {@code author[0].name}, {@code
 *     og:title}; the reader lists its keys
 * @param value what it says, and the repairs in it
 * @param block id of the block in which it stands; -1 for the head of the page
 */
public record Hint(Source source, String key, RepairedText value, int block) {

  /** Where a piece of metadata comes from. */
  public enum Source {
    JSON_LD,
    MICRODATA,
    OPEN_GRAPH,
    META,
    TITLE_ELEMENT,
    LINK_ELEMENT,
    TIME_ELEMENT,
    /** {@code rel} and well-known attributes in the page's body. */
    MARKUP,
    /** {@code lang} and {@code dir} attributes. */
    ATTRIBUTE,
    /** The visible text. */
    TEXT,
    URL,
    /** The caller. */
    REQUEST
  }

  /** A hint from the head of the page. */
  public static Hint of(Source source, String key, String value) {
    return new Hint(source, key, RepairedText.asRead(value), -1);
  }

  /** What it says, as it stands. */
  public String text() {
    return value.text();
  }

  /** The same hint with repaired text. */
  public Hint withValue(RepairedText repaired) {
    return new Hint(source, key, repaired, block);
  }
}
