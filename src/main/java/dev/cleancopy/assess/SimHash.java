package dev.cleancopy.assess;

import com.ibm.icu.lang.UCharacter;
import java.util.Arrays;
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

  /** One bit of every byte. */
  private static final long LANES = 0x0101010101010101L;

  private static final int LARGEST_LANE = 255;

  private SimHash() {}

  /** 16 lower-case hex digits. */
  static String of(String body) {
    int[] letters = new int[body.length()];
    int count = letters(body, letters);
    int shingles = Math.max(1, count - SHINGLE + 1);
    int[] votes = new int[Long.SIZE];
    long[] lanes = new long[Byte.SIZE];
    for (int i = 0; i < shingles; i++) {
      long hash = hash(letters, i, Math.min(count, i + SHINGLE));
      for (int bit = 0; bit < Byte.SIZE; bit++) {
        lanes[bit] += hash >>> bit & LANES; // eight counters of one byte each
      }
      if (i % LARGEST_LANE == LARGEST_LANE - 1 || i == shingles - 1) {
        collect(lanes, votes);
      }
    }
    long simhash = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      simhash |= 2L * votes[bit] > shingles ? 1L << bit : 0;
    }
    return HexFormat.of().toHexDigits(simhash);
  }

  /** Puts the folded letters and digits of {@code body} into {@code letters}; their number. */
  private static int letters(String body, int[] letters) {
    int count = 0;
    for (int i = 0; i < body.length(); i++) {
      int c = body.charAt(i);
      if (c >= 'a' && c <= 'z') {
        letters[count++] = c;
        continue;
      }
      if (Character.isSurrogate((char) c)) {
        c = body.codePointAt(i);
        i += Character.charCount(c) - 1;
      }
      if (c != ' ' && Character.isLetterOrDigit(c)) {
        letters[count++] = UCharacter.foldCase(c, true);
      }
    }
    return count;
  }

  /** Adds the counters in {@code lanes} to {@code votes} and sets them back. */
  private static void collect(long[] lanes, int[] votes) {
    for (int bit = 0; bit < Long.SIZE; bit++) {
      int lane = bit % Byte.SIZE;
      votes[bit] += (int) (lanes[lane] >>> (bit - lane) & LARGEST_LANE);
    }
    Arrays.fill(lanes, 0);
  }

  /** FNV-1a over the code points of a shingle, then the finalizer of MurmurHash3. */
  private static long hash(int[] letters, int start, int end) {
    long hash = 0xCBF29CE484222325L;
    for (int i = start; i < end; i++) {
      hash = (hash ^ letters[i]) * 0x100000001B3L;
    }
    hash = (hash ^ hash >>> 33) * 0xFF51AFD7ED558CCDL;
    hash = (hash ^ hash >>> 33) * 0xC4CEB9FE1A85EC53L;
    return hash ^ hash >>> 33;
  }
}
