package dev.cleancopy.serve;

import org.eclipse.microprofile.openapi.annotations.Components;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** What the OpenAPI document says once for all paths: documents, parameters and problems. */
@OpenAPIDefinition(
    info = @Info(title = "Clean Copy", version = "1"),
    components =
        @Components(
            requestBodies =
                @RequestBody(
                    name = Description.DOCUMENT,
                    required = true,
                    description = "The document itself, or a JSON object that holds it",
                    content = {
                      @Content(
                          mediaType = "text/plain",
                          schema = @Schema(type = SchemaType.STRING),
                          examples =
                              @ExampleObject(name = "stripped text", value = Description.TEXT)),
                      @Content(
                          mediaType = "text/html",
                          schema = @Schema(type = SchemaType.STRING),
                          examples = @ExampleObject(name = "page", value = Description.HTML)),
                      @Content(
                          mediaType = "application/json",
                          schema = @Schema(implementation = NormalizeRequest.class),
                          examples = @ExampleObject(name = "JSON", value = Description.JSON)),
                      @Content(
                          mediaType = "application/octet-stream",
                          schema = @Schema(type = SchemaType.STRING, format = "binary"))
                    }),
            parameters = {
              @Parameter(
                  name = "id",
                  in = ParameterIn.QUERY,
                  description = "Comes back in the response"),
              @Parameter(
                  name = "url",
                  in = ParameterIn.QUERY,
                  description = "Where the document was found: absolute, http or https"),
              @Parameter(
                  name = "charset",
                  in = ParameterIn.QUERY,
                  description = "Forces a charset: a label of the Encoding Standard"),
              @Parameter(name = "language", in = ParameterIn.QUERY, description = "A hint, BCP 47"),
              @Parameter(
                  name = "fetchedAt",
                  in = ParameterIn.QUERY,
                  description = "Against which relative dates are read",
                  schema = @Schema(type = SchemaType.STRING, format = "date-time")),
              @Parameter(
                  name = "profile",
                  in = ParameterIn.QUERY,
                  description = "Moves the keep threshold",
                  schema = @Schema(enumeration = {"balanced", "precision", "recall"})),
              @Parameter(
                  name = "repair",
                  in = ParameterIn.QUERY,
                  description = "How sure a repair must be to be applied",
                  schema =
                      @Schema(enumeration = {"standard", "strict", "off", "report", "aggressive"})),
              @Parameter(
                  name = "comments",
                  in = ParameterIn.QUERY,
                  description = "What becomes of readers' comments",
                  schema = @Schema(enumeration = {"separate", "drop"})),
              @Parameter(
                  name = "explain",
                  in = ParameterIn.QUERY,
                  description = "Adds removed, provenance, sources and decisions",
                  schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false")),
              @Parameter(
                  name = "fields",
                  in = ParameterIn.QUERY,
                  description = "Comma-separated members of article to return"),
              @Parameter(
                  name = "format",
                  in = ParameterIn.QUERY,
                  description = "Wins over Accept",
                  schema = @Schema(enumeration = {"json", "markdown", "text", "html"}))
            },
            responses =
                @APIResponse(
                    name = Description.PROBLEM,
                    description = "Why there is no answer (RFC 9457)",
                    content =
                        @Content(
                            mediaType = Problem.MEDIA_TYPE,
                            schema = @Schema(implementation = Problem.class),
                            examples =
                                @ExampleObject(
                                    name = "unknown option",
                                    value = Description.VIOLATION)))))
final class Description {

  private Description() {}

  /** Names the request body that all paths share. */
  static final String DOCUMENT = "document";

  /** Names the response that all errors share. */
  static final String PROBLEM = "problem";

  /** Leads to a shared parameter. */
  static final String PARAMETER = "#/components/parameters/";

  static final String TEXT =
      """
      본문 바로가기
      Russia-Ukraine Talks to Begin at 4 p.m.
      Talks are set to begin in Istanbul, T?rkiye at 10:00 a.m. local time on May 15.
      Join us on social!
      """;

  static final String HTML =
      """
      <html lang="en"><body><nav><a href="/">Home</a></nav><article><h1>A harbour reopens</h1>
      <p>The harbour of the old town was opened again on Monday.</p></article></body></html>
      """;

  static final String JSON =
      """
      {"id": "crawl/42", "url": "https://example.com/a", "text": "A harbour reopens\\n\\nThe harbour \
      was opened again on Monday.", "options": {"profile": "balanced", "explain": true}}
      """;

  static final String VIOLATION =
      """
      {"type": "about:blank", "title": "Bad Request", "status": 400,
       "detail": "The request has unknown or invalid fields.",
       "violations": [{"field": "options.profile",
                       "message": "must be one of balanced, precision, recall"}]}
      """;
}
