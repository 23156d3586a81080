package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each call a name that stands in its answer and in all that is logged of it: the caller's,
 * if it is sane, or else one of our own.
 */
@ApplicationScoped
public class RequestIds {

  static final String HEADER = "X-Request-Id";

  /** The key of the name in logs. */
  static final String KEY = "requestId";

  private static final String OWN = RequestIds.class.getName();
  private static final int LONGEST = 128;

  /** Comes before all others. */
  void name(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(RequestIds::name);
  }

  private static void name(RoutingContext call) {
    String given = call.request().getHeader(HEADER);
    boolean isSane = given != null && isSane(given);
    String id = isSane ? given : String.format("%016x", ThreadLocalRandom.current().nextLong());
    call.put(KEY, id);
    call.put(OWN, !isSane);
    call.response().putHeader(HEADER, id);
    MDC.put(KEY, id);
    call.next();
  }

  /** The name of {@code call}; {@code null} if it never came by here. */
  static @Nullable String of(@Nullable RoutingContext call) {
    return call == null ? null : call.get(KEY);
  }

  /**
   * {@code problem} with the name that its caller gave it. Names of our own stand in the header
   * alone: the same request gets the same body back.
   */
  static Problem named(Problem problem, @Nullable RoutingContext call) {
    String id = of(call);
    return call == null || id == null || Boolean.TRUE.equals(call.get(OWN))
        ? problem
        : problem.withInstance("urn:request:" + id);
  }

  /** What cannot break a line of a log, a header or a URN. */
  private static boolean isSane(String id) {
    boolean isSane = !id.isEmpty() && id.length() <= LONGEST;
    for (int i = 0; i < id.length() && isSane; i++) {
      char c = id.charAt(i);
      isSane =
          (c >= '0' && c <= '9')
              || (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || "-._:/+=@".indexOf(c) >= 0;
    }
    return isSane;
  }
}
