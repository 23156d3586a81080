package dev.cleancopy.serve;

import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import io.vertx.core.http.HttpServerOptions;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Times a connection from its beginning, or from the first byte after an answer, until a request
 * has come whole but for its body. Lives on the connection's own thread.
 */
final class Knock extends ChannelInboundHandlerAdapter {

  private final Duration patience;
  private @Nullable Future<?> clock;
  private @Nullable HttpServerOptions options;
  private boolean inside;

  Knock(Duration patience, HttpServerOptions options) {
    this.patience = patience;
    this.options = options;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    start(context);
    context.fireChannelActive();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object bytes) {
    start(context);
    if (options != null) {
      context.pipeline().addLast(new Framing.Usher(options));
      options = null;
    }
    context.fireChannelRead(bytes);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    stop();
    context.fireChannelInactive();
  }

  /** A request is here. */
  void begins() {
    inside = true;
    stop();
  }

  /** It was answered. */
  void ends() {
    inside = false;
  }

  private void start(ChannelHandlerContext context) {
    if (clock == null && !inside) {
      clock =
          context
              .executor()
              .schedule(() -> hangUp(context), patience.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private static void hangUp(ChannelHandlerContext context) {
    context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
  }

  private void stop() {
    if (clock != null) {
      clock.cancel(false);
      clock = null;
    }
  }
}
