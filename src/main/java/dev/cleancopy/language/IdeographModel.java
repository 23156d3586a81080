package dev.cleancopy.language;

/**
 * A language of thousands of characters: the cost of each, and the lower cost of those that often
 * follow another, in a table of hashes.
 */
final class IdeographModel implements CharacterModel {

  /** A character in a context that says nothing of it costs so much more than on average. */
  private static final int SURPRISE = UNITS_PER_BIT;

  /** A character for which there is no cost at all. */
  private static final int UNHEARD = 21 * UNITS_PER_BIT;

  private final int[] starts;
  private final byte[][] costs;
  private final short[] pairs;
  private final int mask;

  /**
   * @param starts the first character of each range, rising
   * @param costs of the characters of each range
   * @param pairs a fingerprint and a cost in the slot of each frequent pair, else 0; its length is
   *     a power of two
   */
  IdeographModel(int[] starts, byte[][] costs, short[] pairs) {
    this.starts = starts;
    this.costs = costs;
    this.pairs = pairs;
    this.mask = pairs.length - 1;
  }

  /** Where a pair has its slot and, in the upper bits, its fingerprint. */
  public static int hash(int previous, int c) {
    int hash = previous * 0x9E3779B1 ^ c * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    return hash ^ (hash >>> 13);
  }

  /** The fingerprint in a hash: 1 to 255. */
  static int fingerprint(int hash) {
    return Math.max(1, hash >>> 24);
  }

  @Override
  public int symbol(int c) {
    return c;
  }

  @Override
  public int cost(int before, int previous, int c) {
    if (c == BOUNDARY) {
      return 0;
    }
    int hash = hash(previous, c);
    int pair = pairs[hash & mask];
    if ((pair >> 8 & 0xFF) == fingerprint(hash)) {
      return pair & 0xFF;
    }
    return alone(c) + SURPRISE;
  }

  private int alone(int c) {
    for (int i = 0; i < starts.length; i++) {
      int index = c - starts[i];
      if (index >= 0 && index < costs[i].length) {
        return costs[i][index] & 0xFF;
      }
    }
    return UNHEARD;
  }

  @Override
  public int extra(int c, int symbol) {
    return 0;
  }

  @Override
  public int size() {
    int size = 2 * pairs.length;
    for (byte[] range : costs) {
      size += range.length + 16;
    }
    return size;
  }
}
