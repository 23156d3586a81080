package dev.cleancopy.serve;

import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Borrowed;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Lines;
import dev.cleancopy.desk.Memory;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.WarcCaptures;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Documents without end in, their articles out, in the same order. */
@Path("/v1/normalize/stream")
@Blocking
public class StreamResource {

  static final String NDJSON = "application/x-ndjson";
  static final String WARC = "application/warc";

  private final Limits limits;
  private final Carrier carrier;

  StreamResource(Limits limits, Carrier carrier) {
    this.limits = limits;
    this.carrier = carrier;
  }

  /** Normalizes each line or record of {@code body}. */
  @POST
  @Operation(
      summary = "Documents without end in, their articles out",
      description =
          """
          One JSON request a line (or WARC, of which each response record that is a page or a text is
          a document) in, one line of answer each out, in the same order. What is wrong with a document
          costs it alone. A slow reader stops the reading; blank lines are skipped. Options that are
          given as parameters hold where a line says nothing.
          """)
  @Consumes(MediaType.WILDCARD)
  @Produces(MediaType.WILDCARD)
  public Response stream(
      InputStream body,
      @Context HttpHeaders headers,
      @Context UriInfo uri,
      @Context RoutingContext call) {
    Accept.require(headers, NDJSON);
    boolean warc = isWarc(headers.getHeaderString(HttpHeaders.CONTENT_TYPE));
    Defaults defaults = Defaults.of(uri.getQueryParameters());
    List<String> encodings = Body.encodings(headers);
    // Given back when the visitor leaves. A stream and a capture in it may be encoded, each.
    Memory outer = new Borrowed(Entrance.visit(call));
    Memory inner = new Borrowed(Entrance.visit(call));
    Requests requests =
        Body.begin(
            body,
            encodings,
            outer,
            documents ->
                warc
                    ? new WarcCaptures(documents, limits, inner)
                    : new Lines(documents, limits.line()));
    StreamingOutput output =
        out -> carrier.carry(requests, defaults, new LineSink(out), encodings, call);
    return Response.ok(output).header(HttpHeaders.CONTENT_TYPE, NDJSON).build();
  }

  private static boolean isWarc(@Nullable String contentType) {
    if (ContentTypes.is(contentType, WARC)) {
      return true;
    }
    if (ContentTypes.is(contentType, NDJSON)) {
      return false;
    }
    throw new ProblemException(
        Problem.of(415, "No stream of this type is read here: " + contentType)
            .withSupported(List.of(NDJSON, WARC)));
  }
}
