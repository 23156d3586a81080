package dev.cleancopy.contract;

import dev.cleancopy.model.Decision;
import dev.cleancopy.model.JudgedBlock;
import java.util.List;

/**
 * A block of the page as it was read, and what became of it. Together they are the page, in
 * document order.
 *
 * @param text as it was read
 * @param outcome {@code body}, {@code comment}, {@code metadata} or {@code removed}
 * @param label what it was taken for; of what was removed the category
 * @param evidence what the rule saw, for a human; may be empty
 * @param fields paths below {@code article} of what begins with it or was taken from it
 */
public record OriginalView(
    String text,
    String outcome,
    String label,
    String reason,
    double score,
    String evidence,
    List<String> fields,
    BlockView.SourceView source) {

  static OriginalView of(JudgedBlock judged, Outcome outcome, List<String> fields) {
    Decision decision = judged.decision();
    return new OriginalView(
        judged.block().original(),
        Names.of(outcome),
        outcome == Outcome.REMOVED ? judged.label().category() : Names.of(judged.label()),
        decision.reason(),
        Rounding.of(decision.score()),
        decision.evidence(),
        List.copyOf(fields),
        BlockView.SourceView.of(judged));
  }

  /** Where a block went. */
  enum Outcome {
    BODY,
    COMMENT,
    METADATA,
    REMOVED
  }
}
