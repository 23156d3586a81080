package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the dates of a byline are about: {@code Published}, {@code 수정}, {@code güncellendi}. */
final class DateLabels {

  private static final Set<Topic> TOPICS = EnumSet.of(Topic.PUBLISHED, Topic.UPDATED);

  /** Labels have fewer words. */
  private static final int MOST_WORDS = 5;

  private static final String TRIM = " :：|-–—·•,，(（[【）)]】/";

  private final Lexicon lexicon;
  private final WrittenDates dates;

  DateLabels(Lexicon lexicon, WrittenDates dates) {
    this.lexicon = lexicon;
    this.dates = dates;
  }

  /** A date and what it is about. */
  record Labelled(WrittenDate date, Topic topic) {}

  /** The dates of {@code block}; one without a label is that of publication if it is the first. */
  List<Labelled> in(JudgedBlock block, Clues clues, DateStyle style) {
    String text = block.text();
    List<WrittenDate> written = dates.in(text, style);
    List<Labelled> labelled = new ArrayList<>();
    int from = 0;
    for (int i = 0; i < written.size(); i++) {
      WrittenDate date = written.get(i);
      int until = i + 1 < written.size() ? written.get(i + 1).start() : text.length();
      Topic topic = before(text.substring(from, date.start()));
      topic = topic != null || i > 0 ? topic : blockBefore(block, clues, from, date);
      topic = topic != null ? topic : after(text.substring(date.end(), until));
      if (topic != null || i == 0) {
        labelled.add(new Labelled(date, topic == null ? Topic.PUBLISHED : topic));
      }
      from = date.end();
    }
    return labelled;
  }

  /** Whether the first date of {@code block} is that of a change. */
  boolean saysUpdated(JudgedBlock block, Clues clues, DateStyle style) {
    List<Labelled> labelled = in(block, clues, style);
    return !labelled.isEmpty() && labelled.get(0).topic() == Topic.UPDATED;
  }

  /** A label that ends before the date: the longest tail of up to five words that is one. */
  private @Nullable Topic before(String text) {
    String line = trim(text);
    int start = line.length();
    Topic found = null;
    for (int words = 0; words < MOST_WORDS && start > 0; words++) {
      start = line.lastIndexOf(' ', start - 1);
      Topic topic = topic(line.substring(start + 1));
      found = topic == null ? found : topic;
      if (start < 0) {
        break;
      }
    }
    return found;
  }

  /** {@code <span>Published</span><span>May 13, 2025</span>}. */
  private @Nullable Topic blockBefore(JudgedBlock block, Clues clues, int from, WrittenDate date) {
    int id = block.block().id();
    if (id == 0 || !trim(block.text().substring(from, date.start())).isEmpty()) {
      return null;
    }
    String before = clues.blocks().get(id - 1).text();
    return before.length() <= 40 ? topic(trim(before)) : null;
  }

  private @Nullable Topic after(String text) {
    String line = trim(text);
    return line.isEmpty() ? null : topic(line);
  }

  private @Nullable Topic topic(String text) {
    return text.isEmpty()
        ? null
        : lexicon.match(text, TOPICS).stream()
            .findFirst()
            .map(phrase -> phrase.topic())
            .orElse(null);
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
