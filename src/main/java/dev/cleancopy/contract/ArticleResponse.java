package dev.cleancopy.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.cleancopy.model.Assessment;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Place;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer to {@code POST /v1/normalize}, in the contract's order. */
@Schema(description = "An article and how it came to be")
public record ArticleResponse(
    @Nullable String id,
    ArticleView article,
    EncodingView encoding,
    List<RepairView> repairs,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<Removed> removed,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Map<String, ProvenanceView> provenance,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<OriginalView> original,
    Quality quality,
    Fingerprint fingerprint,
    List<Warning> warnings,
    EngineView engine) {

  /**
   * A block of visible text that is neither body, comment nor metadata. Lines of plain text that
   * were cut to fit a width were one block, but are removed one by one.
   */
  public record Removed(
      String text, String category, String reason, double score, BlockView.SourceView source) {

    static Stream<Removed> of(JudgedBlock judged) {
      if (judged.block().place() instanceof Place.Line line && !line.cut().isEmpty()) {
        return line.cut().stream().map(cut -> of(judged, cut.text(), BlockView.SourceView.of(cut)));
      }
      return Stream.of(of(judged, judged.block().original(), BlockView.SourceView.of(judged)));
    }

    private static Removed of(JudgedBlock judged, String text, BlockView.SourceView source) {
      return new Removed(
          text,
          judged.label().category(),
          judged.decision().reason(),
          Rounding.of(judged.decision().score()),
          source);
    }
  }

  /** How good the result is. */
  public record Quality(double confidence, String pageType, int wordCount) {}

  /** What equals or resembles the body. */
  public record Fingerprint(@Nullable String sha256, @Nullable String simhash) {}

  /** What the caller should know. */
  public record Warning(String code, String message) {

    static Warning of(dev.cleancopy.model.Warning warning) {
      return new Warning(Names.of(warning.code()), warning.message());
    }
  }

  /** What a caller is told of {@code article}. */
  public static ArticleResponse of(
      NormalizedArticle article, @Nullable String id, boolean explain, EngineView engine) {
    Assessment assessment = article.assessment();
    return new ArticleResponse(
        id,
        ArticleView.of(article, explain),
        EncodingView.of(article.decoding(), article.lossyCharset()),
        Repairs.of(article),
        explain ? article.removed().stream().flatMap(Removed::of).toList() : null,
        explain ? ProvenanceView.of(article) : null,
        explain ? Outcomes.of(article) : null,
        new Quality(
            Rounding.of(assessment.confidence()),
            Names.of(assessment.pageType()),
            assessment.wordCount()),
        new Fingerprint(assessment.sha256(), assessment.simhash()),
        assessment.warnings().stream().map(Warning::of).toList(),
        engine);
  }
}
