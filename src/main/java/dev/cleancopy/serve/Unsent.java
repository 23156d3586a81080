package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.desk.Capacity;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Answers that their callers do not take. Each is in memory until it is gone, whatever it was asked
 * for, and over HTTP/2 one connection can have many of them: if all together are too large, the
 * connection of the one that has waited longest is closed.
 */
@ApplicationScoped
public class Unsent {

  private static final long LOOK_EVERY_MILLIS = 20;

  /** What an answer of nothing takes, with all that the server knows of its call. */
  private static final int LEAST = 1 << 15;

  /**
   * Pages, capabilities, metrics: a tenth of a megabyte each, and many can be asked for at once.
   */
  private static final int MOST_ERRANDS = 128;

  private static final Problem TOO_MANY =
      Problem.of(429, "Too many others are being answered; nothing was started.");

  private final long most;
  private final AtomicInteger errands = new AtomicInteger();
  private final Map<HttpServerRequest, Long> waiting = new LinkedHashMap<>();
  private long bytes;

  Unsent(Capacity capacity) {
    most = capacity.room();
  }

  void watch(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(this::watch);
  }

  private void watch(RoutingContext call) {
    boolean isErrand = isErrand(call.request());
    boolean isOneTooMany = isErrand && errands.get() >= MOST_ERRANDS;
    boolean isCounted = isErrand && !isOneTooMany;
    if (isCounted) {
      errands.incrementAndGet();
    }
    call.addEndHandler(ended -> call.vertx().runOnContext(later -> look(call, isCounted)));
    if (isOneTooMany) {
      PlainProblem.write(call, TOO_MANY);
    } else {
      call.next();
    }
  }

  /** Documents have doors of their own, and whoever asks how we are is told. */
  private static boolean isErrand(HttpServerRequest request) {
    String path = String.valueOf(request.path());
    return !path.startsWith("/q/health")
        && !(path.startsWith("/v1/") && request.method().equals(HttpMethod.POST));
  }

  /** Whether nothing of the answer to {@code request} waits any more. */
  static boolean isSent(HttpServerRequest request) {
    Channel channel = ((ConnectionBase) request.connection()).channel();
    if (LeftOver.isHttp2(request)) { // whose streams wait behind windows that the client opens
      return request.response().closed() || !channel.isActive();
    }
    ChannelOutboundBuffer rest = channel.unsafe().outboundBuffer();
    return rest == null || rest.totalPendingWriteBytes() == 0;
  }

  private void look(RoutingContext call, boolean isCounted) {
    HttpServerRequest request = call.request();
    if (isSent(request)) {
      forget(request);
      if (isCounted) {
        errands.decrementAndGet();
      }
      return;
    }
    HttpServerRequest oldest = keep(request);
    if (oldest != null) {
      hangUp(((ConnectionBase) oldest.connection()).channel());
    }
    call.vertx().setTimer(LOOK_EVERY_MILLIS, again -> look(call, isCounted));
  }

  /** At once: all that is polite waits behind what is not taken. */
  private static void hangUp(Channel channel) {
    ChannelHandlerContext outermost = channel.pipeline().firstContext();
    if (outermost != null) {
      outermost.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
    }
  }

  private synchronized void forget(HttpServerRequest request) {
    Long size = waiting.remove(request);
    bytes -= size == null ? 0 : size;
  }

  /** Returns the request whose answer must not wait any longer, if there is one. */
  private synchronized @Nullable HttpServerRequest keep(HttpServerRequest request) {
    if (!waiting.containsKey(request)) {
      long size = LEAST + request.response().bytesWritten();
      waiting.put(request, size);
      bytes += size;
    }
    if (bytes <= most || waiting.size() == 1) {
      return null;
    }
    Iterator<Map.Entry<HttpServerRequest, Long>> all = waiting.entrySet().iterator();
    Map.Entry<HttpServerRequest, Long> oldest = all.next();
    all.remove();
    bytes -= oldest.getValue();
    return oldest.getKey();
  }
}
