package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Names;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RepairMode;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.examples.Example;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.RequestBody;

/** What the OpenAPI document says once for all paths: request bodies and parameters. */
final class Description {

  private Description() {}

  /** Names the request body that holds a page or a text. */
  static final String DOCUMENT = "document";

  /** Names the request body that may be XML too. */
  static final String DOCUMENT_OR_XML = "documentOrXml";

  /** Names the request body that holds some documents. */
  static final String BATCH = "batch";

  /** Names the request body that holds documents without end. */
  static final String STREAM = "stream";

  private static final String REQUEST = "NormalizeRequest";

  /** Adds all of it to {@code components}. */
  static void addTo(Components components) {
    components
        .addRequestBody(
            DOCUMENT, body("The document itself, or a JSON object that holds it", document()))
        .addRequestBody(
            DOCUMENT_OR_XML,
            body(
                "The document itself, XML too, or a JSON object that holds it",
                document().addMediaType("application/xml", text("feed", Samples.XML))))
        .addRequestBody(
            BATCH,
            body(
                "Documents, each as it would be sent alone",
                OASFactory.createContent()
                    .addMediaType(
                        ContentTypes.JSON,
                        json("BatchRequest").addExample("two", example(Samples.BATCH)))))
        .addRequestBody(
            STREAM,
            body(
                "One JSON request a line, or a web archive",
                OASFactory.createContent()
                    .addMediaType(
                        StreamResource.NDJSON,
                        json(REQUEST).addExample("two", example(Samples.STREAM)))
                    .addMediaType(StreamResource.WARC, bytes())));
    addParameters(components);
  }

  private static void addParameters(Components components) {
    Schema time = string().format("date-time");
    Schema truth = OASFactory.createSchema().addType(Schema.SchemaType.BOOLEAN).defaultValue(false);
    components
        .addParameter("id", parameter("id", "Comes back in the response", string()))
        .addParameter(
            "url",
            parameter("url", "Where the document was found: absolute, http or https", string()))
        .addParameter(
            "charset",
            parameter("charset", "Forces a charset: a label of the Encoding Standard", string()))
        .addParameter("language", parameter("language", "A hint, BCP 47", string()))
        .addParameter(
            "fetchedAt", parameter("fetchedAt", "Against which relative dates are read", time))
        .addParameter(
            "profile", parameter("profile", "Moves the keep threshold", oneOf(Profile.values())))
        .addParameter(
            "repair",
            parameter(
                "repair", "How sure a repair must be to be applied", oneOf(RepairMode.values())))
        .addParameter(
            "comments",
            parameter(
                "comments", "What becomes of readers' comments", oneOf(CommentsMode.values())))
        .addParameter(
            "emails",
            parameter(
                "emails",
                "What becomes of the e-mail addresses of authors",
                oneOf(EmailsMode.values())))
        .addParameter(
            "explain",
            parameter("explain", "Adds removed, provenance, sources and decisions", truth))
        .addParameter(
            "fields", parameter("fields", "Comma-separated members of article to return", string()))
        .addParameter(
            "format",
            parameter(
                "format", "Wins over Accept", oneOf(List.of("json", "markdown", "text", "html"))));
  }

  private static Content document() {
    return OASFactory.createContent()
        .addMediaType("text/plain", text("stripped text", Samples.TEXT))
        .addMediaType("text/html", text("page", Samples.HTML))
        .addMediaType("application/xhtml+xml", text("page", Samples.HTML))
        .addMediaType(ContentTypes.JSON, json(REQUEST).addExample("JSON", example(Samples.JSON)))
        .addMediaType("application/octet-stream", bytes());
  }

  private static RequestBody body(String description, Content content) {
    return OASFactory.createRequestBody().required(true).description(description).content(content);
  }

  private static MediaType text(String name, String sample) {
    return OASFactory.createMediaType().schema(string()).addExample(name, example(sample));
  }

  private static MediaType json(String schema) {
    return OASFactory.createMediaType().schema(OASFactory.createSchema().ref(schema));
  }

  private static MediaType bytes() {
    return OASFactory.createMediaType().schema(string().format("binary"));
  }

  private static Example example(String value) {
    return OASFactory.createExample().value(value);
  }

  private static Parameter parameter(String name, String description, Schema schema) {
    return OASFactory.createParameter()
        .name(name)
        .in(Parameter.In.QUERY)
        .description(description)
        .schema(schema);
  }

  private static Schema string() {
    return OASFactory.createSchema().addType(Schema.SchemaType.STRING);
  }

  private static Schema oneOf(Enum<?>[] choices) {
    return oneOf(Arrays.stream(choices).map(Names::of).toList());
  }

  private static Schema oneOf(List<String> choices) {
    Schema schema = string();
    choices.forEach(schema::addEnumeration);
    return schema.defaultValue(choices.get(0));
  }
}
