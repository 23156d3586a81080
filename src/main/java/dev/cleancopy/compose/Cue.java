package dev.cleancopy.compose;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What may introduce a credit.
 *
 * @param text folded, without the brackets and separators around it
 * @param use what it takes to be more than a word
 */
record Cue(String text, Use use) {

  /** What it takes for a cue to be more than a word. */
  enum Use {
    /** {@code photo}: a separator must follow. */
    WORD,
    /** {@code photo by}: a name follows. */
    PHRASE,
    /** {@code ©}: is no word at all. */
    SIGN,
    /** {@code AFP via Getty Images}: is a credit itself. */
    NAME,
    /** {@code 摄}: the name stands before it. */
    AFTER,
    /** {@code 撮影}: the name stands before it, and it belongs to the credit. */
    AFTER_AND_IN
  }

  private static final List<Cue> SIGNS = List.of(new Cue("©", Use.SIGN), new Cue("(c)", Use.SIGN));

  private static final String BEFORE = "([（［【〔<※/／=＝ ";
  private static final String AFTER = "】:：=＝/／|│ ";

  /** The cues in {@code lexicon}, the longest first. */
  static List<Cue> of(Lexicon lexicon) {
    return Stream.of(
            SIGNS.stream(),
            lexicon.phrases(Topic.PHOTO_CREDIT).stream().map(Cue::of),
            lexicon.phrases(Topic.CREDIT_AFTER).stream().map(Cue::after))
        .flatMap(cues -> cues)
        .filter(cue -> !cue.text.isEmpty())
        .distinct()
        .sorted(
            Comparator.comparingInt((Cue cue) -> -cue.text.length())
                .thenComparing(Cue::text)
                .thenComparing(Cue::use))
        .toList();
  }

  private static Cue after(Phrase phrase) {
    boolean isCutOff = phrase.scope() == Phrase.Scope.LINE;
    return new Cue(phrase.text(), isCutOff ? Use.AFTER : Use.AFTER_AND_IN);
  }

  /** Whether a name stands before it. */
  boolean isAfter() {
    return use == Use.AFTER || use == Use.AFTER_AND_IN;
  }

  private static Cue of(Phrase phrase) {
    String text = phrase.text();
    int start = 0;
    while (start < text.length() && BEFORE.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = text.length();
    while (end > start && AFTER.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String core = text.substring(start, end);
    boolean isName = phrase.match() == Phrase.Match.EXACT || phrase.language().equals("und");
    if (isName) {
      return new Cue(core, Use.NAME);
    }
    return new Cue(core, core.indexOf(' ') > 0 ? Use.PHRASE : Use.WORD);
  }
}
