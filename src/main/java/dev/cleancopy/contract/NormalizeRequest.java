package dev.cleancopy.contract;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON request: its names are those that are understood, and this is how they are
 * described to callers.
 */
@Schema(description = "Exactly one of html, text and bytes must be given.")
public record NormalizeRequest(
    @Schema(description = "Comes back in the response", examples = "crawl/42") @Nullable String id,
    @Schema(description = "Where it was found: absolute, http or https") @Nullable String url,
    @Schema(description = "The document as HTML") @Nullable String html,
    @Schema(description = "The document as stripped text") @Nullable String text,
    @Schema(description = "The document as bytes, in Base64") @Nullable String bytes,
    @Schema(description = "As its server sent it", examples = "text/html; charset=euc-kr")
        @Nullable String contentType,
    @Schema(description = "Forces a charset: a label of the Encoding Standard")
        @Nullable String charset,
    @Schema(description = "A hint, BCP 47", examples = "ko") @Nullable String language,
    @Schema(description = "Against which relative dates are read", format = "date-time")
        @Nullable String fetchedAt,
    @Nullable Options options) {

  /** What a caller may choose. */
  public record Options(
      @Schema(
              description = "Moves the keep threshold",
              enumeration = {"balanced", "precision", "recall"},
              defaultValue = "balanced")
          @Nullable String profile,
      @Schema(
              description = "How sure a repair must be to be applied",
              enumeration = {"standard", "strict", "off", "report", "aggressive"},
              defaultValue = "standard")
          @Nullable String repair,
      @Schema(
              description = "What becomes of readers' comments",
              enumeration = {"separate", "drop"},
              defaultValue = "separate")
          @Nullable String comments,
      @Schema(
              description = "What becomes of the e-mail addresses of authors",
              enumeration = {"keep", "drop"},
              defaultValue = "keep")
          @Nullable String emails,
      @Schema(description = "Adds removed, provenance, sources and decisions")
          @Nullable Boolean explain,
      @Schema(description = "Comma-separated members of article to return", examples = "headline")
          @Nullable String fields,
      @Schema(
              description = "Wins over Accept",
              enumeration = {"json", "markdown", "text", "html"},
              defaultValue = "json")
          @Nullable String format) {}

  /** The names of the members of {@code type}, in order. */
  static Set<String> members(Class<? extends Record> type) {
    return new LinkedHashSet<>(
        Arrays.stream(type.getRecordComponents()).map(RecordComponent::getName).toList());
  }
}
