package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.Place;
import java.util.HashSet;
import java.util.Set;

/**
 * The article where the page does not show it, and the reader found it in the page's data: what was
 * read there is the body, and what the page shows is not.
 */
final class FromData implements Rule {

  private static final String REASON = "data";

  @Override
  public void judge(Sheet sheet) {
    int first = sheet.size();
    while (first > 0 && isData(sheet, first - 1)) {
      first--;
    }
    if (first == sheet.size()) {
      return;
    }
    Set<String> texts = new HashSet<>();
    for (int i = first; i < sheet.size(); i++) {
      texts.add(sheet.text(i));
      if (!Pictures.isAbout(sheet, i)) {
        sheet.decide(i, Label.BODY, REASON, .9, "the page shows no text of its own");
      }
    }
    for (int i = 0; i < first; i++) {
      if (sheet.isPicture(i)) {
        continue;
      }
      if (texts.contains(sheet.text(i))) {
        sheet.decide(i, Label.DUPLICATE, REASON, .9, "stands in the page's data");
      }
      Surroundings.remove(sheet, i, .8, "the text stands in the page's data");
    }
  }

  /** Whether block {@code i} was read from data; such blocks follow all others. */
  static boolean isData(Sheet sheet, int i) {
    return sheet.block(i).place() instanceof Place.Node node && node.region().data() != null;
  }
}
