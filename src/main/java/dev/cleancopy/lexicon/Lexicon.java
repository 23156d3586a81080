package dev.cleancopy.lexicon;

import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All phrases of all languages. A page's chrome is often in another language than its article, so
 * every look-up asks all of them. Immutable and thread-safe.
 */
public final class Lexicon {

  /** Longer texts are no phrases; only the beginning of a longer text is looked at. */
  static final int LONGEST_TEXT = 300;

  private static final int HASHES = 1 << 16;

  private static final String LIST_MARKERS = "-•*·–—▶►■□▲▼◆◇○●※";
  private static final String LINE_ENDINGS = ":…!»›>.：！→ ";

  /** Characters of ASCII, capitals as small letters. */
  private static final char[] SMALL = new char[0x7F];

  /** Which of them are letters, digits or spaces. */
  private static final boolean[] IS_WORD = new boolean[SMALL.length];

  static {
    for (char c = 0; c < SMALL.length; c++) {
      SMALL[c] = c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
      IS_WORD[c] = c == ' ' || Character.isLetterOrDigit(c);
    }
  }

  private final Map<String, List<Phrase>> exact = new HashMap<>();
  private final int longestExact;

  /**
   * The last bits of the hashes of {@link #exact}: nearly all texts are told from them by these.
   */
  private final BitSet exactHashes = new BitSet(HASHES);

  private final Prefixes prefixes;
  private final Contained contained;
  private final List<String> languages;
  private final String version;
  private final List<Phrase> phrases;

  private Lexicon(List<Phrase> phrases) {
    Map<String, List<Phrase>> beginnings = new HashMap<>();
    List<Phrase> anywhere = new ArrayList<>();
    TreeSet<String> tags = new TreeSet<>();
    for (Phrase phrase : phrases) {
      tags.add(phrase.language());
      switch (phrase.match()) {
        case EXACT -> exact.computeIfAbsent(phrase.text(), any -> new ArrayList<>(1)).add(phrase);
        case PREFIX ->
            beginnings.computeIfAbsent(phrase.text(), any -> new ArrayList<>(1)).add(phrase);
        case CONTAINS -> anywhere.add(phrase);
      }
    }
    exact.keySet().forEach(text -> exactHashes.set(text.hashCode() & (HASHES - 1)));
    longestExact = exact.keySet().stream().mapToInt(String::length).max().orElse(0);
    prefixes = new Prefixes(beginnings);
    contained = new Contained(anywhere);
    languages = List.copyOf(tags);
    version = Fingerprint.of(phrases);
    this.phrases = List.copyOf(phrases);
  }

  /**
   * The lexicon that ships in the jar.
   *
   * @throws IllegalStateException if a file is missing or malformed: a broken build
   */
  public static Lexicon load() {
    return new Lexicon(LexiconFiles.readAll());
  }

  /** The same lexicon, and {@code extra} phrases; what it has already counts once. */
  public static Lexicon load(ExtraPhrases extra) {
    List<Phrase> phrases = new ArrayList<>(LexiconFiles.readAll());
    Set<Phrase> known = new HashSet<>(phrases);
    extra.phrases().stream().filter(known::add).forEach(phrases::add);
    return new Lexicon(phrases);
  }

  /** A lexicon of these phrases only; their texts must be folded. */
  public static Lexicon of(List<Phrase> phrases) {
    return new Lexicon(phrases);
  }

  /** The languages that have phrases, BCP 47, sorted. */
  public List<String> languages() {
    return languages;
  }

  /** All phrases of {@code topic}, in the order of the files. */
  public List<Phrase> phrases(Topic topic) {
    return phrases.stream().filter(phrase -> phrase.topic() == topic).toList();
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
    boolean whole = text.length() <= LONGEST_TEXT;
    String folded = foldStart(whole ? text : text.substring(0, LONGEST_TEXT));
    if (folded.isEmpty()) {
      return List.of();
    }
    List<Phrase> found = new ArrayList<>(2);
    if (whole) {
      found.addAll(exactly(trimEnd(folded)));
    }
    prefixes.addTo(found, folded);
    contained.addTo(found, folded);
    return found;
  }

  /** The phrases that {@code text} is, all of it. */
  public List<Phrase> exact(String text) {
    return text.length() <= LONGEST_TEXT && mayBeExact(text) ? exactly(fold(text)) : List.of();
  }

  /**
   * Whether {@code text} may be a phrase, all of it: words of nothing but letters and digits of
   * ASCII are told from phrases by their hash, without being folded.
   */
  private boolean mayBeExact(String text) {
    int hash = 0;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= SMALL.length || !IS_WORD[c] || ((c ^ ' ') | (before ^ ' ')) == 0) {
        return true;
      }
      hash = hash * 31 + SMALL[c]; // as String.hashCode has it
      before = c;
    }
    return before == ' ' || exactHashes.get(hash & (HASHES - 1));
  }

  private List<Phrase> exactly(String folded) {
    boolean mayBe =
        folded.length() <= longestExact && exactHashes.get(folded.hashCode() & (HASHES - 1));
    return mayBe ? exact.getOrDefault(folded, List.of()) : List.of();
  }

  /** The first phrase of {@code topic} that {@code text} is, all of it. */
  public @Nullable Phrase exact(String text, Topic topic) {
    for (Phrase phrase : exact(text)) {
      if (phrase.topic() == topic) {
        return phrase;
      }
    }
    return null;
  }

  /**
   * Phrases of {@code topics} that {@code text} matches, in the order of {@link #match(String)}.
   */
  public List<Phrase> match(String text, Set<Topic> topics) {
    List<Phrase> all = match(text);
    if (all.isEmpty()) {
      return all;
    }
    List<Phrase> found = new ArrayList<>(all.size());
    for (Phrase phrase : all) {
      if (topics.contains(phrase.topic())) {
        found.add(phrase);
      }
    }
    return found;
  }

  /** Phrases of {@code topic} that {@code text} matches, in the order of {@link #match(String)}. */
  public List<Phrase> match(String text, Topic topic) {
    return match(text, EnumSet.of(topic));
  }

  /**
   * {@code text} as whole lines are compared: case folded, spaces collapsed, without a list marker
   * before it or a colon, ellipsis, exclamation mark or arrow after it.
   */
  public static String fold(String text) {
    return trimEnd(foldStart(text));
  }

  /** {@code text} as beginnings are compared: like {@link #fold}, but with whatever ends it. */
  static String foldStart(String text) {
    String plain = foldPlain(text);
    String folded = plain != null ? plain : plainI(Scripts.fold(Spaces.collapse(text)));
    boolean marked =
        folded.length() > 2
            && LIST_MARKERS.indexOf(folded.charAt(0)) >= 0
            && folded.charAt(1) == ' ';
    return marked ? folded.substring(2) : folded;
  }

  /** {@code text} folded if it is ASCII with single spaces between words; else {@code null}. */
  private static @Nullable String foldPlain(String text) {
    char[] folded = text.toCharArray();
    int before = ' ';
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= SMALL.length || c < ' ' || ((c ^ ' ') | (before ^ ' ')) == 0) {
        return null;
      }
      folded[i] = SMALL[c];
      before = c;
    }
    return before == ' ' ? null : new String(folded);
  }

  /** Turkish has an i with a dot in capitals, too, and one without: case makes no difference. */
  private static String plainI(String folded) {
    boolean isPlain = folded.indexOf('\u0131') < 0 && folded.indexOf("i\u0307") < 0;
    return isPlain ? folded : folded.replace('\u0131', 'i').replace("i\u0307", "i");
  }

  private static String trimEnd(String folded) {
    int end = folded.length();
    while (end > 1 && LINE_ENDINGS.indexOf(folded.charAt(end - 1)) >= 0) {
      end--;
    }
    return folded.substring(0, end);
  }
}
