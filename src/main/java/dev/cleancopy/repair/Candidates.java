package dev.cleancopy.repair;

/**
 * The words that stretches with marks may have been, whatever they were lost to. Remembers what was
 * asked, so it belongs to one document and one thread.
 *
 * @param mark what stands for lost characters
 */
record Candidates(Vocabulary vocabulary, char mark, WordFills listed, UnlistedWords unlisted) {

  static Candidates of(Vocabulary vocabulary, char mark) {
    WordFills listed = new WordFills(vocabulary, mark);
    return new Candidates(vocabulary, mark, listed, new UnlistedWords(vocabulary, listed, mark));
  }
}
