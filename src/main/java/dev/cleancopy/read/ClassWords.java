package dev.cleancopy.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What class attributes say. A page repeats them, so each is read once. */
final class ClassWords {

  /** Names beyond these are utility classes. */
  static final int MOST_NAMES = 64;

  /** Class words and ids under which pages keep their notes. */
  private static final Set<String> NOTES =
      Set.of("footnote", "footnotes", "endnotes", "references", "reflist", "doc-endnotes");

  /** What class words of bylines and datelines are made of. */
  private static final List<String> TELLING =
      List.of("author", "byline", "date", "publish", "modified", "username");

  private static final Said NOTHING = new Said(List.of(), false, "");

  private final Map<String, Said> known = new HashMap<>();

  /**
   * What one attribute says.
   *
   * @param names its words, lower-case
   * @param note whether notes stand under one of them
   * @param telling the first of its words that is about authors or dates; empty if none is
   */
  record Said(List<String> names, boolean note, String telling) {}

  /** What {@code classes}, the value of an attribute, says. */
  Said of(String classes) {
    return classes.isEmpty() ? NOTHING : known.computeIfAbsent(classes, ClassWords::read);
  }

  private static Said read(String classes) {
    List<String> names = List.copyOf(Tokens.of(classes, MOST_NAMES));
    return new Said(names, isNote(classes), telling(classes));
  }

  /** Whether notes stand under the id or the class words {@code words}. */
  static boolean isNote(String words) {
    if (!words.contains("ote") && !words.contains("ef")) {
      return false; // cheap, and in all of them
    }
    for (String name : Tokens.of(words, MOST_NAMES)) {
      if (NOTES.contains(name)) {
        return true;
      }
    }
    return false;
  }

  private static String telling(String classes) {
    String lower = classes.toLowerCase(Locale.ROOT);
    for (String word : TELLING) {
      int at = lower.indexOf(word);
      if (at >= 0) {
        int start = lower.lastIndexOf(' ', at) + 1;
        int end = lower.indexOf(' ', at);
        return lower.substring(start, end < 0 ? lower.length() : end);
      }
    }
    return "";
  }
}
