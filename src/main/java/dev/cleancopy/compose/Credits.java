package dev.cleancopy.compose;

import com.ibm.icu.lang.UCharacter;
import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells who made a picture from what it shows: {@code … in Ankara. Photo by Yonhap News}. */
final class Credits {

  /** What is longer is no name. */
  private static final int LONGEST_CREDIT = 100;

  /** So many characters at the end of a caption are searched: a credit stands there. */
  private static final int REACH = 400;

  /** {@code J.}, {@code Inc.}, {@code Corp.} */
  private static final int LONGEST_ABBREVIATION = 4;

  private static final String SEPARATORS = ":：=＝|/／";
  static final String BRACKETS = "([（［【〔";
  static final String DIVIDERS = "/／|–—-=＝";
  static final String CLOSING = ")]）］】〕";
  private static final String SENTENCE_ENDS = ".!?。！？…\"”’»)]）］】〕";

  private final List<Cue> cues;
  private final List<Cue> afterCues;

  Credits(Lexicon lexicon) {
    List<Cue> all = Cue.of(lexicon);
    cues = all.stream().filter(cue -> !cue.isAfter()).toList();
    afterCues = all.stream().filter(Cue::isAfter).toList();
  }

  /**
   * A caption and its credit.
   *
   * @param caption {@code null} if there is nothing but a credit
   * @param credit {@code null} if none is given
   */
  record Split(@Nullable RepairedText caption, @Nullable String credit) {}

  /**
   * Where a credit stands.
   *
   * @param start of what introduces it
   * @param name where the name begins
   */
  private record Spot(int start, int name) {}

  /** {@code words} as caption and credit. */
  Split split(RepairedText words) {
    String text = words.text();
    Spot spot = find(text);
    if (spot == null) {
      Split signed = Photographer.after(words, afterCues);
      return signed == null ? new Split(words, null) : signed;
    }
    int lead = Spaces.trimEnd(text, 0, spot.start);
    boolean bracketed = lead > 0 && BRACKETS.indexOf(text.charAt(lead - 1)) >= 0;
    boolean divided = lead > 0 && DIVIDERS.indexOf(text.charAt(lead - 1)) >= 0;
    int cut = bracketed || divided ? Spaces.trimEnd(text, 0, lead - 1) : lead;
    int end = bracketed ? closing(text, spot.name) : sentenceEnd(text, spot.name);
    String credit = Photographer.nameOf(name(text.substring(spot.name, end)), afterCues);
    if (credit.isEmpty()) {
      return new Split(words, null);
    }
    return new Split(caption(words, cut, Math.min(text.length(), end + 1)), credit);
  }

  /** Where a full stop ends what began at {@code from}, unless it stands after an initial. */
  private static int sentenceEnd(String text, int from) {
    int word = from;
    for (int i = from; i < text.length() - 2; i++) {
      if (Spaces.isSpace(text.charAt(i))) {
        word = i + 1;
      } else if (text.charAt(i) == '.'
          && i - word > LONGEST_ABBREVIATION
          && text.charAt(i + 1) == ' '
          && Character.isLetter(text.charAt(i + 2))) {
        return i;
      }
    }
    return text.length();
  }

  private static @Nullable RepairedText caption(RepairedText words, int cut, int rest) {
    String text = words.text();
    int from = Spaces.skip(text, rest, text.length());
    if (from >= text.length()) {
      return cut == 0 ? null : words.part(0, cut);
    }
    return cut == 0
        ? words.from(from)
        : RepairedText.join(" ", List.of(words.part(0, cut), words.from(from)));
  }

  /** Where the bracket that was opened before {@code from} closes. */
  private static int closing(String text, int from) {
    for (int i = from; i < text.length(); i++) {
      if (CLOSING.indexOf(text.charAt(i)) >= 0) {
        return i;
      }
    }
    return text.length();
  }

  private @Nullable Spot find(String text) {
    int from = Math.max(0, text.length() - REACH);
    String folded = fold(text.substring(from));
    Spot best = null;
    for (Cue cue : cues) {
      for (int at = folded.indexOf(cue.text());
          at >= 0 && (best == null || from + at < best.start);
          at = folded.indexOf(cue.text(), at + 1)) {
        Spot spot = spot(text, from + at, cue);
        if (spot != null) {
          best = spot;
        }
      }
    }
    return best;
  }

  /** The credit that {@code cue} introduces at {@code at}; {@code null} if it is just a word. */
  private static @Nullable Spot spot(String text, int at, Cue cue) {
    int end = at + cue.text().length();
    if (!startsWord(text, at) || !endsWord(text, end)) {
      return null;
    }
    if (cue.use() == Cue.Use.NAME) {
      return standsApart(text, at) && text.length() - at <= LONGEST_CREDIT
          ? new Spot(at, at)
          : null;
    }
    int name = Spaces.skip(text, end, text.length());
    boolean separated = name < text.length() && SEPARATORS.indexOf(text.charAt(name)) >= 0;
    name = skipSeparators(text, name);
    if (name >= text.length() || text.length() - name > LONGEST_CREDIT) {
      return null;
    }
    boolean introduces =
        cue.use() == Cue.Use.PHRASE
            && isCapital(text, name)
            && (standsApart(text, at) || isCapital(text, at));
    return separated || introduces || cue.use() == Cue.Use.SIGN ? new Spot(at, name) : null;
  }

  private static int skipSeparators(String text, int from) {
    int i = from;
    while (i < text.length()
        && (Spaces.isSpace(text.charAt(i)) || SEPARATORS.indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    return i;
  }

  private static boolean standsApart(String text, int at) {
    int before = Spaces.trimEnd(text, 0, at);
    return before == 0
        || SENTENCE_ENDS.indexOf(text.charAt(before - 1)) >= 0
        || BRACKETS.indexOf(text.charAt(before - 1)) >= 0
        || DIVIDERS.indexOf(text.charAt(before - 1)) >= 0;
  }

  /** Whether a name may begin here: with a capital, or in a script that has none. */
  private static boolean isCapital(String text, int at) {
    return !Character.isLowerCase(text.codePointAt(at));
  }

  private static boolean startsWord(String text, int at) {
    return at == 0
        || !Character.isLetterOrDigit(text.codePointBefore(at))
        || !Character.isLetterOrDigit(text.codePointAt(at))
        || isUnspaced(text.codePointAt(at))
        || (Character.isLowerCase(text.codePointBefore(at))
            && Character.isUpperCase(text.codePointAt(at))); // StadionFoto: glued by markup
  }

  private static boolean endsWord(String text, int end) {
    return end >= text.length()
        || !Character.isLetterOrDigit(text.codePointBefore(end))
        || !Character.isLetterOrDigit(text.codePointAt(end))
        || isUnspaced(text.codePointBefore(end));
  }

  private static boolean isUnspaced(int c) {
    return Scripts.isUnspaced(c) || Scripts.isHangul(c);
  }

  static String name(String text) {
    int end = Spaces.trimEnd(text, 0, text.length());
    while (end > 0 && CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
      end = Spaces.trimEnd(text, 0, end - 1);
    }
    boolean fullStop = end > 1 && text.charAt(end - 1) == '.' && text.indexOf('.') == end - 1;
    return Spaces.trim(text.substring(0, fullStop ? end - 1 : end));
  }

  /** Folds letter by letter, so that indices stay. */
  private static String fold(String text) {
    StringBuilder folded = new StringBuilder(text.length());
    text.codePoints().forEach(c -> folded.appendCodePoint(UCharacter.foldCase(c, true)));
    return folded.length() == text.length() ? folded.toString() : text;
  }
}
