package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rights notice and the name of the holder in it.
 *
 * @param block where it stands
 * @param holderStart where the holder's name begins
 * @param holderEnd index after it; the same if none can be told
 */
record CopyrightLine(JudgedBlock block, int holderStart, int holderEnd) {

  private static final List<String> SIGNS = List.of("©", "ⓒ", "(c)", "copyright", "copyrights");

  /** What may stand between the sign and the name: years, ranges, small marks. */
  private static final String BEFORE_NAME = "0123456789-–—,.: ⓒ©()";

  private static final String AFTER_NAME = "(.,|[<>/·;:、。，";

  private static final int LONGEST_NAME = 60;

  /** The notice below the body, else the first one of the page; {@code null} without one. */
  static @Nullable CopyrightLine find(Clues clues, Lexicon lexicon) {
    List<JudgedBlock> notices = clues.labelled(Label.COPYRIGHT);
    for (JudgedBlock notice : notices) {
      if (notice.block().id() >= clues.bodyEnd() && signEnd(notice.text()) >= 0) {
        return read(notice, lexicon);
      }
    }
    return notices.isEmpty() ? null : read(notices.get(0), lexicon);
  }

  static CopyrightLine read(JudgedBlock block, Lexicon lexicon) {
    String text = block.text();
    int start = signEnd(text);
    if (start < 0) {
      return new CopyrightLine(block, 0, 0);
    }
    start = skipYears(text, start);
    int end = start;
    while (end < text.length() && AFTER_NAME.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    end = Spaces.trimEnd(text, start, beforeRights(text, start, end, lexicon));
    boolean name = end - start >= 2 && end - start <= LONGEST_NAME && hasLetter(text, start, end);
    return name ? new CopyrightLine(block, start, end) : new CopyrightLine(block, 0, 0);
  }

  /** The holder's name, empty if none can be told. */
  String holder() {
    return block.text().substring(holderStart, holderEnd);
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
  private static int beforeRights(String text, int start, int end, Lexicon lexicon) {
    for (int i = start + 1; i < end; i++) {
      if (Spaces.isSpace(text.charAt(i)) && beginsRights(text.substring(i + 1), lexicon)) {
        return i;
      }
    }
    return end;
  }

  private static boolean beginsRights(String text, Lexicon lexicon) {
    String folded = Lexicon.fold(text);
    return lexicon.match(text, Topic.COPYRIGHT).stream()
        .anyMatch(phrase -> folded.startsWith(phrase.text()));
  }

  private static boolean hasLetter(String text, int start, int end) {
    return text.substring(start, end).codePoints().anyMatch(Character::isLetter);
  }
}
