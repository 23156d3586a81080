package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The entries of a menu in one line: {@code News Sport Business | Weather | About us}. */
final class MenuLine implements Rule {

  /** Fewer entries are no menu. */
  private static final int FEWEST = 3;

  /** At least this share of the line must be known entries. */
  private static final double MOST = .6;

  /** An entry has no more words. */
  private static final int LONGEST_ENTRY = 3;

  /** A line that begins with more unknown words is no menu. */
  private static final int UNKNOWN = 1;

  /** Nor more characters. */
  private static final int HEAVIEST_ENTRY = 30;

  private static final int LONGEST = 200;

  private static final String PARTING = "|·•/›»>,、｜・";

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isOpen(i) && mayBe(sheet, i)) {
        String first = firstOf(sheet, sheet.text(i));
        if (first != null) {
          sheet.decide(i, Label.NAVIGATION, "menu-line", .9, first);
        }
      }
    }
  }

  private static boolean mayBe(Sheet sheet, int i) {
    Shape shape = sheet.shape(i);
    Kind kind = sheet.block(i).kind();
    boolean isRow = !sheet.isHtml() || shape.linked() > .5 || shape.separators() >= FEWEST - 1;
    return isRow
        && kind == Kind.PARAGRAPH
        && shape.words() >= FEWEST
        && shape.digits() == 0
        && !shape.endsSentence()
        && sheet.isOutside(i)
        && sheet.text(i).length() <= LONGEST;
  }

  /** Where the words of a line begin and end, in turns; what parts entries parts words. */
  private static int[] words(String text) {
    int[] words = new int[text.length() + 1];
    int count = 0;
    int start = 0;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      if (c <= ' ' || c == 0xA0 || c == 0x3000 || PARTING.indexOf(c) >= 0) {
        if (i > start) {
          words[count++] = start;
          words[count++] = i;
        }
        start = i + 1;
      }
    }
    return Arrays.copyOf(words, count);
  }

  /** The first entry of the menu that {@code text} is; {@code null} if it is none. */
  private static @Nullable String firstOf(Sheet sheet, String text) {
    int[] words = words(text);
    String first = null;
    int entries = 0;
    int known = 0;
    for (int at = 0; at < words.length; ) {
      int length = entryAt(sheet, text, words, at);
      if (length > 0) {
        first = first == null ? text.substring(words[at], words[at + 2 * length - 1]) : first;
        entries++;
        known += length;
      } else if (first == null && at >= 2 * UNKNOWN) {
        return null;
      }
      at += 2 * Math.max(1, length);
    }
    return entries >= FEWEST && 2 * known >= MOST * words.length ? first : null;
  }

  /** How many words from that at {@code at} on are an entry; 0 if none. */
  private static int entryAt(Sheet sheet, String text, int[] words, int at) {
    for (int length = LONGEST_ENTRY; length > 0; length--) {
      int last = at + 2 * length - 1;
      if (last >= words.length || words[last] - words[at] > HEAVIEST_ENTRY) {
        continue;
      }
      for (Phrase phrase : sheet.exact(text.substring(words[at], words[last]))) {
        if (phrase.topic() == Topic.SECTION || Chrome.label(phrase.topic()) != null) {
          return length;
        }
      }
    }
    return 0;
  }
}
