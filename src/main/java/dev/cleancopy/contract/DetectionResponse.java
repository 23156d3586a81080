package dev.cleancopy.contract;

import dev.cleancopy.model.Detection;
import dev.cleancopy.model.Language;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST /v1/detect}. */
@Schema(description = "What a document is")
public record DetectionResponse(
    @Nullable String id, EncodingView encoding, LanguageView language, String direction) {

  /**
   * A language and what else it may be.
   *
   * @param code BCP 47; {@code und} if unknown
   */
  public record LanguageView(String code, double confidence, List<Candidate> alternatives) {}

  /** A language that it may be. */
  public record Candidate(String code, double confidence) {

    static Candidate of(Language.Candidate candidate) {
      return new Candidate(candidate.tag(), Rounding.of(candidate.confidence()));
    }
  }

  /** What a caller is told of {@code detection}. */
  public static DetectionResponse of(Detection detection, @Nullable String id) {
    Language language = detection.language();
    return new DetectionResponse(
        id,
        EncodingView.of(detection.decoding(), null),
        new LanguageView(
            language.tag(),
            Rounding.of(language.confidence()),
            language.alternatives().stream().map(Candidate::of).toList()),
        ArticleView.direction(language.direction()));
  }
}
