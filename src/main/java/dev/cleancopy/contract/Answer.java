package dev.cleancopy.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What became of one document of many.
 *
 * @param id the caller's name for it
 * @param status the HTTP status that it would have had alone
 * @param result the article, if the status is 200
 * @param problem why there is none, if it is not
 */
@Schema(description = "What became of one document of many: either result or problem is there")
@JsonPropertyOrder({"id", "status", "result", "problem"})
public record Answer(
    @Nullable String id,
    int status,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArticleResponse result,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Problem problem) {

  /** The article. */
  public static Answer of(ArticleResponse result) {
    return new Answer(result.id(), 200, result, null);
  }

  /** Why there is no article. */
  public static Answer of(@Nullable String id, Problem problem) {
    return new Answer(id, problem.status(), null, problem);
  }
}
