package dev.cleancopy.serve;

import io.netty.channel.EventLoop;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What a client still sends after it was answered. Most look at the answer only when they have sent
 * all, so it is read and forgotten, and over HTTP/2 clients whose streams are reset while they send
 * have been seen to hang with all others of their connection; but nobody may send without end.
 * Vert.x would keep all of it in memory until the end comes.
 */
@ApplicationScoped
public class LeftOver {

  /** After so many bytes the client is cut off: more than any body that is accepted. */
  private static final long PATIENCE = 1L << 26;

  /** HTTP/2 (RFC 9113, 8.1): no error, but no more of this, please. */
  private static final long NO_ERROR = 0;

  void forget(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(LeftOver::forgetWhenAnswered);
  }

  private static void forgetWhenAnswered(RoutingContext call) {
    HttpServerRequest request = call.request();
    call.addEndHandler(
        answered -> {
          if (!request.isEnded()) {
            loop(request).execute(() -> forget(request));
          }
        });
    call.next();
  }

  private static void forget(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long[] forgotten = new long[1];
    request.handler(
        bytes -> {
          forgotten[0] += bytes.length();
          if (forgotten[0] > PATIENCE) {
            cut(request);
          }
        });
    request.resume();
  }

  /** Takes no more of {@code request}; others of the same HTTP/2 connection go on. */
  static void cut(HttpServerRequest request) {
    if (isHttp2(request)) {
      request.response().reset(NO_ERROR);
    } else {
      request.connection().close();
    }
  }

  /** In HTTP/2 there is no header that closes the connection, and clients refuse one. */
  static boolean isHttp2(HttpServerRequest request) {
    return request.version() == HttpVersion.HTTP_2;
  }

  private static EventLoop loop(HttpServerRequest request) {
    return ((ConnectionBase) request.connection()).channel().eventLoop();
  }
}
