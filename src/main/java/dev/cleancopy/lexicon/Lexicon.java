package dev.cleancopy.lexicon;

import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * All phrases of all languages. A page's chrome is often in another language than its article, so
 * every look-up asks all of them. Immutable and thread-safe.
 */
public final class Lexicon {

  /** Longer texts are no phrases; only the beginning of a longer text is looked at. */
  static final int LONGEST_TEXT = 300;

  private final Map<String, List<Phrase>> exact = new HashMap<>();
  private final Map<String, List<Phrase>> prefixes = new HashMap<>();
  private final List<Phrase> contained = new ArrayList<>();
  private final int[] prefixLengths;
  private final List<String> languages;
  private final String version;

  private Lexicon(List<Phrase> phrases) {
    TreeSet<Integer> lengths = new TreeSet<>();
    TreeSet<String> tags = new TreeSet<>();
    for (Phrase phrase : phrases) {
      tags.add(phrase.language());
      switch (phrase.match()) {
        case EXACT -> exact.computeIfAbsent(phrase.text(), any -> new ArrayList<>(1)).add(phrase);
        case PREFIX -> {
          prefixes.computeIfAbsent(phrase.text(), any -> new ArrayList<>(1)).add(phrase);
          lengths.add(phrase.text().length());
        }
        case CONTAINS -> contained.add(phrase);
      }
    }
    prefixLengths = lengths.stream().mapToInt(Integer::intValue).toArray();
    languages = List.copyOf(tags);
    version = Fingerprint.of(phrases);
  }

  /**
   * The lexicon that ships in the jar.
   *
   * @throws IllegalStateException if a file is missing or malformed: a broken build
   */
  public static Lexicon load() {
    return new Lexicon(LexiconFiles.readAll());
  }

  /** A lexicon of these phrases only; their texts must be folded. */
  public static Lexicon of(List<Phrase> phrases) {
    return new Lexicon(phrases);
  }

  /** The languages that have phrases, BCP 47, sorted. */
  public List<String> languages() {
    return languages;
  }

  /** Tells this lexicon from others: the same phrases in the same order have the same version. */
  public String version() {
    return version;
  }

  /**
   * All phrases that {@code text} matches, exact ones first, then prefixes from the longest, then
   * contained ones.
   */
  public List<Phrase> match(String text) {
    String folded = fold(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
    List<Phrase> found = new ArrayList<>(2);
    if (text.length() <= LONGEST_TEXT) {
      found.addAll(exact.getOrDefault(folded, List.of()));
    }
    for (int i = prefixLengths.length - 1; i >= 0; i--) {
      int length = prefixLengths[i];
      if (length <= folded.length() && endsWord(folded, length)) {
        found.addAll(prefixes.getOrDefault(folded.substring(0, length), List.of()));
      }
    }
    for (Phrase phrase : contained) {
      if (folded.contains(phrase.text())) {
        found.add(phrase);
      }
    }
    return found;
  }

  /**
   * Phrases of {@code topics} that {@code text} matches, in the order of {@link #match(String)}.
   */
  public List<Phrase> match(String text, Set<Topic> topics) {
    return match(text).stream().filter(phrase -> topics.contains(phrase.topic())).toList();
  }

  /** Phrases of {@code topic} that {@code text} matches, in the order of {@link #match(String)}. */
  public List<Phrase> match(String text, Topic topic) {
    return match(text, EnumSet.of(topic));
  }

  /**
   * {@code text} as phrases are compared: case folded, spaces collapsed, without a list marker
   * before it or a colon, ellipsis, exclamation mark or arrow after it.
   */
  public static String fold(String text) {
    String folded = Scripts.fold(Spaces.collapse(text));
    int start = 0;
    if (folded.length() > 2
        && "-•*·–—▶►■□▲▼◆◇○●※".indexOf(folded.charAt(0)) >= 0
        && folded.charAt(1) == ' ') {
      start = 2;
    }
    int end = folded.length();
    while (end > start + 1 && ":…!»›>.：！→ ".indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(start, end);
  }

  /** Whether a phrase may end before {@code index}: words of spaced scripts are not cut in two. */
  private static boolean endsWord(String text, int index) {
    if (index >= text.length()) {
      return true;
    }
    int before = text.codePointBefore(index);
    int after = text.codePointAt(index);
    return !Character.isLetter(before)
        || !Character.isLetter(after)
        || Scripts.isUnspaced(before)
        || Scripts.isHangul(before);
  }
}
