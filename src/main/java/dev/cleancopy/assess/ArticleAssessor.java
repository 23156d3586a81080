package dev.cleancopy.assess;

import dev.cleancopy.model.Assessment;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Warning;
import dev.cleancopy.text.Words;
import java.util.List;

/** Says how good a result is, and what the caller should know about it. */
public final class ArticleAssessor {

  /**
   * How good a body from data is: whoever wrote the data meant it to be the text. Lower than what
   * is shown, for nothing was weighed.
   */
  private static final double FROM_DATA = .85;

  /** How good {@code composition} is. */
  public Assessment assess(
      JudgedPage page, Metadata metadata, Composition composition, Decoding decoding) {
    String body = composition.text();
    String data = composition.data();
    double confidence = data == null ? page.confidence() : Math.max(page.confidence(), FROM_DATA);
    List<Warning> found = Warnings.of(page, metadata, composition, body, data, decoding);
    if (body.isEmpty()) {
      return new Assessment(confidence, page.type(), 0, null, null, found);
    }
    return new Assessment(
        confidence, page.type(), Words.count(body), ContentHash.of(body), SimHash.of(body), found);
  }
}
