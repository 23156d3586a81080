package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Lets in who may come in, before anything else is done for them: who has a token, a certificate,
 * or both, as it is configured. Is not there if nothing is.
 */
@Singleton
public class Doorkeeper {

  /** Behind what looks at addresses, before everything that costs something. */
  private static final int ORDER = Integer.MIN_VALUE + 8;

  private static final String SCHEME = "bearer ";
  private static final String REALM = "Bearer realm=\"cleancopy\"";

  private static final Logger LOG = Logger.getLogger(Doorkeeper.class);

  private final AccessConfig config;
  private final ClientCertificates certificates;
  private final ManagementPort management;
  private final @Nullable Tokens tokens;

  Doorkeeper(ServiceConfig config, ClientCertificates certificates, ManagementPort management) {
    this.config = config.access();
    this.certificates = certificates;
    this.management = management;
    this.tokens = this.config.tokenFile().map(Tokens::new).orElse(null);
  }

  void guard(@Observes Router router, Vertx vertx) {
    if (tokens != null) {
      tell();
      vertx.setPeriodic(
          config.tokenReload().toMillis(), tick -> vertx.executeBlocking(this::reload));
    }
    if (tokens != null || config.clientCertificate()) {
      router.route().order(ORDER).handler(this::ask);
    }
  }

  /** What keeps the doorkeeper from knowing anybody. */
  List<String> faults() {
    return Stream.of(
            tokens == null ? null : tokens.fault(),
            config.clientCertificate() ? certificates.fault() : null)
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Void reload() {
    if (tokens != null && tokens.reload()) {
      tell();
    }
    return null;
  }

  private void tell() {
    String fault = tokens == null ? null : tokens.fault();
    if (fault != null) {
      LOG.error(fault + " Nobody is let in.");
    } else if (tokens != null) {
      LOG.infof("%d tokens are valid", tokens.count());
    }
  }

  private void ask(RoutingContext call) {
    HttpServerRequest request = call.request();
    if (config.openPaths().contains(request.path()) || management.received(request)) {
      call.next();
      return;
    }
    Refusal refusal = refusal(request);
    if (refusal == null) {
      call.next();
    } else {
      refuse(call, refusal);
    }
  }

  /**
   * Why somebody is not let in.
   *
   * @param challenge what would be believed; {@code null} if nothing would
   */
  private record Refusal(Problem problem, @Nullable String challenge) {}

  private @Nullable Refusal refusal(HttpServerRequest request) {
    if (config.clientCertificate()) {
      X509Certificate certificate = ClientCertificates.of(request);
      if (certificate == null || certificates.fault() != null) {
        return new Refusal(
            Problem.of(401, "A client certificate is needed."), "Certificate realm=\"cleancopy\"");
      }
      if (!certificates.admit(certificate)) {
        return new Refusal(Problem.of(403, "This client certificate is not let in here."), null);
      }
    }
    return tokens == null ? null : refusal(tokens, request.headers().getAll("Authorization"));
  }

  private static @Nullable Refusal refusal(Tokens tokens, List<String> credentials) {
    if (credentials.isEmpty()) {
      return new Refusal(Problem.of(401, "A bearer token is needed."), REALM);
    }
    String credential = credentials.get(0);
    boolean bearer = credential.toLowerCase(Locale.ROOT).startsWith(SCHEME);
    return credentials.size() == 1
            && bearer
            && tokens.hold(credential.substring(SCHEME.length()).strip())
        ? null
        : new Refusal(
            Problem.of(401, "This is no valid bearer token."), REALM + ", error=\"invalid_token\"");
  }

  private static void refuse(RoutingContext call, Refusal refusal) {
    if (refusal.challenge != null) {
      call.response().putHeader("WWW-Authenticate", refusal.challenge);
    }
    PlainProblem.write(call, refusal.problem);
  }
}
