package dev.cleancopy.repair;

/**
 * How letters were lost.
 *
 * @param mark what stands in their place: {@code ?} or U+FFFD
 * @param charsets those that may have lost them, as a set of bits
 * @param others charsets that may have lost them if some were restored since
 * @param doubt how probable that is: text in which somebody restored what was sure looks as if a
 *     charset had held it, and what was not sure seems to have fewer readings
 */
record Loss(char mark, int charsets, int others, double doubt) {

  /** Stands where bytes could not be decoded. */
  static final char REPLACEMENT = '\uFFFD';

  /** Bytes that could not be decoded: anything beyond ASCII. */
  static Loss ofBytes() {
    return new Loss(REPLACEMENT, LossyCharset.UNDECODED, 0, 0);
  }

  /** Whether {@code c} may have been lost. */
  boolean loses(int c) {
    return isOf(LossyCharset.losing(c));
  }

  /** Whether what may have been lost to {@code lostTo} may have been lost so. */
  boolean isOf(int lostTo) {
    return (lostTo & charsets) != 0;
  }

  /** How much what may have been lost to {@code lostTo} counts among what a mark may stand for. */
  double shareOf(int lostTo) {
    return isOf(lostTo) ? 1 : (lostTo & others) != 0 ? doubt : 0;
  }

  /** How much {@code c} counts among the characters that a mark may stand for. */
  double share(int c) {
    return shareOf(LossyCharset.losing(c));
  }

  /** Whether a mark may be a question mark after all. */
  boolean mayBeGenuine() {
    return mark == '?';
  }
}
