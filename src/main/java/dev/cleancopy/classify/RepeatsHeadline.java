package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;

/**
 * A block that says the headline again; or says it, goes on and is then the text about a picture:
 * {@code Ministers Meet in Oslo The two ministers on Monday. Photo by Example News}.
 */
final class RepeatsHeadline implements Rule {

  /** Shorter headlines repeat by chance. */
  private static final int SHORTEST = 10;

  /** What may follow the headline in the text about a picture. */
  private static final int LONGEST_CAPTION = 260;

  /** What may stand before the headline when a post answers: {@code Re: }, {@code 回复：}. */
  private static final int ANSWER = 6;

  /** What may follow the headline when the site adds its name. */
  private static final int SITE_NAME = 30;

  @Override
  public void judge(Sheet sheet) {
    int headline = sheet.headline();
    if (headline < 0) {
      return;
    }
    String said = Titles.fold(sheet.text(headline));
    if (said.length() < SHORTEST && sheet.shape(headline).weight() < SHORTEST) {
      return;
    }
    for (int i = 0; i < sheet.size(); i++) {
      int more = sheet.shape(i).weight() - sheet.shape(headline).weight();
      if (!sheet.isOpen(i) || more < 0 || more > LONGEST_CAPTION) {
        continue;
      }
      if (more > ANSWER && !Titles.mayBegin(sheet.text(i), said)) {
        continue;
      }
      String own = Titles.fold(sheet.text(i));
      if (own.endsWith(said) && own.length() - said.length() <= ANSWER) {
        sheet.decide(i, Label.DUPLICATE, "headline/repeated", .95, "block " + headline);
      }
      if (own.equals(said) || (own.startsWith(said) && more < SITE_NAME && i < headline)) {
        sheet.decide(i, Label.DUPLICATE, "headline/repeated", .97, "block " + headline);
      } else if (own.startsWith(said) && isCaption(sheet, i, sheet.text(headline).length())) {
        sheet.decide(i, Label.CAPTION, "headline/caption", .9, "block " + headline);
      }
    }
  }

  /** Whether what follows the headline ends with the name of who took the picture. */
  private static boolean isCaption(Sheet sheet, int i, int from) {
    String text = sheet.text(i);
    String rest = text.substring(Math.min(from, text.length()));
    for (int at = 0; at < rest.length(); at++) {
      if (at == 0
          || Shape.endsSentence(rest.charAt(at - 1))
          || "/|(".indexOf(rest.charAt(at)) >= 0) {
        String part = rest.substring(at).strip();
        if (part.length() < 80 && !sheet.matches(part, Topic.PHOTO_CREDIT).isEmpty()) {
          return true;
        }
      }
    }
    return false;
  }
}
