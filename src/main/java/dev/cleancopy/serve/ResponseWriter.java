package dev.cleancopy.serve;

import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import dev.cleancopy.render.TextRenderer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;

/** Writes articles in the format that was asked for. */
@Singleton
public class ResponseWriter {

  private final Engine engine;
  private final JsonWriter json;
  private final MarkdownRenderer markdown = new MarkdownRenderer();
  private final TextRenderer text = new TextRenderer();
  private final HtmlRenderer html = new HtmlRenderer();

  ResponseWriter(Engine engine, JsonWriter json) {
    this.engine = engine;
    this.json = json;
  }

  Response write(NormalizedArticle article, DocumentRequest request, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      ArticleResponse response =
          ArticleResponse.of(article, request.id(), request.explain(), engine.version());
      return asJson(json.write(response, request.fields()));
    }
    String document =
        switch (format) {
          case MARKDOWN -> markdown.render(article);
          case TEXT -> text.render(article);
          case HTML -> html.render(article);
          case JSON -> throw new IllegalStateException("JSON is no document");
        };
    return Response.ok(document.getBytes(StandardCharsets.UTF_8))
        .header(HttpHeaders.CONTENT_TYPE, format.contentType())
        .header(HttpHeaders.CONTENT_LANGUAGE, article.language().tag())
        .build();
  }

  /** {@code value} as JSON. */
  Response write(Object value) {
    return asJson(json.write(value));
  }

  private static Response asJson(byte[] bytes) {
    return Response.ok(bytes)
        .header(HttpHeaders.CONTENT_TYPE, OutputFormat.JSON.contentType())
        .build();
  }
}
