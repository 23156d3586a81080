package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.PageType;

/** A page of stripped text that gives a price above the little that it says: of a product. */
final class Priced implements Rule {

  /** A line that is a price weighs less. */
  private static final int HEAVIEST = 12;

  /** With more prices a page lists several things. */
  private static final int MOST_PRICES = 3;

  /** With more prose than this a page tells of something. */
  private static final double MOST_SAID = 900;

  @Override
  public void judge(Sheet sheet) {
    if (sheet.isHtml() || sheet.type() != PageType.UNKNOWN) {
      return;
    }
    int prices = 0;
    boolean isAbove = false;
    double said = 0;
    for (int i = 0; i < sheet.size(); i++) {
      if (isPrice(sheet.shape(i))) {
        prices++;
        isAbove |= said == 0;
      }
      said += sheet.label(i) == Label.BODY && sheet.shape(i).isProse() ? sheet.shape(i).said() : 0;
    }
    if (isAbove && prices <= MOST_PRICES && said > 0 && said <= MOST_SAID) {
      sheet.type(PageType.PRODUCT);
    }
  }

  private static boolean isPrice(Shape shape) {
    return shape.marks().prices() > 0
        && shape.digits() > 0
        && shape.weight() <= HEAVIEST
        && shape.words() <= MOST_PRICES;
  }
}
