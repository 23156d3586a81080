package dev.cleancopy.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.contract.Problem;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;

/** Tells the OpenAPI document what each path takes and gives: the same, said once, for all. */
@OpenApiFilter
public class Operations implements OASFilter {

  private static final List<String> ABOUT =
      List.of("id", "url", "charset", "language", "fetchedAt");
  private static final List<String> OPTIONS =
      List.of("profile", "repair", "comments", "emails", "explain", "fields");

  private static final JsonMapper JSON = JsonMapper.builder().build();

  /** Bodies without end may take as long as they like. */
  private static final int LATE = 408;

  /** What can go wrong where nothing is sent but a question. */
  private static final List<String> OF_A_QUESTION =
      List.of("400", "401", "403", "404", "405", "406", "414", "429", "431", "500");

  /** A problem by its status: when it comes, and an example. */
  private record Refusal(String when, Problem example) {

    static Refusal of(int status, String when, String detail) {
      return new Refusal(when, Problem.of(status, detail));
    }
  }

  private static final List<Refusal> REFUSALS =
      List.of(
          new Refusal(
              "The body is empty or corrupt, or a field, parameter or option is unknown or invalid",
              Problem.of(400, "The request has unknown or invalid fields.")
                  .withViolations(
                      List.of(
                          new Problem.Violation(
                              "options.profile", "must be one of balanced, precision, recall")))),
          Refusal.of(
              401,
              "Where access is configured: no bearer token or certificate, or one that is not valid",
              "A bearer token is needed."),
          Refusal.of(
              403,
              "Where access is configured: a certificate that is trusted but not named",
              "This client certificate is not let in here."),
          Refusal.of(
              404,
              "No such path",
              "There is nothing at this path; GET /q/openapi lists what there is."),
          Refusal.of(
              405,
              "Another method",
              "This path does not take this method; the Allow header lists those it takes."),
          new Refusal(
              "Accept names nothing that is written here",
              Problem.of(406, "This path writes no such format: image/png")
                  .withSupported(List.of(OutputFormat.JSON.mediaType()))),
          Refusal.of(
              LATE, "The body comes too slowly", "The body took longer than 60000 ms to arrive."),
          Refusal.of(413, "Over a limit", "The body is larger than 10485760 bytes."),
          Refusal.of(414, "The address is too long", "The first line of the request is too long."),
          new Refusal(
              "Content-Type or Content-Encoding is not read here, or the first bytes are no text's",
              Problem.of(415, "By its first bytes this is no text but application/pdf.")
                  .withSniffed("application/pdf")),
          Refusal.of(
              429,
              "Saturated; Retry-After tells when to come again",
              "Too many documents are waiting; nothing was started."),
          Refusal.of(431, "The headers are too large", "The headers of the request are too large."),
          Refusal.of(500, "A defect of ours", "A defect of ours; it was logged."),
          Refusal.of(
              503,
              "Draining at shutdown; others may serve",
              "The service is about to stop; nothing was started."),
          Refusal.of(
              504, "The document's deadline passed", "The document took longer than 10000 ms."));

  @Override
  public void filterOpenAPI(OpenAPI document) {
    Description.addTo(document.getComponents());
    describeProblems(document);
    Operation normalize = post(document, "/v1/normalize");
    take(normalize, Description.DOCUMENT, joined(ABOUT, joined(OPTIONS, List.of("format"))));
    give(normalize, "The article", article());
    Operation batch = post(document, "/v1/normalize/batch");
    take(batch, Description.BATCH, OPTIONS);
    give(batch, "What became of each document", json("BatchResponse", Samples.BATCH_ANSWER));
    Operation stream = post(document, "/v1/normalize/stream");
    take(stream, Description.STREAM, OPTIONS);
    give(stream, "What became of each document, one a line", lines());
    Operation repair = post(document, "/v1/repair");
    take(repair, Description.DOCUMENT, joined(ABOUT, List.of("repair")));
    give(repair, "The repaired text", json("RepairResponse", Samples.REPAIRED));
    Operation detect = post(document, "/v1/detect");
    take(detect, Description.DOCUMENT_OR_XML, ABOUT);
    give(detect, "What the document is", json("DetectionResponse", Samples.DETECTED));
    Operation capabilities = document.getPaths().getPathItem("/v1/capabilities").getGET();
    capabilities.setResponses(
        OASFactory.createAPIResponses()
            .addAPIResponse(
                "200", response("What it can do", json("Capabilities", Samples.CAPABILITIES))));
    for (String status : OF_A_QUESTION) {
      capabilities.getResponses().addAPIResponse(status, refusal(status));
    }
  }

  private static List<String> joined(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static Operation post(OpenAPI document, String path) {
    return document.getPaths().getPathItem(path).getPOST();
  }

  private static void take(Operation operation, String body, List<String> parameters) {
    operation.setParameters(
        parameters.stream().map(name -> OASFactory.createParameter().ref(name)).toList());
    operation.setRequestBody(OASFactory.createRequestBody().ref(body));
  }

  private static void give(Operation operation, String description, Content content) {
    APIResponses responses =
        OASFactory.createAPIResponses().addAPIResponse("200", response(description, content));
    boolean endless = content.hasMediaType(StreamResource.NDJSON);
    for (Refusal refusal : REFUSALS) {
      int status = refusal.example.status();
      if (status != LATE || !endless) {
        responses.addAPIResponse(Integer.toString(status), refusal(Integer.toString(status)));
      }
    }
    operation.setResponses(responses);
  }

  private static void describeProblems(OpenAPI document) {
    Map<String, APIResponse> responses = new LinkedHashMap<>();
    for (Refusal refusal : REFUSALS) {
      MediaType problem =
          OASFactory.createMediaType()
              .schema(schema("Problem"))
              .example(JSON.convertValue(refusal.example, Map.class));
      responses.put(
          Integer.toString(refusal.example.status()),
          response(
              refusal.when, OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem)));
    }
    document.getComponents().setResponses(responses);
  }

  private static APIResponse refusal(String status) {
    return OASFactory.createAPIResponse().ref(status);
  }

  private static APIResponse response(String description, Content content) {
    return OASFactory.createAPIResponse().description(description).content(content);
  }

  private static Content article() {
    Content content = json("ArticleResponse", Samples.ANSWER);
    for (OutputFormat format : OutputFormat.values()) {
      if (format != OutputFormat.JSON) {
        content.addMediaType(format.mediaType(), text().example(Samples.of(format)));
      }
    }
    return content;
  }

  private static Content lines() {
    return OASFactory.createContent()
        .addMediaType(
            StreamResource.NDJSON,
            OASFactory.createMediaType().schema(schema("Answer")).example(Samples.LINES));
  }

  private static Content json(String schema, String example) {
    MediaType type = OASFactory.createMediaType().schema(schema(schema)).example(parse(example));
    return OASFactory.createContent().addMediaType(ContentTypes.JSON, type);
  }

  private static MediaType text() {
    return OASFactory.createMediaType()
        .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
  }

  private static Schema schema(String name) {
    return OASFactory.createSchema().ref(name);
  }

  private static Object parse(String example) {
    try {
      return JSON.readValue(example, Object.class);
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("an example is no JSON", malformed);
    }
  }
}
