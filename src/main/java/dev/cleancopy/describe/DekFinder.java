package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import org.jspecify.annotations.Nullable;

/** The line under the headline, and the summary that only machines see. */
final class DekFinder {

  /** The visible line under the headline; only without one what the data calls so. */
  @Nullable Found<String> find(Clues clues, @Nullable Found<String> headline) {
    for (JudgedBlock block : clues.labelled(Label.DEK)) {
      if (!isOf(headline, block)) {
        return Clues.text(block);
      }
    }
    Hint stated = clues.linked().article("alternativeHeadline");
    return stated == null || repeatsHeadline(stated, clues) ? null : Clues.text(stated);
  }

  private static boolean isOf(@Nullable Found<String> headline, JudgedBlock block) {
    return headline != null
        && headline.citations().stream().anyMatch(cited -> cited.block() == block.block().id());
  }

  private static boolean repeatsHeadline(Hint stated, Clues clues) {
    String text = Scripts.fold(Spaces.collapse(stated.text()));
    return clues.labelled(Label.HEADLINE).stream()
        .anyMatch(block -> Scripts.fold(Spaces.collapse(block.text())).equals(text));
  }

  /** What the head of the page says that the article is about. */
  @Nullable Found<String> description(Clues clues) {
    Hint data = clues.linked().article("description");
    Found<String> stated =
        data != null
            ? Clues.text(data)
            : clues.text("og:description", "description", "twitter:description");
    return stated;
  }
}
