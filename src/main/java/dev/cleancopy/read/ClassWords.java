package dev.cleancopy.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

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

  /** Most pages have fewer class attributes that differ. */
  private static final int USUAL = 256;

  private final Said nothing = new Said("");
  private final ElementAttributes none = new ElementAttributes(this);
  private final Map<String, Said> known = new HashMap<>(USUAL);

  /** What one attribute says; each thing is read when it is asked for first. */
  static final class Said {
    private final String classes;
    private @Nullable List<String> names;
    private @Nullable Boolean isNote;
    private @Nullable String telling;

    private Said(String classes) {
      this.classes = classes;
    }

    /** Its words, lower-case. */
    List<String> names() {
      if (names == null) {
        names = List.copyOf(Tokens.of(classes, MOST_NAMES));
      }
      return names;
    }

    /** Whether notes stand under one of its words. */
    boolean isNote() {
      if (isNote == null) {
        isNote = ClassWords.isNote(classes);
      }
      return isNote;
    }

    /** The first of its words that is about authors or dates; empty if none is. */
    String telling() {
      if (telling == null) {
        telling = ClassWords.telling(classes);
      }
      return telling;
    }
  }

  /** What the attributes of {@code element} tell. */
  ElementAttributes traits(Element element) {
    return element.attributesSize() == 0 ? none : new ElementAttributes(element.attributes(), this);
  }

  /** What {@code classes}, the value of an attribute, says. */
  Said of(String classes) {
    return classes.isEmpty() ? nothing : known.computeIfAbsent(classes, Said::new);
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
