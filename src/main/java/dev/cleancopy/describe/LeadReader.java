package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what agencies put before the first sentence: {@code ISTANBUL (Reuters) - }, {@code BERLIN,
 * 3. Mai (dpa) – }, {@code (서울=연합뉴스) 홍길동 기자 = }, {@code 【ロンドン共同】}, {@code 新华社北京5月3日电}.
 */
final class LeadReader {

  private static final int LONGEST = 90;

  /** So many lines of other kinds may stand between the first line and the text. */
  private static final int BELOW = 2;

  private static final String OPEN = "[(【（〔";
  private static final String CLOSE = "])】）〕";
  private static final int LONGEST_AGENCY = 24;

  private final WholePhrases agencies;
  private final BylineParser bylines;

  LeadReader(Lexicon lexicon, BylineParser bylines) {
    agencies = new WholePhrases(lexicon, Topic.AGENCY);
    this.bylines = bylines;
  }

  @Nullable Lead read(Clues clues) {
    if (clues.bodyStart() < 0 || clues.blocks().get(clues.bodyStart()).label() != Label.BODY) {
      return null;
    }
    String language = clues.language().tag();
    Lead first = read(clues.blocks().get(clues.bodyStart()).block(), language);
    return first != null ? first : belowFirstLine(clues, language);
  }

  /** What begins the text whose first line is none of it: {@code FOR IMMEDIATE RELEASE}. */
  private @Nullable Lead belowFirstLine(Clues clues, String language) {
    String line = clues.blocks().get(clues.bodyStart()).text();
    int end = Math.min(clues.bodyEnd(), clues.bodyStart() + BELOW + 1);
    boolean isLine =
        !line.isEmpty()
            && line.length() <= LONGEST
            && ".!?。！？".indexOf(line.charAt(line.length() - 1)) < 0;
    for (int i = clues.bodyStart() + 1; i < end && isLine; i++) {
      if (clues.blocks().get(i).label() == Label.BODY) {
        return read(clues.blocks().get(i).block(), language);
      }
    }
    return null;
  }

  private @Nullable Lead read(Block block, String language) {
    String text = block.text();
    if (text.length() < 2) {
      return null;
    }
    if (OPEN.indexOf(text.charAt(0)) >= 0) {
      return bracketed(block, text, language);
    }
    Lead telegram = telegram(block, text, language);
    return telegram != null ? telegram : dashed(block, text);
  }

  /** {@code [서울=뉴시스] 홍길동 기자 = }, {@code 【ロンドン共同】}, {@code (Reuters) - }. */
  private @Nullable Lead bracketed(Block block, String text, String language) {
    int close = text.indexOf(CLOSE.charAt(OPEN.indexOf(text.charAt(0))));
    if (close < 2 || close > LONGEST) {
      return null;
    }
    int equals = indexOf(text, "=＝", 1, close);
    int end = Spaces.skip(text, close + 1, text.length());
    List<Named> people = new ArrayList<>();
    if (equals > 0) {
      addAgencyOrPeople(text, equals + 1, close, language, people);
      end = koreanByline(text, end, language, people);
      int place = Spaces.trimEnd(text, 1, equals);
      return place == 1 && people.isEmpty() ? null : new Lead(block, end, 1, place, people);
    }
    int agency = agencyStart(text, 1, close);
    if (agency > 0) {
      people.add(Named.organization(text.substring(agency, close), agency, close, true));
      boolean latin = text.charAt(agency) < 0x80;
      int dash = dashEnd(text, end);
      return latin && dash < 0
          ? null
          : new Lead(block, dash < 0 ? end : dash, 1, placeEnd(text, 1, agency), people);
    }
    addAgencyOrPeople(text, 1, close, language, people);
    boolean reported = bylines.namesReporter(text.substring(1, close));
    return people.isEmpty()
            || (!reported && people.stream().allMatch(one -> one.jobTitle() == null))
        ? null
        : new Lead(block, end, 1, 1, people);
  }

  private void addAgencyOrPeople(
      String text, int from, int to, String language, List<Named> people) {
    int start = Spaces.skip(text, from, to);
    if (start == to) {
      return;
    }
    String inside = text.substring(start, to);
    List<Named> named = bylines.parse(inside, false, language);
    named.stream().filter(Named::sure).forEach(one -> people.add(one.moved(start)));
    if (people.isEmpty() && agencies.is(inside)) {
      people.add(Named.organization(inside, start, to, true));
    } else if (people.isEmpty() && Scripts.isCjk(inside.codePointAt(0))) {
      bylines.parse(inside, true, language).forEach(one -> people.add(one.moved(start)));
    }
  }

  /** Index after {@code 홍길동 기자 = }; {@code from} without one. */
  private int koreanByline(String text, int from, String language, List<Named> people) {
    int equals = indexOf(text, "=＝", from, Math.min(text.length(), from + 40));
    if (equals < 0) {
      return from;
    }
    String inside = text.substring(from, equals);
    List<Named> named = bylines.parse(inside, false, language);
    if (named.isEmpty() || indexOf(inside, OPEN, 0, inside.length()) >= 0) {
      return from;
    }
    named.forEach(one -> people.add(one.moved(from)));
    return Spaces.skip(text, equals + 1, text.length());
  }

  /** {@code 新华社北京5月3日电（记者 张三）}. */
  private @Nullable Lead telegram(Block block, String text, String language) {
    int wire = indexOf(text, "电電", 1, Math.min(text.length(), 40));
    if (wire < 2 || text.charAt(wire - 1) != '日') {
      return null;
    }
    int digit = wire - 1;
    while (digit > 0 && "0123456789月０１２３４５６７８９".indexOf(text.charAt(digit - 1)) >= 0) {
      digit--;
    }
    List<Named> people = new ArrayList<>();
    int place = agencyEnd(text, digit);
    if (place > 0) {
      people.add(Named.organization(text.substring(0, place), 0, place, true));
    }
    int end = wire + 1;
    int open = Spaces.skip(text, end, text.length());
    if (open < text.length() && OPEN.indexOf(text.charAt(open)) >= 0) {
      int close = text.indexOf(CLOSE.charAt(OPEN.indexOf(text.charAt(open))), open);
      if (close > 0 && close - open < LONGEST) {
        int from = open + 1;
        bylines.parse(text.substring(from, close), false, language).stream()
            .filter(Named::sure)
            .forEach(one -> people.add(one.moved(from)));
        end = close + 1;
      }
    }
    return new Lead(block, Spaces.skip(text, end, text.length()), place, digit, people);
  }

  /** {@code ISTANBUL (Reuters) - }, {@code WASHINGTON, D.C. — }. */
  private @Nullable Lead dashed(Block block, String text) {
    int dash = firstDash(text);
    if (dash < 0) {
      return null;
    }
    int end = dashEnd(text, dash);
    int stop = Spaces.trimEnd(text, 0, dash);
    int open = stop > 0 && text.charAt(stop - 1) == ')' ? text.lastIndexOf('(', stop) : -1;
    if (open > 0 && stop - open <= LONGEST_AGENCY) {
      String agency = text.substring(open + 1, stop - 1);
      int place = placeEnd(text, 0, open);
      return place > 0 && Places.isPlace(text.substring(0, place)) && isWord(agency)
          ? new Lead(
              block, end, 0, place, List.of(Named.organization(agency, open + 1, stop - 1, true)))
          : null;
    }
    int place = placeEnd(text, 0, stop);
    return place > 2 && Places.isInCapitals(text.substring(0, place))
        ? new Lead(block, end, 0, place, List.of())
        : null;
  }

  private static boolean isWord(String agency) {
    return !agency.isEmpty()
        && agency.codePoints().noneMatch(c -> c >= '0' && c <= '9')
        && agency.indexOf(',') < 0;
  }

  /** The first dash with room around it, or an em dash, near the beginning. */
  private static int firstDash(String text) {
    for (int i = 2; i < Math.min(text.length() - 2, LONGEST); i++) {
      char c = text.charAt(i);
      boolean spaced = Spaces.isSpace(text.charAt(i - 1));
      if ("—–―".indexOf(c) >= 0 || (c == '-' && (spaced || text.charAt(i - 1) == ')'))) {
        return i;
      }
      if (".!?".indexOf(c) >= 0
          && Character.isLowerCase(text.charAt(i - 1))
          && Spaces.isSpace(text.charAt(i + 1))
          && text.indexOf('(') < 0) {
        return -1;
      }
    }
    return -1;
  }

  /** Index after a dash at {@code from}, and after the room behind it; -1 without one. */
  private static int dashEnd(String text, int from) {
    int at = Spaces.skip(text, from, text.length());
    int start = at;
    while (at < text.length() && "—–―-=:".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    return at == start ? -1 : Spaces.skip(text, at, text.length());
  }

  /** Before a comma behind which a day is written. */
  private static int placeEnd(String text, int from, int to) {
    int end = to;
    for (int i = from; i < to; i++) {
      if (Character.isDigit(text.charAt(i))) {
        int comma = text.lastIndexOf(',', i);
        int space = i;
        while (space > from && !Spaces.isSpace(text.charAt(space - 1))) {
          space--;
        }
        end = comma > from ? comma : space;
        break;
      }
    }
    return Spaces.trimEnd(text, from, end);
  }

  /** Where in {@code [from, to)} the name of an agency that ends it begins; -1 without one. */
  private int agencyStart(String text, int from, int to) {
    for (int start = from; start < to; start++) {
      boolean begins =
          start == from
              || !Character.isLetter(text.charAt(start - 1))
              || Scripts.isCjk(text.charAt(start));
      if (begins && agencies.is(text.substring(start, to))) {
        return start;
      }
    }
    return -1;
  }

  private int agencyEnd(String text, int to) {
    for (int end = to; end > 1; end--) {
      if (agencies.is(text.substring(0, end))) {
        return end;
      }
    }
    return 0;
  }

  private static int indexOf(String text, String any, int from, int to) {
    for (int i = from; i < to; i++) {
      if (any.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return -1;
  }
}
