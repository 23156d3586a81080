package dev.cleancopy.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The word lists that ship in the jar, each read when it is first asked for. Thread-safe. */
public final class WordLists {

  private static final String NAMES = "names";

  private final Map<String, WordList> loaded = new ConcurrentHashMap<>();

  /**
   * The words of a language; no words if there is no list for it.
   *
   * @param tag BCP 47
   */
  public WordList of(String tag) {
    int end = tag.indexOf('-');
    return loaded.computeIfAbsent(end < 0 ? tag : tag.substring(0, end), WordLists::load);
  }

  /** People and places of the whole world, as they are written in their own languages. */
  public WordList names() {
    return loaded.computeIfAbsent(NAMES, WordLists::load);
  }

  private static WordList load(String name) {
    try (InputStream resource = WordLists.class.getResourceAsStream("/words/" + name + ".words")) {
      return resource == null ? WordList.EMPTY : WordList.read(resource);
    } catch (IOException broken) {
      throw new UncheckedIOException("words of " + name, broken);
    }
  }
}
