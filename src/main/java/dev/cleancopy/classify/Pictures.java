package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;

/** Pictures and the words about them: the article's if they stand amid its text. */
final class Pictures implements Rule {

  /** So many blocks above the text its first picture may stand. */
  private static final int ABOVE = 12;

  /** A picture with no text of the article within so many blocks belongs to something else. */
  private static final int NEAR = 8;

  /** Longer lines that name a photographer are the article's own words. */
  private static final int LONGEST_CREDIT = 120;

  @Override
  public void judge(Sheet sheet) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.label(i) == Label.BODY) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    int head = sheet.headline() >= 0 ? Math.min(sheet.headline(), first) : first - ABOVE;
    int before = -NEAR - ABOVE;
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.label(i) == Label.BODY) {
        before = i;
      }
      if (!sheet.isOpen(i)) {
        continue;
      }
      boolean isAmid =
          first >= 0
              && i >= head
              && i <= last + 2
              && (i - before <= NEAR || (i < first && first - i <= ABOVE))
              && !isElsewhere(sheet, i);
      if (isAmid) {
        sheet.decide(i, Label.CAPTION, sheet.isPicture(i) ? "picture" : "caption", .8, "");
      } else {
        Surroundings.remove(sheet, i, .8, "no text of the article near");
      }
    }
  }

  /** Whether block {@code i} is a picture, or says so of itself to be about one. */
  static boolean isAbout(Sheet sheet, int i) {
    Kind kind = sheet.block(i).kind();
    if (kind == Kind.IMAGE || kind == Kind.CAPTION) {
      return true;
    }
    Shape shape = sheet.shape(i);
    Phrase phrase = shape.weight() > LONGEST_CREDIT ? null : sheet.phrase(i, Topic.PHOTO_CREDIT);
    return phrase != null && Chrome.fits(sheet, i, phrase);
  }

  private static boolean isElsewhere(Sheet sheet, int i) {
    Tree tree = sheet.tree();
    int region = tree.of(i);
    return tree.landmark(region, Landmark.NAVIGATION) >= 0
        || tree.landmark(region, Landmark.FOOTER) >= 0
        || tree.landmark(region, Landmark.ASIDE) >= 0
        || tree.distance(region, Trait.RELATED) < 4
        || tree.distance(region, Trait.COMMENT) < 4
        || tree.distance(region, Trait.SHARE) < 2
        || tree.distance(region, Trait.BYLINE) < 2;
  }
}
