package dev.cleancopy.contract;

import dev.cleancopy.contract.OriginalView.Outcome;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells for every block of a page where it went. */
final class Outcomes {

  private final Map<Integer, List<String>> fields = new HashMap<>();
  private final Map<Integer, List<Citation>> citations = new HashMap<>();
  private final Set<Integer> origins = new HashSet<>();
  private final Set<Integer> removed = new HashSet<>();

  private Outcomes(NormalizedArticle article) {
    article.removed().forEach(judged -> removed.add(judged.block().id()));
    Facts.of(article.metadata())
        .forEach((field, found) -> found.citations().forEach(citation -> cite(citation, field)));
    for (int i = 0; i < article.body().size(); i++) {
      int origin = article.body().get(i).origin().block().id();
      origins.add(origin);
      name(origin, "blocks[" + i + "]");
    }
  }

  /** The blocks of {@code article}, in document order; but for pictures that were left out. */
  static List<OriginalView> of(NormalizedArticle article) {
    Outcomes outcomes = new Outcomes(article);
    List<OriginalView> all = new ArrayList<>();
    for (JudgedBlock judged : article.blocks()) {
      Outcome outcome = outcomes.of(judged);
      if (outcome != null) {
        int id = judged.block().id();
        all.add(OriginalView.of(judged, outcome, outcomes.fields.getOrDefault(id, List.of())));
      }
    }
    return all;
  }

  private void cite(Citation citation, String field) {
    citations.computeIfAbsent(citation.block(), any -> new ArrayList<>(1)).add(citation);
    name(citation.block(), field);
  }

  private void name(int block, String field) {
    fields.computeIfAbsent(block, any -> new ArrayList<>(1)).add(field);
  }

  private @Nullable Outcome of(JudgedBlock judged) {
    Block block = judged.block();
    if (removed.contains(block.id())) {
      return Outcome.REMOVED;
    }
    if (judged.label() == Label.READER_COMMENT) {
      return Outcome.COMMENT;
    }
    if (judged.label().fate() == Label.Fate.KEPT) {
      return origins.contains(block.id()) || !isMetadata(block) ? Outcome.BODY : Outcome.METADATA;
    }
    if (citations.containsKey(block.id())) {
      return Outcome.METADATA;
    }
    // Neither cited nor removed: a picture that says nothing, or who wrote a comment, and when.
    return block.kind() == Kind.IMAGE && Spaces.isBlank(block.text()) ? null : Outcome.COMMENT;
  }

  /** Whether nothing that can be read in {@code block} stands outside of what was cited. */
  private boolean isMetadata(Block block) {
    List<Citation> cited = citations.get(block.id());
    if (cited == null) {
      return false;
    }
    String text = block.text();
    for (int i = 0; i < text.length(); i++) {
      int at = i;
      if (Character.isLetterOrDigit(text.charAt(i))
          && cited.stream().noneMatch(part -> part.start() <= at && at < part.end())) {
        return false;
      }
    }
    return true;
  }
}
