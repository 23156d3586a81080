package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import org.jspecify.annotations.Nullable;

/**
 * What readers wrote, under a heading that says so: {@code 2 Kommentare}. In stripped text, and
 * where no name of an element tells, the heading is all there is.
 */
final class CommentSection implements Rule {

  /** The reason of lines that say who wrote, or when. */
  static final String SIGNATURE = "comments/signature";

  private static final String REASON = "comments/heading";

  /** Comments stand below an article of at least so much prose. */
  private static final double ENOUGH_ABOVE = 250;

  /** The same below a headline, where the heading counts the comments. */
  private static final double ENOUGH_BELOW_HEADLINE = 100;

  /** Names and dates weigh less. */
  private static final int LONGEST_SIGNATURE = 48;

  /** {@code Ann B.} is no sentence. */
  private static final int SHORTEST = 18;

  /** Between a comment and the next one stand no more lines than name, date and buttons. */
  private static final int SIGNATURE_LINES = 3;

  @Override
  public void judge(Sheet sheet) {
    if (sheet.about().isForum()) {
      return;
    }
    double above = 0;
    for (int i = 0; i < sheet.size(); i++) {
      boolean isCounted =
          above >= ENOUGH_BELOW_HEADLINE
              && sheet.headline() >= 0
              && sheet.headline() < i
              && sheet.shape(i).digits() > 0;
      if (above >= ENOUGH_ABOVE || isCounted) {
        Phrase heading = heading(sheet, i);
        if (heading != null) {
          section(sheet, i, heading);
        }
      }
      boolean isOpen = sheet.isOpen(i);
      above += isOpen && sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
    }
  }

  private static @Nullable Phrase heading(Sheet sheet, int i) {
    Label label = sheet.label(i);
    if (sheet.isPicture(i) || (label != null && label != Label.COMMENT)) {
      return null;
    }
    boolean says = sheet.shape(i).digits() > 0 || isLine(sheet, i);
    return says ? Counted.of(sheet, sheet.text(i), Topic.COMMENT_COUNT) : null;
  }

  private static boolean isLine(Sheet sheet, int i) {
    Phrase phrase = sheet.phrase(i, Topic.COMMENT);
    return phrase != null && phrase.scope() == Phrase.Scope.LINE;
  }

  private static void section(Sheet sheet, int heading, Phrase phrase) {
    sheet.decide(heading, Label.COMMENT, phrase.reason(), .9, phrase.text());
    int end = sheet.isHtml() ? endOfRegion(sheet, heading) : endOfLines(sheet, heading);
    for (int i = heading + 1; i < end; i++) {
      if (sheet.isPicture(i)) {
        continue;
      }
      if (isSaid(sheet, i, end)) {
        sheet.decide(i, Label.READER_COMMENT, REASON, .85, phrase.text());
      } else {
        boolean isSignature = sheet.shape(i).weight() <= LONGEST_SIGNATURE;
        sheet.decide(i, Label.COMMENT, isSignature ? SIGNATURE : REASON, .85, phrase.text());
      }
    }
  }

  /** A sentence, or whatever stands right above a button to reply. */
  private static boolean isSaid(Sheet sheet, int i, int end) {
    Shape shape = sheet.shape(i);
    boolean isSentence =
        shape.mayBeSentence()
            || shape.isQuestion()
            || (shape.sentences() > 0 && shape.weight() > SHORTEST);
    if (isSentence && shape.linked() < .5) {
      return shape.digits() == 0 || shape.weight() > LONGEST_SIGNATURE;
    }
    return i + 1 < end
        && sheet.label(i + 1) == Label.COMMENT
        && sheet.isOpen(i)
        && shape.linked() == 0
        && !Dates.in(sheet.text(i));
  }

  /** The end of the largest part of the page that begins with the heading. */
  private static int endOfRegion(Sheet sheet, int heading) {
    Tree tree = sheet.tree();
    int region = tree.of(heading);
    if (tree.landmark(region, Landmark.NAVIGATION) >= 0
        || tree.landmark(region, Landmark.HEADER) >= 0) {
      return heading + 1;
    }
    int around = region;
    while (around >= 0 && tree.first(around) == heading && tree.parent(around) >= 0) {
      region = around;
      around = tree.parent(around);
    }
    return region < 0 || tree.first(region) != heading ? heading + 1 : tree.end(region);
  }

  /** The end of the lines that may be comments, or belong to them. */
  private static int endOfLines(Sheet sheet, int heading) {
    int last = heading;
    for (int i = heading + 1; i < sheet.size() && i - last <= SIGNATURE_LINES; i++) {
      Label label = sheet.label(i);
      if (label != null && !isMachinery(label)) {
        break;
      }
      boolean isReply = label == Label.COMMENT && last > heading;
      if (isReply || (label == null && isSaid(sheet, i, sheet.size()))) {
        last = i;
      } else if (label == null && sheet.shape(i).weight() > LONGEST_SIGNATURE) {
        break;
      }
    }
    return last + 1;
  }

  private static boolean isMachinery(Label label) {
    return switch (label) {
      case COMMENT, COUNTER, MODERATION, LOGIN, SHARE, BYLINE -> true;
      default -> false;
    };
  }
}
