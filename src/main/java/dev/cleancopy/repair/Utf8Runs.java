package dev.cleancopy.repair;

import dev.cleancopy.language.Characters;
import dev.cleancopy.model.Budget;
import dev.cleancopy.text.Spaces;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a text that are UTF-8 if it was read in a certain charset of single bytes. A byte may
 * have become U+FFFD, {@code ?} or, if it was a no-break space, a space.
 */
final class Utf8Runs {

  /** A run that can hardly be anything else. */
  static final double SURE = 1;

  /** A run that good text may hold: it needs others beside it. */
  static final double DOUBTFUL = 0.5;

  private static final int GRAVE = 0xC3;
  private static final int NO_BREAK_SPACE = 0xA0;

  /** Leads of two bytes whose second may have become a space, or a question mark. */
  private static final String BEFORE_SPACE = "\u00C2\u00C3\u00C5\u00CE\u00D0\u00D9";

  private static final String BEFORE_MARK = "\u00C2\u00C3";

  /** What touches words in good text, and is a byte within a sequence of UTF-8 too. */
  private static final String TOUCHING = "…‘’“”„‚‹›«»™®©°•–—¡¿´¨§ªº¹²³\u00A0";

  /** Of those, what follows any word. */
  private static final String CLOSING = "…‘’“”‚›»™®•–—\u00A0";

  private final String text;
  private final Codepage wrong;
  private final Predicate<String> isWord;
  private final List<Edit> edits;

  /**
   * @param isWord whether {@code à} and what follows it make one word
   */
  Utf8Runs(String text, Codepage wrong, Predicate<String> isWord, Budget budget) {
    this.text = text;
    this.wrong = wrong;
    this.isWord = isWord;
    this.edits = new Finds(budget);
  }

  /** All of them; confidence tells which are sure. */
  List<Edit> edits() {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      int lead = c < 0x80 ? c : wrong.toByte(c);
      if (lead < 0xC2 || lead > 0xF4) {
        continue;
      }
      int end = at;
      boolean whole = true;
      StringBuilder undone = new StringBuilder();
      for (int length = length(end); length > 0; length = length(end)) {
        String character = decode(end, end + length);
        if (character == null) {
          break;
        }
        whole &= text.substring(end, end + length).indexOf(' ') < 0;
        undone.append(character);
        end += length;
      }
      if (end > at) {
        boolean sure = whole ? !isTouching(at, end) && !isWord(at, end) : isInnerCapital(at);
        edits.add(new Edit(at, end, undone.toString(), sure ? SURE : DOUBTFUL));
        at = end - 1;
      } else if (lead == GRAVE) {
        grave(at);
      }
    }
    return edits;
  }

  /** {@code voilÃ le}, {@code Ã la}, {@code Ã s}: the no-break space of an {@code à} is gone. */
  private void grave(int at) {
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    if (at + 2 >= text.length() || text.charAt(at + 1) != ' ' || Character.isUpperCase(before)) {
      return;
    }
    int end = at + 2;
    while (end < text.length() && Character.isLetter(text.charAt(end))) {
      end++;
    }
    boolean elided = end < text.length() && (text.charAt(end) == '\'' || text.charAt(end) == '’');
    boolean joined =
        !Character.isLetter(before) && !elided && isWord.test("à" + text.substring(at + 2, end));
    edits.add(new Edit(at, joined ? at + 2 : at + 1, "à", isInnerCapital(at) ? SURE : DOUBTFUL));
  }

  /** Two letters of one alphabet, which may be what they seem: {@code رپ}. */
  private boolean isWord(int at, int end) {
    int part = Characters.part(text.charAt(at));
    boolean beside = isPlain(at - 1) || isPlain(end);
    return end - at == 2
        && !beside
        && part > Characters.LATIN
        && (Characters.part(text.charAt(at + 1)) == part || text.charAt(at + 1) == '؟');
  }

  private boolean isPlain(int at) {
    return at >= 0 && text.length() > at && Characters.part(text.charAt(at)) == Characters.LATIN;
  }

  private boolean isInnerCapital(int at) {
    return isAfterSmallLetter(at) && Character.isUpperCase(text.charAt(at));
  }

  private boolean isAfterSmallLetter(int at) {
    return at > 0 && Character.isLowerCase(text.charAt(at - 1));
  }

  /** Whether a capital and a sign stand as in {@code VOCÊ…}, {@code É’s}, {@code TM}. */
  private boolean isTouching(int at, int end) {
    char sign = text.charAt(at + 1);
    if (end - at != 2 || TOUCHING.indexOf(sign) < 0 || isAfterSmallLetter(at)) {
      return false;
    }
    char before = at > 0 ? text.charAt(at - 1) : ' ';
    char after = end < text.length() ? text.charAt(end) : ' ';
    boolean inner = Character.isLetter(after);
    if (text.charAt(at) == 'Ã' || text.charAt(at) == 'Â') { // few words end so, no brand does
      boolean word = Character.isLetter(before);
      if (switch (sign) {
        case '\u00A0' -> !word || Character.isLowerCase(after);
        case '…' -> !word;
        case '™' -> word;
        default -> CLOSING.indexOf(sign) < 0;
      }) {
        return false;
      }
    }
    boolean possessive = sign == '’' && text.startsWith("s", end) && !isLetter(end + 1);
    return !inner || possessive || sign == '\u00A0';
  }

  private boolean isLetter(int at) {
    return at < text.length() && Character.isLetter(text.charAt(at));
  }

  /** Length of the sequence that begins at {@code at}; 0 if none does. */
  private int length(int at) {
    int lead = at < text.length() ? wrong.toByte(text.charAt(at)) : -1;
    int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
    if (length == 0 || at + length > text.length()) {
      return 0;
    }
    int damaged = 0;
    for (int i = 1; i < length; i++) {
      char c = text.charAt(at + i);
      if (c == ' ' || c == '?') {
        damaged++;
        if (!(c == ' ' ? mayBeSpace(lead, length, i) : mayBeMark(lead, length))) {
          return 0;
        }
      } else if (c != Loss.REPLACEMENT && (wrong.toByte(c) & ~0x3F) != 0x80) {
        return 0;
      }
    }
    if (damaged > 1) {
      return 0;
    }
    return length == 3 && isSurrogates(at) ? 6 : length;
  }

  private static boolean mayBeSpace(int lead, int length, int index) {
    return switch (length) {
      case 2 -> lead != GRAVE && BEFORE_SPACE.indexOf(lead) >= 0;
      case 3 -> index == 1 ? lead == 0xE2 || lead == 0xE3 : lead <= 0xE3;
      default -> lead == 0xF0;
    };
  }

  private static boolean mayBeMark(int lead, int length) {
    return length == 2 ? BEFORE_MARK.indexOf(lead) >= 0 : lead == 0xE2;
  }

  private @Nullable String decode(int start, int end) {
    String sequence = text.substring(start, end);
    int lost = sequence.indexOf('?') < 0 ? sequence.indexOf(Loss.REPLACEMENT) : 0;
    if (lost >= 0) {
      return completed(sequence.replace('?', Loss.REPLACEMENT));
    }
    byte[] bytes = new byte[sequence.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = sequence.charAt(i);
      bytes[i] = (byte) (c == ' ' ? NO_BREAK_SPACE : wrong.toByte(c));
    }
    String character = Utf8.decode(bytes);
    boolean isPrivate =
        character == null || (character.charAt(0) >= 0xE000 && character.charAt(0) < 0xF900);
    return isPrivate ? null : character;
  }

  /** Whether two sequences from {@code at} are the surrogates of one character. */
  private boolean isSurrogates(int at) {
    return at + 6 <= text.length()
        && wrong.toByte(text.charAt(at)) == 0xED
        && (wrong.toByte(text.charAt(at + 1)) & ~0x0F) == 0xA0
        && wrong.toByte(text.charAt(at + 3)) == 0xED
        && (wrong.toByte(text.charAt(at + 4)) & ~0x0F) == 0xB0
        && (wrong.toByte(text.charAt(at + 5)) & ~0x3F) == 0x80;
  }

  /** What a sequence was in which a byte was lost that the charset does not assign. */
  private String completed(String sequence) {
    String found = "";
    for (int missing : wrong.unassigned()) {
      byte[] bytes = wrong.encode(sequence.replace(Loss.REPLACEMENT, (char) missing));
      String character = bytes == null ? null : Utf8.decode(bytes);
      if (character != null && isLikely(character.codePointAt(0))) {
        if (!found.isEmpty()) {
          return String.valueOf(Loss.REPLACEMENT);
        }
        found = character;
      }
    }
    return found.isEmpty() ? String.valueOf(Loss.REPLACEMENT) : found;
  }

  private static boolean isLikely(int c) {
    return c >= 0xA0
        && c != '\u2010'
        && !Spaces.isSpace((char) c)
        && Character.getType(c) != Character.FORMAT
        && Character.isDefined(c);
  }
}
