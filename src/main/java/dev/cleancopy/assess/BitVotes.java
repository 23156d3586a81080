package dev.cleancopy.assess;

/**
 * Counts for each of 64 bits in how many numbers it is set. The counters stand upright: a word
 * holds one binary digit of all of them, so that adding a number takes a few operations on words.
 */
final class BitVotes {

  /** Bit {@code b} of word {@code p} is worth 2<sup>p</sup> of the votes for {@code b}. */
  private final long[] digits = new long[Integer.SIZE];

  private int numbers;

  /** Counts one number. */
  void add(long number) {
    numbers++;
    carry(number, 0);
  }

  /** Counts eight numbers, by a tree of full adders (Harley and Seal): most carries cancel out. */
  void add(long a, long b, long c, long d, long e, long f, long g, long h) {
    numbers += 8;
    long ones = digits[0];
    long ab = carried(ones, a, b);
    ones ^= a ^ b;
    long cd = carried(ones, c, d);
    ones ^= c ^ d;
    long ef = carried(ones, e, f);
    ones ^= e ^ f;
    long gh = carried(ones, g, h);
    digits[0] = ones ^ g ^ h;
    long twos = digits[1];
    long abcd = carried(twos, ab, cd);
    twos ^= ab ^ cd;
    long efgh = carried(twos, ef, gh);
    digits[1] = twos ^ ef ^ gh;
    long eights = carried(digits[2], abcd, efgh);
    digits[2] ^= abcd ^ efgh;
    carry(eights, 3);
  }

  /** The bits that are set in two or three of these numbers. */
  private static long carried(long one, long two, long three) {
    return (one & two) | ((one ^ two) & three);
  }

  /** Adds 2<sup>{@code digit}</sup> to the counters of the bits that are set in {@code bits}. */
  private void carry(long bits, int digit) {
    long carry = bits;
    for (int p = digit; carry != 0; p++) {
      long both = digits[p] & carry;
      digits[p] ^= carry;
      carry = both;
    }
  }

  /** The bits that are set in more than half of the numbers. */
  long majority() {
    long majority = 0;
    for (int bit = 0; bit < Long.SIZE; bit++) {
      majority |= 2L * votes(bit) > numbers ? 1L << bit : 0;
    }
    return majority;
  }

  private int votes(int bit) {
    int votes = 0;
    for (int p = 0; p < digits.length; p++) {
      votes |= (int) (digits[p] >>> bit & 1) << p;
    }
    return votes;
  }
}
