package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import java.util.HashMap;
import java.util.Map;

/** A list of what is on the page: {@code In this article}, and under it the headings once more. */
final class ContentsBox implements Rule {

  /** Entries weigh less. */
  private static final int LONGEST_ENTRY = 120;

  /** An entry leads to a heading. */
  private static final double LINKED = .8;

  /** So many words before an entry are its number. */
  private static final int LONGEST_NUMBER = 6;

  @Override
  public void judge(Sheet sheet) {
    Map<String, Integer> last = null;
    for (int i = 0; i < sheet.size(); i++) {
      Phrase phrase = sheet.phrase(i, Topic.CONTENTS);
      if (phrase == null || phrase.match() != Phrase.Match.EXACT) {
        continue;
      }
      last = last == null ? lastPlaces(sheet) : last;
      int end = i + 1;
      while (end < sheet.size() && isEntry(sheet, end, last)) {
        end++;
      }
      if (end - i > 2) {
        for (int j = i; j < end; j++) {
          sheet.decide(j, Label.NAVIGATION, "contents", .9, phrase.text());
        }
      }
    }
  }

  /** Where each text stands for the last time. */
  private static Map<String, Integer> lastPlaces(Sheet sheet) {
    Map<String, Integer> last = new HashMap<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.text(i).length() <= LONGEST_ENTRY) {
        last.put(Titles.fold(sheet.text(i)), i);
      }
    }
    return last;
  }

  private static boolean isEntry(Sheet sheet, int i, Map<String, Integer> last) {
    Shape shape = sheet.shape(i);
    if (shape.weight() > LONGEST_ENTRY || sheet.block(i).kind() == Kind.HEADING) {
      return false;
    }
    return isRepeated(sheet.text(i), i, last)
        || (shape.linked() >= LINKED && sheet.block(i).kind() == Kind.LIST_ITEM);
  }

  /** Whether {@code text}, or what follows the number before it, stands further below. */
  private static boolean isRepeated(String text, int i, Map<String, Integer> last) {
    String folded = Titles.fold(text);
    for (int from = 0; from <= Math.min(LONGEST_NUMBER, folded.length()); from++) {
      if (from > 0 && !Character.isDigit(folded.charAt(from - 1))) {
        return false;
      }
      if (!folded.isEmpty() && last.getOrDefault(folded.substring(from), i) > i) {
        return true;
      }
    }
    return false;
  }
}
