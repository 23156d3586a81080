package dev.cleancopy.language;

/**
 * A language of an alphabet: the cost of every pair or triple of symbols, in one table. Capital
 * letters have the symbols of small ones.
 */
final class AlphabetModel implements CharacterModel {

  /** The symbol of letters that are not of the alphabet, or hardly ever used. */
  static final int RARE = 1;

  private static final int RARE_EXTRA = 4 * UNITS_PER_BIT;

  /** Number of ASCII characters, small letters among them. */
  private static final int SMALL = 0x80;

  private static final byte[] NO_PAGE = page();

  private final int width;
  private final boolean pairs;
  private final byte[] costs;
  private final byte[][] pages = new byte[256][];
  private final byte[] small;

  /**
   * @param order 2 if {@code costs} are of pairs, 3 if of triples
   * @param width number of symbols
   * @param letters the characters that have a symbol of their own
   * @param symbols their symbols
   */
  AlphabetModel(int order, int width, String letters, byte[] symbols, byte[] costs) {
    this.pairs = order == 2;
    this.width = width;
    this.costs = costs;
    java.util.Arrays.fill(pages, NO_PAGE);
    for (int i = 0; i < letters.length(); i++) {
      int high = letters.charAt(i) >> 8;
      if (pages[high] == NO_PAGE) {
        pages[high] = page();
      }
      pages[high][letters.charAt(i) & 0xFF] = symbols[i];
    }
    small = java.util.Arrays.copyOf(pages[0], SMALL);
    small[' '] = BOUNDARY;
  }

  private static byte[] page() {
    byte[] page = new byte[256];
    java.util.Arrays.fill(page, (byte) RARE);
    return page;
  }

  @Override
  public int symbol(int c) {
    return c < 0x10000 ? pages[c >> 8][c & 0xFF] & 0xFF : RARE;
  }

  /** The same of a small letter of ASCII, and {@link #BOUNDARY} of a space. */
  int symbolOfSmall(char c) {
    return small[c & (SMALL - 1)];
  }

  @Override
  public int cost(int before, int previous, int symbol) {
    int context = pairs ? previous : before * width + previous;
    return costs[context * width + symbol] & 0xFF;
  }

  /** Which of the rare letters it is: the farther from ASCII, the more of them there are. */
  @Override
  public int extra(int c, int symbol) {
    if (symbol != RARE) {
      return 0;
    }
    return c < 0x100 ? RARE_EXTRA : (c < 0x180 ? 6 : 8) * UNITS_PER_BIT;
  }

  /** The same where {@link #symbolOfSmall} gave {@code symbol}. */
  int extraOfSmall(int symbol) {
    return symbol == RARE ? RARE_EXTRA : 0;
  }

  @Override
  public int size() {
    int size = costs.length + 4 * pages.length;
    for (byte[] page : pages) {
      size += page == NO_PAGE ? 0 : page.length + 16;
    }
    return size;
  }
}
