package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.impl.VertxHttpRequestDecoder;
import io.vertx.core.http.impl.headers.HeadersMultiMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests, but none of which two readers could disagree where it ends (RFC 9112, 6.3): what
 * is body to one is another request to the other, and a proxy before us may be the other. What
 * cannot be read becomes a request for {@link #NOWHERE}, so that it is told why in its turn;
 * nothing is read behind it.
 */
final class Framing extends VertxHttpRequestDecoder {

  /** What a request that cannot be read asks for. */
  static final String NOWHERE = "/v1/unreadable";

  /** Reasons quote what is wrong. */
  private static final int LONGEST_REASON = 200;

  private static final String NAME = "httpDecoder";

  private static final AttributeKey<Problem> FAULT = AttributeKey.valueOf("cleancopy.fault");

  private final ChunkSizes sizes = new ChunkSizes();

  private Framing(HttpServerOptions options) {
    super(options);
  }

  /** What was wrong with the last request of a connection; {@code null} if nothing was. */
  static @Nullable Problem fault(Channel channel) {
    return channel.attr(FAULT).get();
  }

  /** Asked when the head of a request is whole, and nothing of its body was looked for yet. */
  @Override
  protected boolean isContentAlwaysEmpty(@Nullable HttpMessage message) {
    if (message != null) {
      expectOneEnd(message);
    }
    return super.isContentAlwaysEmpty(message);
  }

  private static void expectOneEnd(HttpMessage message) {
    if (message.protocolVersion().majorVersion() != 1) {
      throw new IllegalArgumentException("it is of another version");
    }
    if (message.headers().getAll(HttpHeaderNames.HOST).size() > 1) {
      throw new IllegalArgumentException("it is for several hosts");
    }
    List<String> codings = message.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    if (codings.isEmpty()) {
      return;
    }
    if (codings.size() > 1
        || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0).strip())) {
      throw new IllegalArgumentException("the only Transfer-Encoding that is read here is chunked");
    }
    if (message.protocolVersion().compareTo(HttpVersion.HTTP_1_1) < 0) {
      throw new IllegalArgumentException("HTTP/1.0 has no Transfer-Encoding");
    }
    if (message.headers().contains(HttpHeaderNames.CONTENT_LENGTH)) {
      throw new IllegalArgumentException("it has both Transfer-Encoding and Content-Length");
    }
  }

  @Override
  protected void decode(ChannelHandlerContext context, ByteBuf bytes, List<Object> read)
      throws Exception {
    if (!sizes.isSane(bytes)) {
      bytes.skipBytes(bytes.readableBytes());
      context.close().addListener(ChannelFutureListener.FIRE_EXCEPTION_ON_FAILURE);
      return;
    }
    int before = bytes.readerIndex();
    super.decode(context, bytes, read);
    sizes.read(bytes.readerIndex() - before);
    if (!read.isEmpty() && read.get(read.size() - 1) instanceof HttpRequest request) {
      begin(request, context.channel(), read);
    }
  }

  private void begin(HttpRequest request, Channel channel, List<Object> read) {
    if (request.decoderResult().isFailure()) {
      channel.attr(FAULT).set(problem(request.decoderResult().cause()));
      read.set(read.size() - 1, nowhere());
      read.add(LastHttpContent.EMPTY_LAST_CONTENT);
    } else if (request.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
      sizes.begin();
    }
  }

  private static HttpRequest nowhere() {
    HeadersMultiMap headers = HeadersMultiMap.httpHeaders();
    headers.add(HttpHeaderNames.HOST, "localhost");
    headers.add(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    return new DefaultHttpRequest(HttpVersion.HTTP_1_1, HttpMethod.GET, NOWHERE, headers);
  }

  private static Problem problem(Throwable cause) {
    if (cause instanceof TooLongHttpLineException) {
      return Problem.of(414, "The first line of the request is too long.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return Problem.of(431, "The headers of the request are too large.");
    }
    String reason = String.valueOf(cause.getMessage());
    return Problem.of(
        400,
        "The request is no HTTP: "
            + reason.substring(0, Math.min(LONGEST_REASON, reason.length())));
  }

  /**
   * Puts a connection's {@link Framing} where Vert.x has put its own decoder. That is there only
   * when it is known which HTTP is spoken, and all that is known before bytes come is that those
   * who find it out come first.
   */
  static final class Usher extends ChannelInboundHandlerAdapter {

    private final HttpServerOptions options;

    Usher(HttpServerOptions options) {
      this.options = options;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object bytes) {
      ChannelPipeline pipeline = context.pipeline();
      VertxHttpRequestDecoder lenient = pipeline.get(VertxHttpRequestDecoder.class);
      if (lenient != null) {
        pipeline.replace(lenient, NAME, new Framing(options));
      }
      pipeline.remove(this); // before a change to HTTP/2, which takes all handlers of HTTP/1.1 away
      context.fireChannelRead(bytes);
    }
  }
}
