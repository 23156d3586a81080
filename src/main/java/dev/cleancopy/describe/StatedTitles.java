package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.text.Scripts;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the head of a page says that its article is called, without names of the site. */
final class StatedTitles {

  /** A title that weighs less may end or begin any headline; East Asian letters weigh double. */
  private static final int LIGHTEST = 12;

  /** So called in the head, from the kind that is most often shown word for word. */
  private final List<Stated> shown = new ArrayList<>();

  private final @Nullable Found<String> best;

  /**
   * One of them.
   *
   * @param letters its letters and digits alone, folded
   */
  record Stated(Found<String> title, String letters) {

    /** Whether so much is said that it is no chance to find it. */
    boolean isWeighty() {
      return weight(letters) >= LIGHTEST;
    }
  }

  private StatedTitles(@Nullable Found<String> best) {
    this.best = best;
  }

  static StatedTitles of(Clues clues) {
    Found<String> data = linked("headline", clues);
    Found<String> open = cut(clues.text("og:title"), clues);
    Found<String> meta = cut(clues.text("headline", "itemprop:headline"), clues);
    Found<String> card = cut(clues.text("twitter:title"), clues);
    Found<String> element = cut(clues.text("title"), clues);
    StatedTitles titles =
        new StatedTitles(
            Stream.of(data, meta, open, card, element)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null));
    titles.add(open);
    titles.add(data);
    titles.add(meta);
    titles.add(card);
    titles.add(element);
    titles.add(linked("alternativeHeadline", clues));
    return titles;
  }

  private static @Nullable Found<String> linked(String property, Clues clues) {
    Hint hint = clues.linked().article(property);
    return hint == null ? null : SiteSuffix.cut(Clues.text(hint), clues);
  }

  private static @Nullable Found<String> cut(@Nullable Found<String> title, Clues clues) {
    return title == null ? null : SiteSuffix.cut(title, clues);
  }

  private void add(@Nullable Found<String> title) {
    String letters = title == null ? "" : SiteSuffix.letters(title.value());
    if (title != null
        && !letters.isEmpty()
        && shown.stream().noneMatch(known -> known.letters.equals(letters))) {
      shown.add(new Stated(title, letters));
    }
  }

  /** All, from the kind that is most often shown as the headline. */
  List<Stated> all() {
    return shown;
  }

  /** The one to be believed where none is shown; {@code null} without any. */
  @Nullable Found<String> best() {
    return best;
  }

  /** Letters, those of East Asia twice: they say as much as half a word. */
  static int weight(String letters) {
    int weight = letters.length();
    for (int i = 0; i < letters.length(); ) {
      int c = letters.codePointAt(i);
      weight += c >= 0x1100 && (Scripts.isCjk(c) || Scripts.isHangul(c)) ? 1 : 0;
      i += Character.charCount(c);
    }
    return weight;
  }
}
