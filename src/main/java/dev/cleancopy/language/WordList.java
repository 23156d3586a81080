package dev.cleancopy.language;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of one language with their letters beyond ASCII, found by what is left of a word when
 * those letters are lost. Front-coded in one array and searched in place. Immutable and
 * thread-safe.
 */
public final class WordList {

  /** Stands in a key for each letter beyond ASCII. */
  public static final char HOLE = '\u001A';

  /** No words. */
  static final WordList EMPTY =
      new WordList("", new int[0], new byte[0], 0, 0, LetterContexts.NONE);

  /** Every so many entries one stands whole, so that a search can begin there. */
  public static final int STRIDE = 16;

  /** In place of a number of new key bytes: the number follows. */
  private static final int MANY = 15;

  private final String alphabet;
  private final int[] starts;
  private final byte[] entries;
  private final double unlisted;
  private final double rarest;
  private final LetterContexts letters;

  private WordList(
      String alphabet,
      int[] starts,
      byte[] entries,
      double unlisted,
      double rarest,
      LetterContexts letters) {
    this.alphabet = alphabet;
    this.starts = starts;
    this.entries = entries;
    this.unlisted = unlisted;
    this.rarest = rarest;
    this.letters = letters;
  }

  /**
   * A word that a language knows.
   *
   * @param letters the word in lower case
   * @param commonness twice the binary logarithm of its occurrences in a thousand million words
   * @param capitals how often it is capitalized: 0 hardly ever, 3 nearly always
   */
  public record Word(String letters, int commonness, int capitals) {

    /** Share of a text's words that are this one. */
    public double frequency() {
      return StrictMath.pow(2, commonness / 2.0) / 1e9;
    }
  }

  static WordList read(InputStream resource) {
    try (DataInputStream data =
        new DataInputStream(new ByteArrayInputStream(resource.readAllBytes()))) {
      String alphabet = data.readUTF();
      int[] starts = new int[data.readInt()];
      for (int i = 0; i < starts.length; i++) {
        starts[i] = data.readInt();
      }
      byte[] entries = new byte[data.readInt()];
      data.readFully(entries);
      double unlisted = data.readFloat();
      double rarest = data.readFloat();
      return new WordList(alphabet, starts, entries, unlisted, rarest, LetterContexts.read(data));
    } catch (IOException broken) {
      throw new UncheckedIOException("a word list cannot be read", broken);
    }
  }

  /** {@code lowerCase} with a {@link #HOLE} for each character that is not ASCII. */
  public static String key(CharSequence lowerCase) {
    StringBuilder key = new StringBuilder(lowerCase.length());
    for (int i = 0; i < lowerCase.length(); i++) {
      key.append(lowerCase.charAt(i) < 0x80 ? lowerCase.charAt(i) : HOLE);
    }
    return key.toString();
  }

  /** The letters beyond ASCII that occur in these words. */
  public String alphabet() {
    return alphabet;
  }

  /** Share of a text's words that have letters beyond ASCII and are not listed. */
  public double unlisted() {
    return unlisted;
  }

  /** Frequency of the rarest listed words; an unlisted one is hardly more frequent. */
  public double rarest() {
    return rarest;
  }

  /** Which letters beyond ASCII stand between which others. */
  public LetterContexts letters() {
    return letters;
  }

  /** Number of words, to the nearest block above. */
  public int size() {
    return starts.length * STRIDE;
  }

  /** Commonness of the word {@code lowerCase}, see {@link Word}; 0 if it is unknown. */
  public int commonness(String lowerCase) {
    for (Word word : matching(key(lowerCase))) {
      if (word.letters().equals(lowerCase)) {
        return word.commonness();
      }
    }
    return 0;
  }

  /** All words of this {@link #key(CharSequence) key}, in the order of their letters. */
  public List<Word> matching(String key) {
    List<Word> found = List.of();
    Cursor cursor = new Cursor(block(key));
    while (cursor.next()) {
      int order = cursor.compareTo(key);
      if (order == 0) {
        found = found.isEmpty() ? new ArrayList<>(4) : found;
        found.add(cursor.word());
      } else if (order > 0) {
        break;
      }
    }
    return found;
  }

  /** The first words, at most {@code most}, whose key begins with {@code beginning}. */
  public List<Word> beginning(String beginning, int most) {
    List<Word> found = new ArrayList<>();
    Cursor cursor = new Cursor(block(beginning));
    while (found.size() < most && cursor.next()) {
      if (cursor.startsWith(beginning)) {
        found.add(cursor.word());
      } else if (cursor.compareTo(beginning) > 0) {
        break;
      }
    }
    return found;
  }

  /** The last block whose first key is less than {@code key}, or the first. */
  private int block(String key) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      Cursor cursor = new Cursor(middle);
      cursor.next();
      if (cursor.compareTo(key) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return Math.max(0, low - 1);
  }

  /** Walks over entries: key bytes shared and new, the new ones, filled holes, facts. */
  private final class Cursor {
    private final byte[] key = new byte[64];
    private int length;
    private int at;
    private int fills;

    Cursor(int block) {
      at = block < starts.length ? starts[block] : entries.length;
    }

    boolean next() {
      if (at >= entries.length) {
        return false;
      }
      int shared = (entries[at] & 0xFF) >> 4;
      int added = entries[at] & MANY;
      at++;
      if (added == MANY) {
        added = entries[at++];
      }
      System.arraycopy(entries, at, key, shared, added);
      at += added;
      length = shared + added;
      fills = at;
      for (int i = 0; i < length; i++) {
        at += key[i] == HOLE ? 1 : 0;
      }
      at++;
      return true;
    }

    boolean startsWith(String beginning) {
      if (length < beginning.length()) {
        return false;
      }
      for (int i = 0; i < beginning.length(); i++) {
        if (key[i] != beginning.charAt(i)) {
          return false;
        }
      }
      return true;
    }

    int compareTo(String other) {
      int common = Math.min(length, other.length());
      for (int i = 0; i < common; i++) {
        if (key[i] != other.charAt(i)) {
          return key[i] - other.charAt(i);
        }
      }
      return length - other.length();
    }

    Word word() {
      StringBuilder letters = new StringBuilder(length);
      int fill = fills;
      for (int i = 0; i < length; i++) {
        letters.append(key[i] == HOLE ? alphabet.charAt(entries[fill++] & 0xFF) : (char) key[i]);
      }
      int facts = entries[at - 1] & 0xFF;
      return new Word(letters.toString(), facts >> 2, facts & 3);
    }
  }
}
