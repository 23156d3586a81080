package dev.cleancopy.serve;

import io.vertx.core.http.HttpServerRequest;

/**
 * What a client still sends after it was answered. Most look at the answer only when they have sent
 * all, so it is read and forgotten; but nobody may send without end.
 */
final class LeftOver {

  /** After so many bytes the client is cut off: more than any body that is accepted. */
  private static final long PATIENCE = 1L << 26;

  private final HttpServerRequest request;
  private long forgotten;

  private LeftOver(HttpServerRequest request) {
    this.request = request;
  }

  static LeftOver of(HttpServerRequest request) {
    return new LeftOver(request);
  }

  void forget() {
    if (request.isEnded()) {
      return;
    }
    request.handler(
        bytes -> {
          forgotten += bytes.length();
          if (forgotten > PATIENCE) {
            request.connection().close();
          }
        });
    request.resume();
  }
}
