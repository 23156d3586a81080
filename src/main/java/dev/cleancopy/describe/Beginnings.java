package dev.cleancopy.describe;

import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.BitSet;
import java.util.Collection;

/**
 * The first characters of phrases: most texts begin with none of them, and need not be folded or
 * looked up to know it. Immutable and thread-safe.
 */
final class Beginnings {

  private static final int PAIRS = 1 << 14;
  private static final int TRIPLES = 1 << 16;

  /** The dot that folding parts from a Turkish I; the lexicon takes it off. */
  private static final char DOT_ABOVE = '\u0307';

  private static final char DOTLESS_I = '\u0131';

  /** First characters of phrases of one, the first two of all others, the first three. */
  private final BitSet ones = new BitSet();

  private final BitSet pairs = new BitSet(PAIRS);

  private final BitSet triples = new BitSet(TRIPLES);

  /** Pairs that are phrases by themselves. */
  private final BitSet wholePairs = new BitSet(PAIRS);

  /**
   * @param phrases folded
   */
  Beginnings(Collection<String> phrases) {
    phrases.forEach(this::add);
  }

  private void add(String phrase) {
    if (phrase.length() == 1) {
      ones.set(phrase.charAt(0));
    } else if (!phrase.isEmpty()) {
      int pair = pair(phrase.charAt(0), phrase.charAt(1));
      pairs.set(pair);
      if (phrase.length() == 2) {
        wholePairs.set(pair);
      } else {
        triples.set(triple(phrase.charAt(0), phrase.charAt(1), phrase.charAt(2)));
      }
    }
  }

  private static int pair(char one, char two) {
    return (one * 31 + two) & (PAIRS - 1);
  }

  private static int triple(char one, char two, char three) {
    return ((one * 31 + two) * 31 + three) & (TRIPLES - 1);
  }

  /**
   * Whether one of the phrases may stand at {@code start} of {@code text}, which is not folded;
   * {@code false} is certain.
   */
  boolean mayStand(String text, int start) {
    if (start >= text.length()) {
      return false;
    }
    char one = text.charAt(start);
    char two = start + 1 < text.length() ? text.charAt(start + 1) : ' ';
    if (one < 0x80 && two < 0x80) {
      char three = start + 2 < text.length() ? text.charAt(start + 2) : ' ';
      return !isAsciiLetter(one) || has(lower(one), spaced(lower(two)), three);
    }
    if (isCaseless(one) && isCaseless(two)) {
      return has(one, two);
    }
    String folded = Scripts.fold(String.valueOf(new char[] {one, two}));
    boolean isPlain =
        folded.length() == 2
            && Character.isLetter(folded.charAt(0))
            && folded.indexOf(DOTLESS_I) < 0
            && folded.indexOf(DOT_ABOVE) < 0;
    return !isPlain || has(folded.charAt(0), spaced(folded.charAt(1)));
  }

  private boolean has(char one, char two) {
    return pairs.get(pair(one, two)) || ones.get(one);
  }

  /** Of what is not ASCII the folded form is not known without a look at more of the text. */
  private boolean has(char one, char two, char three) {
    int pair = pair(one, two);
    if (!pairs.get(pair) || two == ' ' || three >= 0x80) {
      return has(one, two);
    }
    return wholePairs.get(pair)
        || ones.get(one)
        || triples.get(triple(one, two, spaced(lower(three))));
  }

  /** Spaces are collapsed before phrases are compared. */
  private static char spaced(char c) {
    return Spaces.isSpace(c) ? ' ' : c;
  }

  /** Kanji, Hanzi and Hangul. */
  private static boolean isCaseless(char c) {
    return (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xAC00 && c <= 0xD7A3);
  }

  private static boolean isAsciiLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static char lower(char c) {
    return c >= 'A' && c <= 'Z' ? (char) (c + ('a' - 'A')) : c;
  }
}
