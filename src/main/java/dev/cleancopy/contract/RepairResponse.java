package dev.cleancopy.contract;

import dev.cleancopy.model.RepairedDocument;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The answer to {@code POST /v1/repair}.
 *
 * @param text the whole decoded and repaired text; of HTML the visible text, one line a block
 */
@Schema(description = "A repaired text")
public record RepairResponse(
    @Nullable String id, String text, EncodingView encoding, List<RepairView> repairs) {

  /** The field to which all repairs refer. */
  private static final String FIELD = "text";

  /** What a caller is told of {@code document}. */
  public static RepairResponse of(RepairedDocument document, @Nullable String id) {
    return new RepairResponse(
        id,
        document.content().text(),
        EncodingView.of(document.decoding(), document.lossyCharset()),
        Repairs.of(document.content(), FIELD));
  }
}
