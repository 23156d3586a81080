package dev.cleancopy.assess;

import com.ibm.icu.lang.UCharacter;
import java.util.HexFormat;

/**
 * A 64-bit hash that is similar for similar bodies (Charikar 2002): count the bits in which two of
 * them differ. Its shingles are runs of four letters or digits of the folded text, whatever stands
 * between them, and so mean the same in scripts with and without spaces.
 *
 * <p>Up to 8 differing bits are a near-duplicate: of articles with lost letters .96 and more were
 * so near, of pairs of different articles .0001 (docs/quality.md); unrelated ones differ in about
 * 32. Short bodies (under some 100 characters) move faster.
 */
final class SimHash {

  private static final int SHINGLE = 4;

  /** So many shingles are counted at once. */
  private static final int AT_ONCE = 8;

  /** So many letters are hashed before more are read: they stay in the nearest cache. */
  private static final int LETTERS_AT_ONCE = 1024;

  /** Of FNV-1a. */
  private static final long SEED = 0xCBF29CE484222325L;

  private static final long PRIME = 0x100000001B3L;

  private static final int ASCII = 0x80;

  /** Of each ASCII character what it folds to if it is a letter or digit; else 0. */
  private static final byte[] FOLDED = new byte[ASCII];

  static {
    for (int c = 0; c < ASCII; c++) {
      FOLDED[c] = (byte) (Character.isLetterOrDigit(c) ? UCharacter.foldCase(c, true) : 0);
    }
  }

  private SimHash() {}

  /** 16 lower-case hex digits. */
  static String of(String body) {
    BitVotes votes = new BitVotes();
    int[] letters = new int[LETTERS_AT_ONCE];
    int count = 0;
    boolean few = true;
    for (int i = 0; i < body.length(); i++) {
      int c = body.charAt(i);
      if (c < ASCII) {
        int folded = FOLDED[c];
        letters[count] = folded; // written over by the next one if it is nothing
        count += -folded >>> (Integer.SIZE - 1); // no branch: nobody foresees where words end
      } else {
        if (Character.isSurrogate((char) c)) {
          c = body.codePointAt(i);
          i += Character.charCount(c) - 1;
        }
        if (Character.isLetterOrDigit(c)) {
          letters[count++] = UCharacter.foldCase(c, true);
        }
      }
      if (count == LETTERS_AT_ONCE) {
        count = vote(letters, count, votes);
        few = false;
      }
    }
    if (few && count < SHINGLE) {
      votes.add(hashOfFew(letters, count));
    }
    vote(letters, count, votes);
    return HexFormat.of().toHexDigits(votes.majority());
  }

  /**
   * Counts all shingles of {@code letters}, and puts the last letters, which begin further ones, in
   * front; their number.
   */
  private static int vote(int[] letters, int count, BitVotes votes) {
    int i = 0;
    for (; i + SHINGLE + AT_ONCE <= count + 1; i += AT_ONCE) {
      votes.add(
          hash(letters, i),
          hash(letters, i + 1),
          hash(letters, i + 2),
          hash(letters, i + 3),
          hash(letters, i + 4),
          hash(letters, i + 5),
          hash(letters, i + 6),
          hash(letters, i + 7));
    }
    for (; i + SHINGLE <= count; i++) {
      votes.add(hash(letters, i));
    }
    System.arraycopy(letters, i, letters, 0, count - i);
    return count - i;
  }

  /** The hash of the shingle at {@code start}. */
  private static long hash(int[] letters, int start) {
    long hash = SEED;
    hash = (hash ^ letters[start]) * PRIME;
    hash = (hash ^ letters[start + 1]) * PRIME;
    hash = (hash ^ letters[start + 2]) * PRIME;
    return mixed((hash ^ letters[start + 3]) * PRIME);
  }

  /** The hash of all {@code count} letters, which are too few for a shingle. */
  private static long hashOfFew(int[] letters, int count) {
    long hash = SEED;
    for (int i = 0; i < count; i++) {
      hash = (hash ^ letters[i]) * PRIME;
    }
    return mixed(hash);
  }

  /** The finalizer of MurmurHash3. */
  private static long mixed(long fnv) {
    long hash = (fnv ^ (fnv >>> 33)) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ (hash >>> 33)) * 0xC4CEB9FE1A85EC53L;
    return hash ^ (hash >>> 33);
  }
}
