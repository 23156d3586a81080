package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/** Words before names: those of authors, and those of others. */
final class Introducers {

  /** Longer than any phrase that introduces a name. */
  private static final int LONGEST = 40;

  private static final int MOST_WORDS = 3;

  /** Some hundreds of phrases fill a few of so many places. */
  private static final int HASHES = 1 << 14;

  private final Lexicon lexicon;
  private final NameWords words;
  private final Beginnings beginnings;
  private final Set<String> own;

  /** Of the phrases of the lexicon with which texts begin. */
  private final BitSet hashes = new BitSet(HASHES);

  private final TopicPhrases credits;

  Introducers(Lexicon lexicon, NameWords words) {
    this.lexicon = lexicon;
    this.words = words;
    credits = new TopicPhrases(lexicon, Set.of(Topic.PHOTO_CREDIT));
    List<String> phrases = new ArrayList<>(words.introducers());
    lexicon.phrases(Topic.BYLINE).forEach(phrase -> phrases.add(phrase.text()));
    beginnings = new Beginnings(phrases);
    own = Set.copyOf(words.introducers());
    for (Phrase phrase : lexicon.phrases(Topic.BYLINE)) {
      if (phrase.match() != Phrase.Match.CONTAINS) {
        hashes.set(phrase.text().hashCode() & (HASHES - 1));
      }
    }
  }

  /**
   * Index after the longest phrase of a byline that begins at {@code start}; {@code start} without
   * one.
   */
  int end(String line, int start) {
    if (!beginnings.mayStand(line, start)) {
      return start;
    }
    String text = line.substring(start, Math.min(line.length(), start + LONGEST));
    String folded = Scripts.fold(text);
    int longest = Math.max(longestPhrase(text, folded), longestOwn(folded));
    if (longest == 0) {
      return start;
    }
    int end = start + unfolded(text, longest);
    while (end < line.length()
        && (Spaces.isSpace(line.charAt(end)) || ":：".indexOf(line.charAt(end)) >= 0)) {
      end++;
    }
    return end;
  }

  /** How long the longest phrase of the lexicon is with which {@code text} begins. */
  private int longestPhrase(String text, String folded) {
    if (!mayBegin(folded)) {
      return 0;
    }
    int longest = 0;
    for (Phrase phrase : lexicon.match(text, Topic.BYLINE)) {
      if (phrase.match() != Phrase.Match.CONTAINS && folded.startsWith(phrase.text())) {
        longest = Math.max(longest, phrase.text().length());
      }
    }
    return longest;
  }

  /** Whether {@code folded} begins with the letters of a phrase; {@code false} is certain. */
  private boolean mayBegin(String folded) {
    int hash = 0; // that of a string
    for (int i = 0; i < folded.length(); i++) {
      hash = hash * 31 + folded.charAt(i);
      if (hashes.get(hash & (HASHES - 1))) {
        return true;
      }
    }
    return false;
  }

  /** How long the longest introducer is with which {@code folded} begins, a space behind it. */
  private int longestOwn(String folded) {
    int longest = 0;
    for (int space = folded.indexOf(' '); space > 0; space = folded.indexOf(' ', space + 1)) {
      longest = own.contains(folded.substring(0, space)) ? space : longest;
    }
    return longest;
  }

  /**
   * Whether words stand so far behind {@code start} that no phrase that begins there holds them.
   */
  boolean isPassed(String line, int start) {
    int last = Spaces.trimEnd(line, start, line.length()) - 1;
    return last - start >= LONGEST && ":：".indexOf(line.charAt(last)) < 0;
  }

  /** How many characters of {@code text} fold to {@code length}. */
  private static int unfolded(String text, int length) {
    int at = 0;
    int folded = 0;
    while (at < text.length() && folded < length) {
      int next = at + Character.charCount(text.codePointAt(at));
      folded += Scripts.fold(text.substring(at, next)).length();
      at = next;
    }
    return at;
  }

  /** Whether the chunk {@code [start, end)} is about photographers, editors or sources. */
  boolean namesOthers(String line, int start, int end) {
    String chunk = line.substring(start, end);
    if (!credits.match(chunk).isEmpty()) {
      return true;
    }
    int at = 0;
    for (int n = 0; n < MOST_WORDS && at < chunk.length(); n++) {
      int stop = at;
      while (stop < chunk.length() && !isWordEnd(chunk.charAt(stop))) {
        stop++;
      }
      String head = DateWords.fold(chunk.substring(0, stop));
      boolean more = Spaces.skip(chunk, stop, chunk.length()) < chunk.length();
      if (words.notAuthors().contains(head) && (more || n > 0)) {
        return true;
      }
      at = stop + 1;
    }
    return false;
  }

  /**
   * Whether the chunk {@code [start, end)}, or what stands behind its last comma, says of what
   * follows that it is others: {@code 사진=}.
   */
  boolean isLabelOfOthers(String line, int start, int end) {
    if (end >= line.length() || "=＝:：".indexOf(line.charAt(end)) < 0) {
      return false;
    }
    int comma = end;
    while (comma > start && ",、，;；".indexOf(line.charAt(comma - 1)) < 0) {
      comma--;
    }
    return isOther(line.substring(start, end)) || isOther(line.substring(comma, end));
  }

  private boolean isOther(String text) {
    return words.notAuthors().contains(DateWords.fold(Spaces.trim(text)));
  }

  /** Whether a word for others and a mark begin at {@code start}: {@code 写真・}, {@code Foto:}. */
  boolean isOfOthers(String line, int start) {
    int end = wordEnd(line, start);
    return end < line.length()
        && !Spaces.isSpace(line.charAt(end))
        && isOther(line.substring(start, end));
  }

  /** Whether a word for authors or others and a colon begin at {@code start}: {@code Editör:}. */
  boolean isLabel(String line, int start) {
    int end = wordEnd(line, start);
    return end < line.length()
        && ":：".indexOf(line.charAt(end)) >= 0
        && (isOther(line.substring(start, end)) || end(line, start) > end);
  }

  /** Index after the word that begins at {@code start}. */
  static int wordEnd(String line, int start) {
    int end = start;
    while (end < line.length() && end - start < LONGEST && !isWordEnd(line.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isWordEnd(char c) {
    return Spaces.isSpace(c) || ":：=＝/／・".indexOf(c) >= 0;
  }
}
