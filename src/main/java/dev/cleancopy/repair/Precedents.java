package dev.cleancopy.repair;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How texts of a page were misread, as far as it is known: what explains one of them probably
 * explains the others, and need not be searched for again. For one page and one thread.
 */
final class Precedents {

  /** Few texts were misread in more ways than one. */
  private static final int MOST = 4;

  /**
   * After so many texts that nothing explains, no other of the page is searched: pages have few.
   */
  private static final int MOST_IN_VAIN = 12;

  private final @Nullable String language;
  private final List<Codepage> codepages = new ArrayList<>();
  private final List<Misreading.Pair> pairs = new ArrayList<>();
  private int inVain;

  /**
   * None so far.
   *
   * @param language that of East Asia in which the page is good text as it stands, if it is
   */
  Precedents(@Nullable String language) {
    this.language = language;
  }

  /** That of East Asia in which the page is good text as it stands; else {@code null}. */
  @Nullable String language() {
    return language;
  }

  /** Whether the page is good Japanese as it stands. */
  boolean isJapanese() {
    return "ja".equals(language);
  }

  /** Remembers that all pairs of charsets were tried on a text, and none explains it. */
  void addInVain() {
    inVain++;
  }

  /** Whether so many texts were searched in vain that the page is noise, or good as it stands. */
  boolean isHopeless() {
    return pairs.isEmpty() && codepages.isEmpty() && inVain >= MOST_IN_VAIN;
  }

  /** Remembers that UTF-8 was read in {@code wrong}. */
  void add(Codepage wrong) {
    if (codepages.size() < MOST && !codepages.contains(wrong)) {
      codepages.add(wrong);
    }
  }

  /** Remembers that whole texts were misread as {@code pair} says. */
  void add(Misreading.Pair pair) {
    if (pairs.size() < MOST && pairs.stream().noneMatch(pair::isSame)) {
      pairs.add(pair);
    }
  }

  /** The charsets that UTF-8 was read in. */
  List<Codepage> codepages() {
    return List.copyOf(codepages);
  }

  /** The pairs of charsets of whole texts. */
  List<Misreading.Pair> pairs() {
    return List.copyOf(pairs);
  }
}
