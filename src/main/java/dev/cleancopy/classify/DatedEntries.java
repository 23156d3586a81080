package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Pages whose text is parted by days: below the name of whoever wrote that day it is a thread,
 * below titles a list of pages. What gives a thread's names and days is none of its words.
 */
final class DatedEntries implements Rule {

  /** A line that gives a day weighs less. */
  private static final int HEAVIEST_DATE = 40;

  /** Names weigh less, titles more; on average. */
  private static final double HEAVIEST_NAME = 21;

  private static final double LIGHTEST_TITLE = 24;

  private static final int HEAVIEST_LABEL = 120;

  /** A question and two answers; so many titles are a list. */
  private static final int FEWEST_POSTS = 3;

  private static final int FEWEST_TITLES = 4;

  /** Buttons to reply tell even two posts. */
  private static final int FEWEST_REPLIES = 2;

  /**
   * In HTML longer threads name their parts, and what has links in its texts is a list of pages.
   */
  private static final double SHORT_THREAD = 3000;

  /** Of the body at least this share stands below the days. */
  private static final double MOST = .8;

  /** What is said below a title of a list weighs less, on average. */
  private static final double HEAVIEST_ENTRY = 300;

  /**
   * A line that gives a day.
   *
   * @param label the line above it, if it is short; else the line itself
   */
  private record Entry(int line, int label) {}

  @Override
  public void judge(Sheet sheet) {
    if (sheet.type() != PageType.UNKNOWN || sheet.about().isArticle()) {
      return;
    }
    List<Entry> entries = entries(sheet);
    if (entries.size() < FEWEST_POSTS || said(sheet, entries.get(0).line) < MOST * said(sheet, 0)) {
      return;
    }
    int replies = replies(sheet, entries.get(0).line);
    double label = weightOfLabels(sheet, entries);
    boolean isThread =
        label <= HEAVIEST_NAME
            && (!sheet.isHtml() || isShort(sheet, entries.get(0).line))
            && (replies >= FEWEST_REPLIES || vary(sheet, entries));
    if (isThread) {
      entries.forEach(entry -> sign(sheet, entry));
      sheet.type(PageType.FORUM);
    } else if (!sheet.isHtml()
        && entries.size() >= FEWEST_TITLES
        && label >= LIGHTEST_TITLE
        && said(sheet, 0) <= HEAVIEST_ENTRY * entries.size()) {
      sheet.type(PageType.LISTING);
    }
  }

  /** Whether the page is a short one, without links in what is said from block {@code from} on. */
  private static boolean isShort(Sheet sheet, int from) {
    for (int i = from; i < sheet.size(); i++) {
      if (sheet.label(i) == Label.BODY
          && (sheet.shape(i).linked() > 0 || sheet.block(i).kind() == Kind.HEADING)) {
        return false;
      }
    }
    return sheet.measures().weight().all() <= SHORT_THREAD;
  }

  /** The lines that give a day and stand above words of the body. */
  private static List<Entry> entries(Sheet sheet) {
    List<Entry> entries = new ArrayList<>();
    int below = sheet.size();
    for (int i = sheet.size() - 1; i >= 0; i--) {
      boolean isSaid = sheet.label(i) == Label.BODY && sheet.shape(i).mayBeSentence();
      below = isSaid ? i : below;
      if (!isSaid && isDate(sheet, i) && below - i <= FEWEST_POSTS) {
        entries.add(new Entry(i, i > 0 && isLabel(sheet, i - 1) ? i - 1 : i));
        below = sheet.size() + FEWEST_POSTS;
      }
    }
    Collections.reverse(entries);
    return entries;
  }

  private static boolean isDate(Sheet sheet, int i) {
    Shape shape = sheet.shape(i);
    return !sheet.isPicture(i)
        && shape.weight() <= HEAVIEST_DATE
        && shape.digits() > 0
        && !shape.endsSentence()
        && Dates.of(sheet.text(i)) == Dates.Found.DAY;
  }

  private static boolean isLabel(Sheet sheet, int i) {
    Shape shape = sheet.shape(i);
    return i != sheet.headline()
        && !sheet.isPicture(i)
        && shape.weight() > 0
        && shape.weight() <= HEAVIEST_LABEL
        && (!shape.endsSentence() || shape.weight() <= HEAVIEST_NAME)
        && !isDate(sheet, i)
        && !isReply(sheet, i);
  }

  private static boolean isReply(Sheet sheet, int i) {
    return sheet.label(i) == Label.COMMENT && sheet.phrase(i, Topic.COMMENT) != null;
  }

  private static int replies(Sheet sheet, int from) {
    int replies = 0;
    for (int i = from; i < sheet.size(); i++) {
      replies += isReply(sheet, i) ? 1 : 0;
    }
    return replies;
  }

  /** What the body says from block {@code from} on. */
  private static double said(Sheet sheet, int from) {
    double said = 0;
    for (int i = from; i < sheet.size(); i++) {
      boolean isSaid = sheet.label(i) == Label.BODY && sheet.shape(i).mayBeSentence();
      said += isSaid ? sheet.shape(i).said() : 0;
    }
    return said;
  }

  private static double weightOfLabels(Sheet sheet, List<Entry> entries) {
    double weight = 0;
    for (Entry entry : entries) {
      weight += entry.label == entry.line ? 0 : sheet.shape(entry.label).weight();
    }
    return weight / entries.size();
  }

  /** Whether different names stand above or beside the days, and none of them is a heading. */
  private static boolean vary(Sheet sheet, List<Entry> entries) {
    int named = 0;
    int beside = 0;
    String last = "";
    for (Entry entry : entries) {
      if (sheet.block(entry.label).kind() == Kind.HEADING) {
        return false;
      }
      String name = letters(sheet.text(entry.label));
      named += entry.label != entry.line ? 1 : 0;
      beside += entry.label == entry.line && !name.equals(last) ? 1 : 0;
      last = name;
    }
    return named == entries.size() || (sheet.isHtml() && beside == entries.size());
  }

  private static String letters(String text) {
    StringBuilder letters = new StringBuilder();
    text.codePoints().filter(Character::isLetter).forEach(letters::appendCodePoint);
    return letters.toString();
  }

  private static void sign(Sheet sheet, Entry entry) {
    for (int i = entry.label; i <= entry.line; i++) {
      if (sheet.label(i) == Label.BODY) {
        sheet.revise(i, Label.BYLINE, "thread/signature", .8, sheet.text(entry.line));
      }
    }
  }
}
