package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;

/** Reads the name of the holder in a rights notice. Immutable and thread-safe. */
final class RightsNotices {

  private static final List<String> SIGNS = List.of("©", "ⓒ", "(c)", "copyright", "copyrights");

  /** What may stand between the sign and the name: years, ranges, small marks. */
  private static final String BEFORE_NAME = "0123456789-–—,.: ⓒ©()";

  private static final String AFTER_NAME = "(.,|[<>/·;:、。，";

  private static final int LONGEST_NAME = 60;

  private final Lexicon lexicon;
  private final Beginnings rights;

  RightsNotices(Lexicon lexicon) {
    this.lexicon = lexicon;
    rights = new Beginnings(lexicon.phrases(Topic.COPYRIGHT).stream().map(Phrase::text).toList());
  }

  CopyrightLine read(JudgedBlock block) {
    String text = block.text();
    int start = signEnd(text);
    if (start < 0) {
      return new CopyrightLine(block, false, 0, 0);
    }
    start = skipYears(text, start);
    int end = start;
    while (end < text.length() && AFTER_NAME.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    end = Spaces.trimEnd(text, start, beforeRights(text, start, end));
    boolean name = end - start >= 2 && end - start <= LONGEST_NAME && hasLetter(text, start, end);
    return name ? new CopyrightLine(block, true, start, end) : new CopyrightLine(block, true, 0, 0);
  }

  /** Index after the last sign of copyright that stands before the name; -1 without one. */
  private static int signEnd(String text) {
    String folded = Scripts.fold(text);
    if (folded.length() != text.length()) {
      return -1;
    }
    int found = -1;
    for (String sign : SIGNS) {
      int at = folded.indexOf(sign);
      if (at >= 0) {
        found = Math.max(found, at + sign.length());
      }
    }
    return found;
  }

  private static int skipYears(String text, int from) {
    int at = from;
    while (at < text.length()
        && (BEFORE_NAME.indexOf(text.charAt(at)) >= 0 || Spaces.isSpace(text.charAt(at)))) {
      at++;
    }
    return text.regionMatches(true, at, "by ", 0, 3) ? at + 3 : at;
  }

  /** Where, between words, the phrases of rights notices begin. */
  private int beforeRights(String text, int start, int end) {
    for (int i = start + 1; i < end; i++) {
      if (Spaces.isSpace(text.charAt(i))
          && rights.mayStand(text, i + 1)
          && beginsRights(text.substring(i + 1))) {
        return i;
      }
    }
    return end;
  }

  private boolean beginsRights(String text) {
    String folded = Lexicon.fold(text);
    return lexicon.match(text, Topic.COPYRIGHT).stream()
        .anyMatch(phrase -> folded.startsWith(phrase.text()));
  }

  private static boolean hasLetter(String text, int start, int end) {
    return text.substring(start, end).codePoints().anyMatch(Character::isLetter);
  }
}
