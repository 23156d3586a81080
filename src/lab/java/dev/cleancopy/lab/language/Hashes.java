package dev.cleancopy.lab.language;

/** The hashes of {@code dev.cleancopy.language}, which tells nobody. */
final class Hashes {

  private Hashes() {}

  /** As {@code IdeographModel.hash}. */
  static int pair(int previous, int c) {
    int hash = previous * 0x9E3779B1 ^ c * 0x85EBCA6B;
    hash = (hash ^ (hash >>> 15)) * 0x2C1B3C6D;
    return hash ^ (hash >>> 13);
  }

  /** As {@code CommonWords.hash}. */
  static int word(String word) {
    int hash = 0;
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      hash = (hash ^ c) * 0x01000193 + 0x3C6EF372 ^ hash >>> 17;
      i += Character.charCount(c);
    }
    return hash & 0xFFFFFF;
  }
}
