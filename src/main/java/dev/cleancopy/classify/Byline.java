package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Slot;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A short line above or right below the text that names authors, a place or a date. */
final class Byline implements Rule {

  private static final Set<Topic> TOPICS =
      EnumSet.of(Topic.BYLINE, Topic.PUBLISHED, Topic.UPDATED, Topic.AGENCY, Topic.JOB_TITLE);

  /** Longer lines say more than who and when. */
  private static final int LONGEST = 90;

  /** So far around its headline an article names its authors. */
  private static final int ABOVE = 4;

  private static final int BELOW = 14;

  /** A line with an address is a signature if it weighs less. */
  private static final int SIGNED = 60;

  private static final int LONGEST_WITH_DAY = 60;

  /** {@code September 2025}; longer lines speak of the year. */
  private static final int LONGEST_WITH_YEAR = 24;

  /** Job titles of East Asia are short. */
  private static final int LONGEST_TITLE = 6;

  /** So far below the text it may name them, too. */
  private static final int AFTER = 3;

  @Override
  public void judge(Sheet sheet) {
    Stretch extent = sheet.extent();
    int head = sheet.headline() >= 0 ? sheet.headline() : extent.start();
    for (int i = Math.max(0, head - ABOVE); i < sheet.size(); i++) {
      boolean isAbove = i <= head + BELOW && i < extent.start() + 3;
      boolean isBelow = i >= extent.end() - 1 && i < extent.end() + AFTER;
      Shape shape = sheet.shape(i);
      if (!sheet.isOpen(i) || shape.isProse() || shape.weight() > LONGEST) {
        continue;
      }
      if (isAbove || isBelow) {
        judge(sheet, i);
      }
    }
  }

  private static void judge(Sheet sheet, int i) {
    for (Phrase phrase : sheet.phrases(i)) {
      if (TOPICS.contains(phrase.topic()) && Chrome.fits(sheet, i, phrase)) {
        sheet.decide(i, Label.BYLINE, phrase.reason(), .9, phrase.text());
      }
    }
    Phrase title = titleAtEdge(sheet, sheet.text(i));
    if (title != null) {
      sheet.decide(i, Label.BYLINE, title.reason(), .85, title.text());
    }
    if (sheet.shape(i).weight() < SIGNED && sheet.text(i).indexOf('@') > 0) {
      sheet.decide(i, Label.BYLINE, "byline/address", .85, "@");
    }
    if (sheet.block(i).kind() == Kind.HEADING) {
      if (i > 0 && isDateBelowTitle(sheet, i)) {
        sheet.decide(i, Label.BYLINE, "byline/date", .85, "");
      }
      return; // a year in it, or a name of its box, is not enough
    }
    if (sheet.block(i).kind() == Kind.CELL || sheet.block(i).slot() instanceof Slot.Row) {
      return; // tables are full of years and days
    }
    if (isDateLine(sheet.shape(i), sheet.text(i))) {
      sheet.decide(i, Label.BYLINE, "byline/date", .85, "");
    } else if (near(sheet.tree(), sheet.tree().of(i))) {
      sheet.decide(i, Label.BYLINE, "byline/markup", .85, "");
    }
  }

  /** {@code <h1>Talks begin<br><small>13.05.2025 • Politics</small></h1>}. */
  private static boolean isDateBelowTitle(Sheet sheet, int i) {
    String text = sheet.text(i);
    int weight = sheet.shape(i).weight();
    boolean begins =
        !text.isEmpty() && Character.isDigit(text.codePointAt(0)) && weight < LONGEST_WITH_DAY;
    return sheet.block(i).continues()
        && sheet.label(i - 1) == Label.HEADLINE
        && (begins || weight < LONGEST_WITH_YEAR)
        && Dates.of(text) == Dates.Found.DAY;
  }

  private static boolean isDateLine(Shape shape, String text) {
    return switch (Dates.of(text)) {
      case NONE -> false;
      case YEAR -> shape.weight() < LONGEST_WITH_YEAR && !shape.endsSentence();
      case DAY -> shape.weight() < LONGEST_WITH_DAY;
    };
  }

  /** The job title with which a line begins or ends: {@code 한서우 기자}, {@code 記者林宸誼}. */
  private static @Nullable Phrase titleAtEdge(Sheet sheet, String text) {
    for (int length = Math.min(LONGEST_TITLE, text.length() - 1); length > 1; length--) {
      Phrase last = jobTitle(sheet, text.substring(text.length() - length));
      Phrase found = last != null ? last : jobTitle(sheet, text.substring(0, length));
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Phrase jobTitle(Sheet sheet, String part) {
    boolean spaced = Character.isAlphabetic(part.codePointAt(0)) && part.codePointAt(0) < 0x0E00;
    if (spaced || Character.isLowSurrogate(part.charAt(0))) {
      return null; // a title in an alphabet is a phrase of its own, not the tail of a word
    }
    return sheet.exact(part, Topic.JOB_TITLE);
  }

  private static boolean near(Tree tree, int region) {
    return region >= 0
        && (tree.distance(region, Trait.BYLINE) <= 2
            || tree.distance(region, Trait.DATE) <= 1
            || tree.region(region).element().equals("time")
            || tree.region(region).element().equals("address"));
  }
}
