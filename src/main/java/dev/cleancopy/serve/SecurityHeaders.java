package dev.cleancopy.serve;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Tells browsers what our answers are not: pages that run scripts, that may be framed, guessed at
 * or kept. A resource may set another policy for itself.
 */
@Singleton
public class SecurityHeaders {

  private static final CharSequence CONTENT_SECURITY_POLICY = name("Content-Security-Policy");

  /** Answers are data, also those in HTML: nothing in them is to be loaded or run. */
  private static final CharSequence DATA =
      name(
          "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none';"
              + " sandbox");

  private static final CharSequence PAGE = name(PlaygroundResource.POLICY);

  /** Swagger UI has scripts and styles inline. */
  private static final CharSequence SWAGGER =
      name(
          "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline';"
              + " img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
              + " form-action 'none'; frame-ancestors 'none'");

  private static final CharSequence[][] ALWAYS = {
    {name("X-Content-Type-Options"), name("nosniff")},
    {name("X-Frame-Options"), name("DENY")},
    {name("Referrer-Policy"), name("no-referrer")},
    {name("Cross-Origin-Opener-Policy"), name("same-origin")},
    {name("Cross-Origin-Embedder-Policy"), name("require-corp")},
    {name("Cross-Origin-Resource-Policy"), name("same-origin")},
  };

  private static final CharSequence NO_STORE = name("no-store");

  /** Before everything else, so that refusals have them too. */
  void guard(@Observes @Priority(1) Router router) {
    router.route().order(Integer.MIN_VALUE).handler(SecurityHeaders::add);
  }

  private static void add(RoutingContext call) {
    MultiMap headers = call.response().headers();
    for (CharSequence[] header : ALWAYS) {
      headers.set(header[0], header[1]);
    }
    String path = call.request().path();
    boolean isData = path == null || path.startsWith("/v1/") || isDevious(path);
    headers.set(CONTENT_SECURITY_POLICY, isData ? DATA : policy(path));
    if (isData) {
      headers.set(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }
    call.next();
  }

  /** Whether {@code path} may lead elsewhere than it looks. */
  private static boolean isDevious(String path) {
    return path.contains("/.") || path.contains("//") || path.indexOf('%') >= 0;
  }

  private static CharSequence policy(String path) {
    if (path.startsWith("/q/")) {
      return path.startsWith("/q/swagger-ui") ? SWAGGER : DATA;
    }
    return PAGE;
  }

  private static CharSequence name(String text) {
    return HttpHeaders.createOptimized(text);
  }
}
