package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Author;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the people out of a line: {@code By A and B}, {@code 최윤호 기자 uknow@example.com}, {@code
 * 記者林宸誼／即時報導}. The line falls into chunks between marks; each is read on its own.
 */
final class BylineParser {

  private static final int LONGEST = 500;

  /** No word for "by" is as long. */
  private static final int SHORTEST_LABEL = 5;

  private static final int LONGEST_SIGNATURE = 60;

  /** Marks between people and other things. */
  private static final String BREAKS = "|｜•—–…〉>【】[]()（）〔〕/／\n=＝│ㅣ<";

  private static final String COMMAS = ",、，;；،؛&＆";

  private final WholePhrases agencies;
  private final WholePhrases titles;
  private final NameWords words;
  private final PersonNames names;
  private final Roles roles;
  private final Introducers introducers;
  private final HanBylines han;
  private final KoreanBylines korean;

  BylineParser(Lexicon lexicon, NameWords words) {
    agencies = new WholePhrases(lexicon, Topic.AGENCY);
    titles = new WholePhrases(lexicon, Topic.JOB_TITLE);
    this.words = words;
    names = new PersonNames(words);
    roles = new Roles(words);
    introducers = new Introducers(lexicon, words);
    han = new HanBylines(words, names);
    korean = new KoreanBylines(lexicon, titles, names);
  }

  /** Whether {@code text} introduces an author and does nothing else: {@code By}. */
  boolean isIntroducer(String text) {
    int start = Spaces.skip(text, 0, text.length());
    if (introducers.isPassed(text, start)) {
      return false;
    }
    int end = introducers.end(text, start);
    return end > start && Spaces.skip(text, end, text.length()) == text.length();
  }

  /** Whether an article may be signed so, where its data says that it is: a name, if an odd one. */
  boolean mayBeSigned(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_SIGNATURE
        && text.codePoints().anyMatch(Character::isLetter)
        && text.indexOf('@') < 0
        && !text.contains("://")
        && !words.notNames().contains(DateWords.fold(text));
  }

  /** Whether {@code text} begins with a word that introduces authors, and names some. */
  boolean isIntroduced(String text, String language) {
    int start = Spaces.skip(text, 0, text.length());
    return introducers.end(text, start) > start && !parse(text, false, language).isEmpty();
  }

  /**
   * Whether the word with which {@code text} begins introduces an author only by chance: in scripts
   * without capitals, with no mark behind it, {@code كتب} are books as well.
   */
  boolean mayBeWord(String text, String language) {
    int start = Spaces.skip(text, 0, text.length());
    int end = introducers.end(text, start);
    if (end == start || end == text.length()) {
      return false;
    }
    int next = text.codePointAt(end);
    boolean hasCase = Character.isUpperCase(next) || Character.isLowerCase(next);
    boolean hasMark = text.substring(start, end).chars().anyMatch(c -> ":：/／=＝|".indexOf(c) >= 0);
    return !hasCase
        && !hasMark
        && parse(text, false, language).stream().allMatch(one -> one.jobTitle() == null);
  }

  /**
   * Whether {@code text} is no sentence and introduces somebody right at its beginning: {@code By
   * Jane Doe (Paris, special correspondent)}.
   */
  boolean isSigned(String text, String language) {
    int start = introducers.end(text, 0);
    if (start == 0 || ".!?。！？…:".indexOf(text.charAt(text.length() - 1)) >= 0) {
      return false;
    }
    List<Named> people = parse(text, false, language);
    return !people.isEmpty()
        && people.get(0).start() == start
        && people.get(0).type() == Author.Type.PERSON
        && people.get(0).name().indexOf(' ') > 0;
  }

  /** Whether {@code text} looks like the full name of somebody. */
  boolean mayBeName(String text) {
    return names.isName(text, false);
  }

  /** Whether {@code text} begins with a word that means an author, not only "by". */
  boolean isLabelled(String text) {
    return introducers.end(text, 0) > SHORTEST_LABEL;
  }

  /** Whether {@code text} says who edited, photographed or reviewed, and not who wrote. */
  boolean isAboutOthers(String text) {
    return introducers.namesOthers(text, 0, text.length());
  }

  /** Whether {@code text} is the name of a person and begins with one that many people have. */
  boolean isKnownName(String text) {
    return names.isName(Spaces.collapse(text), false) && words.isGivenName(text);
  }

  /** Whether {@code text} calls somebody a reporter in Chinese or Japanese: {@code 記者林宸誼}. */
  boolean namesReporter(String text) {
    return words.reporters().stream().anyMatch(text::contains);
  }

  /** What signs as {@code text}. */
  Author.Type kind(String text) {
    return names.isDesk(text) || agencies.is(text) ? Author.Type.ORGANIZATION : Author.Type.PERSON;
  }

  /**
   * The people that {@code text} names, in order.
   *
   * @param trusted whether something beside the text says that these are authors
   * @param language BCP 47
   */
  List<Named> parse(String text, boolean trusted, String language) {
    String line = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    List<Named> found = new ArrayList<>();
    boolean introduced = trusted;
    boolean others = false;
    int at = 0;
    while (at < line.length()) {
      at = skipBreaks(line, at);
      int start = introducers.end(line, at);
      introduced |= start > at;
      int end = labelStart(line, start, chunkEnd(line, start));
      int email = BylineAddress.start(line, start, end);
      int stop = email < 0 ? end : email;
      boolean empty = Spaces.skip(line, start, stop) == stop;
      boolean isLabel = introducers.isOfOthers(line, at) && Introducers.wordEnd(line, at) == end;
      if (!empty && !others && !isLabel && !introducers.namesOthers(line, at, end)) {
        read(line, start, stop, introduced, language, found);
      }
      others = isLabel || introducers.isLabelOfOthers(line, at, end);
      if (email >= 0) {
        end = BylineAddress.end(line, email);
        BylineAddress.give(line, email, end, found);
      }
      introduced = trusted || (introduced && empty);
      at = Math.max(end, at + 1);
    }
    return found;
  }

  private void read(
      String line, int start, int end, boolean introduced, String language, List<Named> found) {
    int before = found.size();
    int from = Spaces.skip(line, start, end);
    int to = Spaces.trimEnd(line, from, end);
    if (holds(line, from, to, true)) {
      korean.read(line, from, to, introduced, found);
    } else if (holds(line, from, to, false)) {
      han.read(line, from, to, introduced, language, found);
    }
    if (found.size() == before) {
      list(line, from, to, introduced, found);
    }
  }

  private static boolean holds(String line, int from, int to, boolean hangul) {
    for (int i = from; i < to; i++) {
      if (hangul ? Scripts.isHangul(line.charAt(i)) : Scripts.isCjk(line.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code Jane Doe, Staff writer and John Roe}. */
  private void list(String line, int from, int to, boolean introduced, List<Named> found) {
    boolean sure = introduced;
    boolean first = true;
    for (int at = from; at < to; ) {
      int whole = commaEnd(line, at, to);
      if (isAside(line, at, whole, introduced, found)) {
        first = false;
        at = Math.min(to, whole + 1);
        continue;
      }
      int end = pieceEnd(line, at, to);
      int start = Spaces.skip(line, at, end);
      int stop = Spaces.trimEnd(line, start, end);
      if (!first && (beginsOther(line, start, stop) || isPlace(line, start, stop, to, found))) {
        return;
      }
      if (start < stop && !piece(line, start, stop, sure, found) && first) {
        sure = false; // a sentence, not a byline
      }
      first = false;
      at = afterComma(line, end, to);
    }
  }

  /** Whether what stands up to a comma is no person: the degree or work of the one before it. */
  private boolean isAside(String line, int from, int to, boolean introduced, List<Named> found) {
    int start = Spaces.skip(line, from, to);
    int stop = Spaces.trimEnd(line, start, to);
    String text = Spaces.collapse(line.substring(start, stop));
    if (text.isEmpty() || agencies.is(text) || titles.is(text)) {
      return false;
    }
    Named last = found.isEmpty() ? null : found.get(found.size() - 1);
    boolean named = last != null && last.name().indexOf(' ') > 0;
    if (named && roles.areDegrees(text)) {
      return true;
    }
    if (roles.isRole(text)) {
      if (last != null && named && last.jobTitle() == null) {
        found.set(found.size() - 1, last.titled(text, stop));
      }
      return true;
    }
    if (last == null && introduced && roles.isInstitution(text)) {
      found.add(Named.organization(text, start, stop, true));
      return true;
    }
    return false;
  }

  private static int commaEnd(String line, int from, int to) {
    int at = from;
    while (at < to && !isComma(line.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isComma(char c) {
    return COMMAS.indexOf(c) >= 0 && c != '&' && c != '＆';
  }

  /** {@code in News}: what follows the names is no name. */
  private boolean beginsOther(String line, int start, int stop) {
    int space = line.indexOf(' ', start);
    return space > start
        && space < stop
        && Character.isLowerCase(line.charAt(start))
        && words.afterNames().contains(DateWords.fold(line.substring(start, space)));
  }

  /**
   * Whether the last piece, behind a comma and the name of one person, is where that person works:
   * {@code Eva Baum, Bad Flussen}. Names of two people have a word between them.
   */
  private boolean isPlace(String line, int start, int stop, int to, List<Named> found) {
    if (found.size() != 1
        || Spaces.trimEnd(line, stop, to) != stop
        || COMMAS.indexOf(line.charAt(Spaces.trimEnd(line, 0, start) - 1)) < 0) {
      return false;
    }
    Named one = found.get(0);
    String piece = Spaces.collapse(line.substring(start, stop));
    return one.type() == Author.Type.PERSON
        && words.isGivenName(one.name())
        && !words.isGivenName(piece)
        && names.isName(piece, false)
        && !Scripts.isCjk(piece.codePointAt(0));
  }

  private boolean piece(String line, int start, int stop, boolean sure, List<Named> found) {
    String piece = line.substring(start, stop);
    if (titles.is(piece)) {
      if (!found.isEmpty()
          && found.get(found.size() - 1).jobTitle() == null
          && !words.desks().contains(DateWords.fold(piece))) {
        found.add(found.remove(found.size() - 1).titled(piece, stop));
      }
      return true;
    }
    if (agencies.is(piece) || names.isDesk(piece)) {
      found.add(Named.organization(piece, start, stop, sure));
      return true;
    }
    int end = nameEnd(line, start, stop);
    String name = Spaces.collapse(line.substring(start, end));
    if (names.isName(name, sure)) {
      found.add(Named.person(name, start, end, sure));
      return true;
    }
    return false;
  }

  /** Before {@code in Washington}. */
  private int nameEnd(String line, int start, int stop) {
    int at = start;
    while (at < stop) {
      int space = line.indexOf(' ', at);
      space = space < 0 || space > stop ? stop : space;
      String word = line.substring(at, space);
      if (at > start
          && Character.isLowerCase(line.codePointAt(at))
          && words.afterNames().contains(DateWords.fold(word))
          && !words.particles().contains(DateWords.fold(word))) {
        return Spaces.trimEnd(line, start, at);
      }
      at = space + 1;
    }
    return stop;
  }

  private int pieceEnd(String line, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = line.charAt(i);
      if (COMMAS.indexOf(c) >= 0 || (Spaces.isSpace(c) && i > from && andEnd(line, i, to) > 0)) {
        return i;
      }
    }
    return to;
  }

  private int afterComma(String line, int end, int to) {
    if (end >= to) {
      return to;
    }
    int at = COMMAS.indexOf(line.charAt(end)) >= 0 ? end + 1 : end;
    int and = andEnd(line, at, to);
    return and > 0 ? and : Math.max(at, end + (at == end ? 1 : 0));
  }

  /** Index after {@code and } at {@code at}; -1 if there is none. */
  private int andEnd(String line, int at, int to) {
    int start = Spaces.skip(line, at, to);
    int end = start;
    while (end < to && !Spaces.isSpace(line.charAt(end))) {
      end++;
    }
    boolean and =
        start > at
            && end < to
            && end - start <= 4
            && !Character.isUpperCase(line.charAt(start))
            && words.and().contains(DateWords.fold(line.substring(start, end)));
    return and || (end < to && end - start == 3 && line.startsWith("AND", start)) ? end : -1;
  }

  private static int skipBreaks(String line, int from) {
    int at = from;
    while (at < line.length()
        && (isBreak(line, at)
            || Spaces.isSpace(line.charAt(at))
            || ":：,.*".indexOf(line.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  /**
   * Where in {@code [from, to)} the next label begins: {@code 来源：河边日报　作者：史卫燕}, {@code Yazar: Ayşe
   * DemirEditör: Mehmet Kaya}.
   */
  private int labelStart(String line, int from, int to) {
    for (int i = from + 1; i < to; i++) {
      boolean spaced = Spaces.isSpace(line.charAt(i - 1));
      if (Scripts.isCjk(line.charAt(i))) {
        if (spaced && (introducers.end(line, i) > i || introducers.isOfOthers(line, i))) {
          return i;
        }
      } else if (Character.isUpperCase(line.charAt(i))
          && (spaced || Character.isLowerCase(line.charAt(i - 1)))
          && introducers.isLabel(line, i)) {
        return i;
      }
    }
    return to;
  }

  private static int chunkEnd(String line, int from) {
    int at = from;
    while (at < line.length() && !isBreak(line, at)) {
      at++;
    }
    return at;
  }

  /** Dashes and dots break only where they stand alone. */
  private static boolean isBreak(String line, int i) {
    char c = line.charAt(i);
    if (c == '-' || c == '·' || c == '.') {
      boolean before = i == 0 || Spaces.isSpace(line.charAt(i - 1));
      boolean after = i + 1 == line.length() || Spaces.isSpace(line.charAt(i + 1));
      return before && after;
    }
    return BREAKS.indexOf(c) >= 0;
  }
}
