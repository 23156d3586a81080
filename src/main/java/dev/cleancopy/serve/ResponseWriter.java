package dev.cleancopy.serve;

import com.fasterxml.jackson.core.JsonGenerationException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.ser.impl.SimpleBeanPropertyFilter;
import com.fasterxml.jackson.databind.ser.impl.SimpleFilterProvider;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import dev.cleancopy.render.TextRenderer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes articles in the format that was asked for. */
@Singleton
public class ResponseWriter {

  private final Engine engine;
  private final ObjectWriter json;
  private final MarkdownRenderer markdown = new MarkdownRenderer();
  private final TextRenderer text = new TextRenderer();
  private final HtmlRenderer html = new HtmlRenderer();

  ResponseWriter(Engine engine, ObjectMapper mapper) {
    this.engine = engine;
    this.json = mapper.writer();
  }

  Response write(NormalizedArticle article, DocumentRequest request, OutputFormat format) {
    if (format == OutputFormat.JSON) {
      ArticleResponse response =
          ArticleResponse.of(article, request.id(), request.explain(), engine.version());
      return write(response, request.fields());
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
    return write(value, null);
  }

  /** {@code value} as JSON; of an article only {@code fields}. */
  private Response write(Object value, @Nullable Set<String> fields) {
    SimpleBeanPropertyFilter filter =
        fields == null
            ? SimpleBeanPropertyFilter.serializeAll()
            : SimpleBeanPropertyFilter.filterOutAllExcept(fields);
    ObjectWriter writer =
        json.with(new SimpleFilterProvider().addFilter(ArticleView.FIELDS, filter));
    return Response.ok(bytes(writer, value))
        .header(HttpHeaders.CONTENT_TYPE, OutputFormat.JSON.contentType())
        .build();
  }

  private static byte[] bytes(ObjectWriter writer, Object value) {
    try {
      return asUtf8(writer, value);
    } catch (JsonProcessingException defect) {
      throw new IllegalStateException(defect);
    }
  }

  /** Half a surrogate pair cannot be written in UTF-8, only escaped. */
  private static byte[] asUtf8(ObjectWriter writer, Object value) throws JsonProcessingException {
    try {
      return writer.writeValueAsBytes(value);
    } catch (JsonGenerationException halfPair) {
      return writer.with(JsonWriteFeature.ESCAPE_NON_ASCII).writeValueAsBytes(value);
    }
  }
}
