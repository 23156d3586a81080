package dev.cleancopy.describe;

import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.RepairedText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headline: the visible one; only without one what the page's head says. */
final class TitleFinder {

  @Nullable Found<String> find(Clues clues) {
    Found<String> visible = visible(clues);
    if (visible != null) {
      return visible;
    }
    Hint data = clues.linked().article("headline");
    if (data != null) {
      return SiteSuffix.cut(Clues.text(data), clues);
    }
    Found<String> stated = clues.text("og:title", "twitter:title", "title");
    return stated == null ? null : SiteSuffix.cut(stated, clues);
  }

  /** The first headline, with its further lines. */
  private static @Nullable Found<String> visible(Clues clues) {
    if (clues.headline() < 0) {
      return null;
    }
    List<RepairedText> lines = new ArrayList<>();
    List<Citation> citations = new ArrayList<>();
    JudgedBlock first = clues.blocks().get(clues.headline());
    for (int i = clues.headline(); i < clues.blocks().size(); i++) {
      JudgedBlock line = clues.blocks().get(i);
      if (i > clues.headline() && (line.label() != Label.HEADLINE || !line.block().continues())) {
        break;
      }
      lines.add(line.block().content());
      citations.add(Citation.whole(line.block()));
    }
    RepairedText title = RepairedText.join(" ", lines);
    return new Found<>(
        title.text(), Source.TEXT, first.decision().reason(), title.repairs(), citations);
  }
}
