package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Keywords and breadcrumbs: what an article is about, and where it stands in its site. */
final class TopicFinder {

  private static final int MOST = 50;
  private static final int LONGEST = 100;

  /** {@code bridges, rivers；トンネル} */
  private static final Pattern COMMAS = Pattern.compile("[,;，、،]");

  /** Tags, in order, each once. */
  List<Found<String>> keywords(Clues clues) {
    List<Hint> stated = clues.linked().articleBelow("keywords");
    for (String key : List.of("article:tag", "news_keywords", "keywords", "parsely-tags", "tag")) {
      stated = stated.isEmpty() ? clues.hints(key) : stated;
    }
    List<Found<String>> keywords = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Hint hint : stated) {
      for (String word : COMMAS.split(hint.text(), -1)) {
        String keyword = Spaces.collapse(word);
        if (!keyword.isEmpty()
            && keyword.length() <= LONGEST
            && keywords.size() < MOST
            && seen.add(Scripts.fold(keyword))) {
          keywords.add(new Found<>(keyword, hint.source(), hint.key(), List.of(), List.of()));
        }
      }
    }
    return keywords;
  }

  /** From the front page down, as the data lists them. */
  List<Found<String>> breadcrumbs(Clues clues) {
    List<Found<String>> crumbs = new ArrayList<>();
    for (Hint hint : clues.linked().of("breadcrumblist")) {
      boolean name =
          hint.key().contains("itemListElement")
              && (hint.key().endsWith("].name") || hint.key().endsWith("].item.name"));
      boolean again =
          !crumbs.isEmpty() && crumbs.get(crumbs.size() - 1).value().equals(hint.text());
      if (name && !again && crumbs.size() < MOST) {
        crumbs.add(Clues.text(hint));
      }
    }
    return crumbs;
  }
}
