package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the dates of a line are about: {@code Published}, {@code 수정}, {@code güncellendi}. */
final class DateLabels {

  private static final Set<Topic> TOPICS = EnumSet.of(Topic.PUBLISHED, Topic.UPDATED);

  /** Labels have fewer words. */
  private static final int MOST_WORDS = 5;

  private static final int LONGEST_LABEL = 40;
  private static final String TRIM = " :：|-–—·•,，(（[【)）]】/@;";

  /** What parts somebody from a date. */
  private static final String PARTING = "|·•⋅";

  /** What parts a date and its label from the next ones. */
  private static final String SEPARATORS = "|-–—·•,;/\n";

  private final TopicPhrases phrases;
  private final DateWords words;

  DateLabels(Lexicon lexicon, DateWords words) {
    phrases = new TopicPhrases(lexicon, TOPICS);
    this.words = words;
  }

  /** A date and what it is about. */
  record Labelled(WrittenDate date, DateRole role) {}

  /** The dates of {@code block}; of several without a label only the first counts. */
  List<Labelled> in(JudgedBlock block, Clues clues, DateStyle style) {
    String text = block.text();
    List<WrittenDate> written = clues.dates(block, style);
    List<Labelled> labelled = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < written.size(); i++) {
      WrittenDate date = written.get(i);
      boolean last = i + 1 == written.size();
      String before = text.substring(from, date.start());
      String after = text.substring(date.end(), last ? text.length() : written.get(i + 1).start());
      DateRole role = before(before);
      role = role != null || i > 0 ? role : blockBefore(block, clues, before);
      role = role != null ? role : after(after, last);
      if (role == null && ((!last && joins(after)) || (i > 0 && joins(before)))) {
        role = DateRole.OTHER;
      }
      if (role != null || i == 0) {
        labelled.add(new Labelled(date, role == null ? DateRole.UNLABELLED : role));
      }
      from = date.end();
    }
    return labelled;
  }

  /** What {@code block} says of a date that was found in it otherwise. */
  DateRole around(WrittenDate date, JudgedBlock block, Clues clues) {
    String text = block.text();
    String before = text.substring(0, date.start());
    DateRole role = before(before);
    role = role != null ? role : blockBefore(block, clues, before);
    role = role != null ? role : after(text.substring(date.end()), true);
    return role == null ? DateRole.UNLABELLED : role;
  }

  /**
   * What {@code block} says of the day of {@code date}, which stands in its markup.
   *
   * @param labelled the dates in its text
   */
  DateRole of(WrittenDate date, JudgedBlock block, List<Labelled> labelled) {
    for (Labelled one : labelled) {
      if (one.date().ordinal() == date.ordinal()) {
        return one.role();
      }
    }
    DateRole role = labelled.isEmpty() ? role(trim(block.text())) : labelled.get(0).role();
    return role == null ? DateRole.UNLABELLED : role;
  }

  /** A range of days is an event: {@code 13 May 2025 – 15 May 2025}. */
  private boolean joins(String between) {
    String word = Spaces.trim(between);
    return !word.isEmpty() && words.isRange(DateWords.fold(word));
  }

  /** A label that ends before the date: the longest tail of up to five words that is one. */
  private @Nullable DateRole before(String text) {
    String line = trim(text);
    boolean parted = isParted(text);
    int start = line.length();
    DateRole found = null;
    for (int count = 0; count < MOST_WORDS && start > 0; count++) {
      start = line.lastIndexOf(' ', start - 1);
      String tail = line.substring(start + 1);
      if (parted && isAboutPeople(tail)) {
        return null;
      }
      DateRole role = role(tail);
      found = role == null ? found : role;
      if (start < 0) {
        break;
      }
    }
    return found == null && isReply(line) ? DateRole.OTHER : found;
  }

  /** Whether {@code text} ends with a mark that parts it from the date behind it. */
  private static boolean isParted(String text) {
    int end = Spaces.trimEnd(text, 0, text.length());
    return end > 0 && PARTING.indexOf(text.charAt(end - 1)) >= 0;
  }

  /** {@code Reviewed by Jane Doe}: says who, and not when. */
  private boolean isAboutPeople(String text) {
    return words.isAboutPeople(DateWords.fold(text));
  }

  /** Where in {@code text}, which stands before a date, the label of the date begins. */
  int start(String text) {
    int end = Spaces.trimEnd(text, 0, text.length());
    while (end > 0 && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    int found = text.length();
    int start = end;
    for (int count = 0; count < MOST_WORDS && start > 0; count++) {
      start = text.lastIndexOf(' ', start - 1);
      found = isLabel(trim(text.substring(start + 1, end))) ? start + 1 : found;
      if (start < 0) {
        break;
      }
    }
    return found < text.length() ? found : smallWordStart(text, end);
  }

  /** Where the small word before a day begins that ends at {@code end}: {@code Jane Doe on}. */
  private int smallWordStart(String text, int end) {
    int start = text.lastIndexOf(' ', end - 1) + 1;
    return start > 0 && start < end && words.isBeforeDay(text.substring(start, end))
        ? start
        : text.length();
  }

  /** Whether {@code text} is a label and says nothing else: {@code Posted by Jane Doe} is none. */
  private boolean isLabel(String text) {
    if (words.isLabel(DateWords.fold(text))) {
      return true;
    }
    String folded = Lexicon.fold(text);
    return phrases.match(text).stream().anyMatch(phrase -> phrase.text().equals(folded));
  }

  /** {@code #2}: the number of an answer. */
  private static boolean isReply(String line) {
    int mark = line.lastIndexOf('#');
    return mark >= 0
        && mark + 1 < line.length()
        && !line.substring(mark).equals("#1")
        && line.substring(mark + 1).chars().allMatch(Character::isDigit);
  }

  /** {@code <span>Published</span><span>May 13, 2025</span>}. */
  private @Nullable DateRole blockBefore(JudgedBlock block, Clues clues, String before) {
    int id = block.block().id();
    if (id == 0 || !trim(before).isEmpty()) {
      return null;
    }
    String label = clues.blocks().get(id - 1).text();
    return label.length() > LONGEST_LABEL || hasDigit(label) || isAboutPeople(trim(label))
        ? null
        : role(trim(label));
  }

  private static boolean hasDigit(String text) {
    return text.codePoints().anyMatch(Character::isDigit);
  }

  /** {@code 13.05.2025 güncellendi}; between two dates only what no separator parts from it. */
  private @Nullable DateRole after(String text, boolean last) {
    if (last) {
      String line = trim(text);
      return line.isEmpty() || hasDigit(line) ? null : role(line);
    }
    int end = 0;
    while (end < text.length() && SEPARATORS.indexOf(text.charAt(end)) < 0) {
      end++;
    }
    return end == text.length() && before(text) != null ? null : role(trim(text.substring(0, end)));
  }

  private @Nullable DateRole role(String text) {
    if (text.isEmpty()) {
      return null;
    }
    DateRole own = words.label(DateWords.fold(text));
    if (own != null) {
      return own;
    }
    List<Phrase> found = phrases.match(text);
    if (found.isEmpty()) {
      return null;
    }
    return found.get(0).topic() == Topic.PUBLISHED ? DateRole.PUBLISHED : DateRole.UPDATED;
  }

  private static String trim(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isTrimmed(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end);
  }

  private static boolean isTrimmed(char c) {
    return Spaces.isSpace(c) || TRIM.indexOf(c) >= 0;
  }
}
