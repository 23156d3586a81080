package dev.cleancopy.language;

import java.io.DataInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Which letter beyond ASCII stands between which others in the words of a language, so that a lost
 * one can be guessed in a word that no list has. Longer contexts are trusted the more, the more
 * words showed them (Witten and Bell 1991). Immutable and thread-safe.
 */
public final class LetterContexts {

  /** Letters to the left of the lost one by level, and to the right, where only keys are known. */
  private static final int[] LEFT = {0, 1, 2, 2, 3, 3, 4, 5};

  private static final int[] RIGHT = {0, 1, 1, 2, 2, 3, 4, 5};

  /** Number of levels; a longer context has a higher one. */
  public static final int LEVELS = LEFT.length;

  /** Stands before and after a word. */
  private static final char EDGE = '\u0002';

  /** Counts up to this are exact; above it each step is an eighth of an octave. */
  private static final int EXACT = 16;

  private static final int STEPS = 8;

  /** No contexts. */
  static final LetterContexts NONE = new LetterContexts(new int[0], new byte[0]);

  private final int[] hashes;
  private final byte[] counts;

  private LetterContexts(int[] hashes, byte[] counts) {
    this.hashes = hashes;
    this.counts = counts;
  }

  static LetterContexts read(DataInputStream data) throws IOException {
    int[] hashes = new int[data.readInt()];
    for (int i = 0; i < hashes.length; i++) {
      hashes[i] = data.readInt();
    }
    byte[] counts = new byte[hashes.length];
    data.readFully(counts);
    return new LetterContexts(hashes, counts);
  }

  /** Whether nothing is known. */
  public boolean isEmpty() {
    return hashes.length == 0;
  }

  /** Bytes held in memory. */
  int size() {
    return 5 * hashes.length;
  }

  /**
   * How probable each of {@code letters} is in place of the character of {@code word} at {@code
   * at}, if one of them stands there.
   *
   * @param word in lower case; what stands before {@code at} must be known, and after it each
   *     letter beyond ASCII or {@link WordList#HOLE} counts the same
   */
  public double[] probabilities(CharSequence word, int at, String letters) {
    double[] probabilities = new double[letters.length()];
    Arrays.fill(probabilities, 1.0 / letters.length());
    int[] seen = new int[letters.length()];
    for (int level = 0; level < LEVELS; level++) {
      int context = context(word, at, level);
      int all = 0;
      int distinct = 0;
      for (int i = 0; i < seen.length; i++) {
        seen[i] = count(hash(context, letters.charAt(i)));
        all += seen[i];
        distinct += seen[i] > 0 ? 1 : 0;
      }
      for (int i = 0; i < seen.length && all > 0; i++) {
        probabilities[i] = (seen[i] + distinct * probabilities[i]) / (all + distinct);
      }
    }
    return probabilities;
  }

  /** The context of the character at {@code at}, as far as {@code level} looks. */
  public static int context(CharSequence word, int at, int level) {
    int hash = (level + 1) * 0x85EBCA6B;
    for (int i = at - LEFT[level]; i < at; i++) {
      hash = next(hash, i < 0 ? EDGE : word.charAt(i));
    }
    for (int i = at + 1; i <= at + RIGHT[level]; i++) {
      char c = i < word.length() ? word.charAt(i) : EDGE;
      hash = next(hash, c < 0x80 ? c : WordList.HOLE);
    }
    return hash;
  }

  private static int next(int hash, char c) {
    int mixed = (hash ^ c) * 0x9E3779B1;
    return mixed ^ mixed >>> 15;
  }

  /** {@code letter} in {@code context}. */
  public static int hash(int context, char letter) {
    int hash = (context ^ letter * 0x9E3779B1) * 0x85EBCA6B;
    hash = (hash ^ hash >>> 15) * 0xC2B2AE35;
    return hash ^ hash >>> 13;
  }

  /** {@code count} in a byte. */
  public static int packed(int count) {
    return count < EXACT
        ? count
        : (int)
            Math.min(
                0xFF, EXACT + Math.round(STEPS * StrictMath.log(count / (double) EXACT) / LN2));
  }

  private static final double LN2 = StrictMath.log(2);

  private static final int[] UNPACKED = new int[0x100];

  static {
    for (int packed = 0; packed < UNPACKED.length; packed++) {
      UNPACKED[packed] =
          packed < EXACT
              ? packed
              : (int) Math.round(EXACT * StrictMath.pow(2, (packed - EXACT) / (double) STEPS));
    }
  }

  private int count(int hash) {
    int found = Arrays.binarySearch(hashes, hash);
    if (found < 0) {
      return 0;
    }
    return UNPACKED[counts[found] & 0xFF];
  }
}
