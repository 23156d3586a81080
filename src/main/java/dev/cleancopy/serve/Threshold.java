package dev.cleancopy.serve;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ServerChannel;
import io.netty.channel.SingleThreadEventLoop;
import io.netty.util.concurrent.EventExecutor;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.quarkus.vertx.http.HttpServerStart;
import io.quarkus.vertx.http.HttpsServerStart;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.impl.VertxInternal;
import io.vertx.core.net.impl.ConnectionBase;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Where connections come in. Each has a {@link Knock}, which closes it if the head of a request
 * takes too long (Vert.x would wait for as long as a byte comes now and then), and a {@link
 * Framing}.
 */
@ApplicationScoped
public class Threshold implements HttpServerOptionsCustomizer {

  private final VertxInternal vertx;
  private final Greeting greeting;

  Threshold(Vertx vertx, ServiceConfig config) {
    this.vertx = (VertxInternal) vertx;
    this.greeting = new Greeting(config.admission().head());
  }

  /** Those of HTTPS are alike in all that matters here. */
  @Override
  public void customizeHttpServer(HttpServerOptions options) {
    greeting.options = options;
  }

  /** Open connections. */
  int connections() {
    return greeting.connections.get();
  }

  void stand(@ObservesAsync HttpServerStart listening) {
    greetAll();
  }

  void stand(@ObservesAsync HttpsServerStart listening) {
    greetAll();
  }

  /** Waits at all ports that are open and where nobody waits yet. */
  void greetAll() {
    for (EventExecutor loop : vertx.getAcceptorEventLoopGroup()) {
      loop.execute(() -> greet((SingleThreadEventLoop) loop));
    }
  }

  private void greet(SingleThreadEventLoop loop) {
    Iterator<Channel> channels = loop.registeredChannelsIterator();
    while (channels.hasNext()) {
      Channel channel = channels.next();
      if (channel instanceof ServerChannel && channel.pipeline().get(Greeting.class) == null) {
        channel.pipeline().addFirst(greeting);
      }
    }
  }

  void follow(@Observes Router router) {
    router.route().order(Integer.MIN_VALUE).handler(Threshold::follow);
  }

  private static void follow(RoutingContext call) {
    HttpServerRequest request = call.request();
    Channel channel = ((ConnectionBase) request.connection()).channel();
    Knock knock = channel.pipeline().get(Knock.class);
    if (knock != null) {
      knock.begins();
      if (!LeftOver.isHttp2(request)) { // which bounds heads by itself, and has many at once
        call.addEndHandler(answered -> channel.eventLoop().execute(knock::ends));
      }
    }
    call.next();
  }

  /** Gives each new connection a {@link Knock}, and counts them. */
  @Sharable
  private static final class Greeting extends ChannelInboundHandlerAdapter {

    private final Duration patience;
    private volatile HttpServerOptions options = new HttpServerOptions();
    private final AtomicInteger connections = new AtomicInteger();

    Greeting(Duration patience) {
      this.patience = patience;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
      Channel channel = (Channel) connection;
      connections.incrementAndGet();
      channel.closeFuture().addListener(closed -> connections.decrementAndGet());
      channel.pipeline().addLast(new Knock(patience, options));
      context.fireChannelRead(connection);
    }
  }
}
