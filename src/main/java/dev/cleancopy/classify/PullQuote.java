package dev.cleancopy.classify;

import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import java.util.ArrayList;
import java.util.List;

/** A sentence of the article that is set once more, large and apart, to catch the eye. */
final class PullQuote implements Rule {

  /** Shorter texts repeat by chance. */
  private static final int SHORTEST = 30;

  private static final int LONGEST = 400;

  /** The element that is called a quotation stands so near. */
  private static final int NAMED = 2;

  /** The paragraph that says it has more to say. */
  private static final int MORE = 20;

  @Override
  public void judge(Sheet sheet) {
    if (!sheet.isHtml()) {
      return;
    }
    List<Integer> quotes = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.isOpen(i) && isSetApart(sheet, i)) {
        quotes.add(i);
      }
    }
    if (quotes.isEmpty()) {
      return;
    }
    List<Integer> paragraphs = new ArrayList<>();
    List<String> folded = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      if (sheet.shape(i).weight() > SHORTEST + MORE && sheet.shape(i).isProse()) {
        paragraphs.add(i);
        folded.add(Titles.fold(sheet.text(i)));
      }
    }
    for (int quote : quotes) {
      String said = Titles.fold(sheet.text(quote));
      for (int p = 0; p < folded.size(); p++) {
        boolean isOther =
            paragraphs.get(p) != quote && folded.get(p).length() > said.length() + MORE;
        if (isOther && folded.get(p).contains(said)) {
          sheet.decide(quote, Label.DUPLICATE, "pull-quote", .95, "block " + paragraphs.get(p));
        }
      }
    }
  }

  /** Whether block {@code i} stands in a quotation, beside the text, or in what is called so. */
  private static boolean isSetApart(Sheet sheet, int i) {
    int weight = sheet.shape(i).weight();
    if (weight < SHORTEST || weight > LONGEST) {
      return false;
    }
    Tree tree = sheet.tree();
    int region = tree.of(i);
    return sheet.block(i).kind() == Kind.QUOTE
        || tree.landmark(region, Landmark.ASIDE) >= 0
        || tree.landmark(region, Landmark.FIGURE) >= 0
        || tree.distance(region, Trait.QUOTE) <= NAMED;
  }
}
