package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;

/** {@code 최윤호 기자}, {@code 선수민·김철수 기자}, {@code 칼럼니스트 박생강}. */
final class KoreanBylines {

  private static final int LONGEST_TITLE = 6;
  private static final String JOINERS = "·,、/";

  private final Lexicon lexicon;
  private final WholePhrases titles;
  private final PersonNames names;

  KoreanBylines(Lexicon lexicon, WholePhrases titles, PersonNames names) {
    this.lexicon = lexicon;
    this.titles = titles;
    this.names = names;
  }

  /** Adds the people whom the chunk {@code [from, to)} names. */
  void read(String line, int from, int to, boolean introduced, List<Named> found) {
    List<int[]> words = words(line, from, to);
    boolean any = false;
    for (int i = 0; i < words.size(); i++) {
      int end = titleEnd(line, words, i);
      int glued = end > 0 ? -1 : gluedTitle(line, words.get(i));
      if (glued > 0) {
        any |= add(line, words.get(i)[0], glued, words.get(i)[1], found);
      } else if (end > 0) {
        any |= named(line, words, i, end, found);
        i = end - 1;
      }
    }
    if (!any && introduced) {
      for (int[] word : words) {
        if (names.isKorean(line.substring(word[0], word[1]))) {
          found.add(Named.person(line.substring(word[0], word[1]), word[0], word[1], true));
        }
      }
    }
  }

  /** The names before the title, or the one after it. */
  private boolean named(
      String line, List<int[]> words, int title, int afterTitle, List<Named> found) {
    int titleStart = words.get(title)[0];
    int titleEnd = words.get(afterTitle - 1)[1];
    String name = line.substring(titleStart, titleEnd);
    int first = title;
    while (first > 0
        && isName(line, words.get(first - 1))
        && (first == title || joined(line, words, first))) {
      first--;
    }
    for (int i = first; i < title; i++) {
      int[] word = words.get(i);
      found.add(
          Named.person(line.substring(word[0], word[1]), word[0], word[1], true)
              .titled(name, i == title - 1 ? titleEnd : word[1]));
    }
    if (first == title
        && title == 0
        && afterTitle < words.size()
        && isName(line, words.get(afterTitle))) {
      int[] word = words.get(afterTitle);
      found.add(
          Named.person(line.substring(word[0], word[1]), titleStart, word[1], true)
              .titled(name, word[1]));
      return true;
    }
    return first < title;
  }

  private static boolean joined(String line, List<int[]> words, int second) {
    String between = line.substring(words.get(second - 1)[1], words.get(second)[0]);
    return between.chars().anyMatch(c -> JOINERS.indexOf(c) >= 0);
  }

  private boolean isName(String line, int[] word) {
    String text = line.substring(word[0], word[1]);
    return names.isKorean(text) && lexicon.match(text, Topic.AGENCY).isEmpty() && !titles.is(text);
  }

  private boolean add(String line, int start, int titleStart, int end, List<Named> found) {
    found.add(
        Named.person(line.substring(start, titleStart), start, end, true)
            .titled(line.substring(titleStart, end), end));
    return true;
  }

  /** Index after the words of a title that begins at word {@code i}; -1 if none does. */
  private int titleEnd(String line, List<int[]> words, int i) {
    if (i + 1 < words.size() && titles.is(line.substring(words.get(i)[0], words.get(i + 1)[1]))) {
      return i + 2;
    }
    return titles.is(line.substring(words.get(i)[0], words.get(i)[1])) ? i + 1 : -1;
  }

  /** Where in {@code 홍길동기자} the title begins; -1 without one. */
  private int gluedTitle(String line, int[] word) {
    for (int start = Math.max(word[0] + 2, word[1] - LONGEST_TITLE); start < word[1] - 1; start++) {
      if (names.isKorean(line.substring(word[0], start))
          && titles.is(line.substring(start, word[1]))) {
        return start;
      }
    }
    return -1;
  }

  private static List<int[]> words(String line, int from, int to) {
    List<int[]> words = new ArrayList<>();
    int at = from;
    while (at < to) {
      int start = at;
      while (at < to && !Spaces.isSpace(line.charAt(at)) && JOINERS.indexOf(line.charAt(at)) < 0) {
        at++;
      }
      if (at > start) {
        words.add(new int[] {start, at});
      }
      at++;
    }
    return words;
  }
}
