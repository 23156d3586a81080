package dev.cleancopy.desk;

import dev.cleancopy.contract.Capture;
import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.text.Urls;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MessageHeaders;
import org.netpreserve.jwarc.ParsingException;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/**
 * The pages and texts in a web archive (WARC), which may be compressed, each record or all of it:
 * {@code response} records whose HTTP type says that they are one.
 */
public final class WarcCaptures implements Requests {

  private static final int GZIP_FIRST = 0x1f;
  private static final int GZIP_SECOND = 0x8b;

  /** What HTTP may say before a body. */
  private static final int HEADERS = 1 << 16;

  private final InputStream stream;
  private final Limits limits;
  private final Memory memory;
  private @Nullable WarcReader reader;
  private @Nullable Fence fence;
  private @Nullable WarcRecord record;

  /** The captures in {@code stream}, each within {@code limits}. */
  public WarcCaptures(InputStream stream, Limits limits) {
    this(stream, limits, Memory.ENDLESS);
  }

  /**
   * The captures in {@code stream}, each within {@code limits}.
   *
   * @param memory where decoders take what they need
   */
  public WarcCaptures(InputStream stream, Limits limits, Memory memory) {
    this.stream = stream;
    this.limits = limits;
    this.memory = memory;
  }

  @Override
  public @Nullable Item next() throws IOException {
    try {
      WarcRecord next = nextRecord();
      while (next != null) {
        Item item = next instanceof WarcResponse response ? item(response) : null;
        if (item != null) {
          return item;
        }
        next = nextRecord();
      }
      return null;
    } catch (ParsingException | EOFException | IllegalArgumentException malformed) {
      throw new ProblemException(
          Problem.of(400, "The body is no valid WARC: " + malformed.getMessage()));
    }
  }

  /** The next record, whose body is still to come; its head must not go on without end. */
  private @Nullable WarcRecord nextRecord() throws IOException {
    if (record != null) {
      record.body().consume();
    }
    Fence before = fence == null ? new Fence(inflated(stream)) : fence;
    fence = before;
    before.close(HEADERS);
    if (reader == null) {
      reader = new WarcReader(before);
    }
    record = reader.next().orElse(null);
    before.open();
    return record;
  }

  /**
   * Lets through as much as it is told to: the reader of archives keeps a head in memory, however
   * long it is.
   */
  private static final class Fence extends FilterInputStream {

    private long left;

    Fence(InputStream stream) {
      super(stream);
    }

    void close(long most) {
      left = most;
    }

    void open() {
      left = Long.MAX_VALUE;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      left -= Math.max(0, read);
      if (left < 0) {
        throw new ProblemException(
            Problem.of(413, "The head of a record is longer than " + HEADERS + " bytes."));
      }
      return read;
    }
  }

  private static InputStream inflated(InputStream stream) throws IOException {
    InputStream buffered = new BufferedInputStream(stream);
    buffered.mark(2);
    boolean gzip = buffered.read() == GZIP_FIRST && buffered.read() == GZIP_SECOND;
    buffered.reset();
    return gzip ? EncodedStream.of(new Wire(buffered), List.of("gzip")) : buffered;
  }

  /** What is to be answered for {@code response}; {@code null} if it is no page. */
  private @Nullable Item item(WarcResponse response) throws IOException {
    MessageHeaders headers = response.headers();
    String id = id(headers);
    if (!ContentTypes.is(headers.first("Content-Type").orElse(null), "application/http")) {
      return null;
    }
    if (response.body().size() > (long) limits.body() + HEADERS) {
      return new Item.Refused(id, tooLarge());
    }
    try {
      HttpResponse http = response.http();
      String contentType = http.headers().first("Content-Type").orElse(null);
      return ContentTypes.isPage(contentType)
          ? new Item.Caught(
              new Capture(
                  id, url(response), contentType, date(headers), new Content.Bytes(body(http))))
          : null;
    } catch (ProblemException refused) {
      return new Item.Refused(id, refused.problem());
    } catch (ParsingException | EOFException | IllegalArgumentException malformed) {
      return new Item.Refused(
          id, Problem.of(400, "The record is no valid HTTP: " + malformed.getMessage()));
    }
  }

  private byte[] body(HttpResponse http) throws IOException {
    List<String> encodings =
        Encodings.parse(String.join(",", http.headers().all("Content-Encoding")));
    InputStream decoded =
        EncodedStream.of(
            new Wire(http.body().stream()), encodings, limits.inflated(), limits.ratio(), memory);
    int limit = encodings.isEmpty() ? limits.body() : limits.inflated();
    byte[] body = decoded.readNBytes(limit + 1);
    if (body.length > limit) {
      throw new ProblemException(tooLarge());
    }
    if (body.length == 0) {
      throw new ProblemException(Problem.of(400, "The body is empty."));
    }
    return body;
  }

  private Problem tooLarge() {
    return Problem.of(413, "The body is larger than " + limits.body() + " bytes.");
  }

  private static @Nullable String id(MessageHeaders headers) {
    String id = headers.first("WARC-Record-ID").orElse(null);
    return id == null ? null : bare(id);
  }

  private static @Nullable URI url(WarcResponse response) {
    String target = response.headers().first("WARC-Target-URI").orElse(null);
    return target == null ? null : Urls.parse(bare(target));
  }

  /** {@code urn:uuid:1} for {@code <urn:uuid:1>}. */
  private static String bare(String uri) {
    return uri.startsWith("<") && uri.endsWith(">") ? uri.substring(1, uri.length() - 1) : uri;
  }

  private static @Nullable Instant date(MessageHeaders headers) {
    try {
      return headers
          .first("WARC-Date")
          .map(Instant::parse)
          .filter(RawDocument::isTime)
          .orElse(null);
    } catch (DateTimeException malformed) {
      return null;
    }
  }
}
