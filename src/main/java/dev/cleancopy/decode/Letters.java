package dev.cleancopy.decode;

import java.util.EnumSet;
import java.util.Set;

/**
 * How the bytes of words are distributed, which tells alphabets apart before any charset is tried:
 * words in Latin letters have ASCII letters around those beyond, words in other alphabets have
 * none.
 *
 * @param ascii ASCII letters
 * @param beyond bytes beyond ASCII
 * @param inRuns of those, the ones that stand in long runs
 */
record Letters(int ascii, int beyond, int inRuns) {

  /** Fewer bytes tell nothing. */
  private static final int FEWEST = 200;

  /** With fewer bytes beyond ASCII among letters the words are Latin; in Vietnamese they are .4. */
  private static final double FEW = 0.35;

  /** With more, in runs, they are not. */
  private static final double MOST = 0.75;

  /** No word of Latin letters has so many on end that are not ASCII. */
  private static final int RUN = 4;

  static Letters in(byte[] words) {
    int ascii = 0;
    int beyond = 0;
    int inRuns = 0;
    int run = 0;
    for (byte b : words) {
      if (b < 0) {
        beyond++;
        run++;
        inRuns += run == RUN ? RUN : run > RUN ? 1 : 0;
      } else {
        run = 0;
        int lower = b | 0x20;
        ascii += lower >= 'a' && lower <= 'z' ? 1 : 0;
      }
    }
    return new Letters(ascii, beyond, inRuns);
  }

  /** The charsets that such words may be in. */
  Set<Prior> possible() {
    int letters = ascii + beyond;
    if (letters < FEWEST) {
      return EnumSet.allOf(Prior.class);
    }
    if (beyond < FEW * letters && inRuns == 0) {
      return EnumSet.copyOf(Prior.LATIN);
    }
    if (beyond > MOST * letters && inRuns > MOST * beyond) {
      return EnumSet.complementOf(EnumSet.copyOf(Prior.LATIN));
    }
    return EnumSet.allOf(Prior.class);
  }
}
