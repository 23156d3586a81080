package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import org.jspecify.annotations.Nullable;

/** What subscribers get, as a list below words that invite to subscribe or to sign in. */
final class Offer implements Rule {

  /** The list and the words above it stand in one element so many levels above the words. */
  private static final int LEVELS = 5;

  /** One item is no list. */
  private static final int FEWEST_ITEMS = 2;

  /** An offer weighs less; what is larger is the page. */
  private static final double HEAVIEST = 1500;

  /** An offer is a list; what holds more prose beside it is an article about subscribing. */
  private static final double MOST_PROSE = 250;

  @Override
  public void judge(Sheet sheet) {
    for (int i = 0; i < sheet.size() && sheet.isHtml(); i++) {
      Phrase phrase = invitation(sheet, i);
      int region = phrase == null ? -1 : box(sheet, i);
      if (phrase != null && region >= 0) {
        for (int j = i; j < sheet.tree().end(region); j++) {
          if (!sheet.isPicture(j)) {
            sheet.decide(j, Label.SUBSCRIBE, "offer", .9, phrase.text());
          }
        }
      }
    }
  }

  private static @Nullable Phrase invitation(Sheet sheet, int i) {
    for (Phrase phrase : sheet.phrases(i)) {
      boolean invites = phrase.topic() == Topic.PAYWALL || phrase.topic() == Topic.SUBSCRIBE;
      if (invites && phrase.scope() == Phrase.Scope.LINE && Chrome.fits(sheet, i, phrase)) {
        return phrase;
      }
    }
    return null;
  }

  /** The smallest element that holds block {@code i} and a list below it; -1 if none is small. */
  private static int box(Sheet sheet, int i) {
    Tree tree = sheet.tree();
    int region = tree.of(i);
    for (int level = 0; region >= 0 && level < LEVELS; region = tree.parent(region), level++) {
      int end = tree.end(region);
      boolean isSmall =
          sheet.measures().weight().of(tree.first(region), end) <= HEAVIEST
              && !tree.contains(region, sheet.headline())
              && prose(sheet, tree.first(region), end) <= MOST_PROSE;
      if (!isSmall) {
        return -1;
      }
      if (items(sheet, i, end) >= FEWEST_ITEMS) {
        return region;
      }
    }
    return -1;
  }

  private static int items(Sheet sheet, int from, int to) {
    int items = 0;
    for (int i = from; i < to; i++) {
      items += sheet.block(i).kind() == Kind.LIST_ITEM ? 1 : 0;
    }
    return items;
  }

  private static double prose(Sheet sheet, int from, int to) {
    double prose = 0;
    for (int i = from; i < to; i++) {
      boolean isOther = sheet.block(i).kind() != Kind.LIST_ITEM && sheet.shape(i).isProse();
      prose += isOther ? sheet.shape(i).free() : 0;
    }
    return prose;
  }
}
