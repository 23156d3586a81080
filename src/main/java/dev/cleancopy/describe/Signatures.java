package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import dev.cleancopy.text.Spaces;
import java.util.List;

/**
 * Reads lines that are all in brackets and sign an article: {@code [부산=선수민 기자]}, {@code 【山田太郎】},
 * {@code （记者 史卫燕）}. A name alone counts in Japanese only, and only where it begins with that of
 * many families: {@code （敬称略）} looks like one, too.
 */
final class Signatures {

  private static final String OPEN = "[(【（〔";
  private static final String CLOSE = "])】）〕";

  private static final int LONGEST = 40;

  /** Of a name with that of the family. */
  private static final int SHORTEST_NAME = 3;

  private static final int LONGEST_NAME = 6;

  /** Behind the name of a family they make a place or an office of it. */
  private static final String OF_PLACES = "市町村区県府都道駅港島湖城寺社館園校院会部局署線店内外間者員業前後戦氏";

  private final BylineParser bylines;
  private final NameWords words;

  Signatures(BylineParser bylines, NameWords words) {
    this.bylines = bylines;
    this.words = words;
  }

  /** Those who sign with {@code text}; empty if it is something else. */
  List<Named> in(String text, String language) {
    int end = text.length() - 1;
    int bracket = end < SHORTEST_NAME || end > LONGEST ? -1 : OPEN.indexOf(text.charAt(0));
    if (bracket < 0 || text.indexOf(CLOSE.charAt(bracket)) != end) {
      return List.of();
    }
    String inside = text.substring(1, end);
    if (language.equals("ja") && isFullName(Spaces.trim(inside))) {
      int start = Spaces.skip(text, 1, end);
      int stop = Spaces.trimEnd(text, start, end);
      return List.of(Named.person(text.substring(start, stop), start, stop, true));
    }
    boolean reported = bylines.namesReporter(inside);
    return bylines.parse(inside, false, language).stream()
        .filter(one -> one.sure() && one.type() == Author.Type.PERSON)
        .filter(one -> reported || one.jobTitle() != null)
        .map(one -> one.moved(1))
        .toList();
  }

  private boolean isFullName(String text) {
    return text.length() >= SHORTEST_NAME
        && text.length() <= LONGEST_NAME
        && words.isFamilyName(text)
        && bylines.mayBeName(text)
        && text.chars().noneMatch(c -> OF_PLACES.indexOf(c) >= 0);
  }
}
