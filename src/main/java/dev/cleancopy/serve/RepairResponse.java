package dev.cleancopy.serve;

import dev.cleancopy.model.RepairedDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code POST /v1/repair}.
 *
 * @param text the whole decoded and repaired text; of HTML the visible text, one line a block
 */
public record RepairResponse(
    @Nullable String id, String text, EncodingView encoding, List<RepairView> repairs) {

  /** The field to which all repairs refer. */
  private static final String FIELD = "text";

  static RepairResponse of(RepairedDocument document, @Nullable String id) {
    return new RepairResponse(
        id,
        document.content().text(),
        EncodingView.of(document.decoding(), document.lossyCharset()),
        Repairs.of(document.content(), FIELD));
  }
}
