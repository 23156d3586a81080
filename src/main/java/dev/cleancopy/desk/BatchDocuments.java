package dev.cleancopy.desk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a batch. A first pass finds where each begins and ends, so that malformed JSON
 * is known before anything is answered; each is cut out when its turn comes.
 */
public final class BatchDocuments implements Requests {

  private static final String DOCUMENTS = "documents";

  /** Remembers no names: a batch may have millions of them, and each document is read again. */
  private static final JsonFactory JSON =
      JsonFactory.builder().disable(JsonFactory.Feature.INTERN_FIELD_NAMES).build();

  /** Half-open byte range of a document; empty if it is no object. */
  private record Range(long start, long end) {}

  private final Chunks body;
  private final List<Range> ranges;
  private final int limit;
  private int next;

  private BatchDocuments(Chunks body, List<Range> ranges, int limit) {
    this.body = body;
    this.ranges = ranges;
    this.limit = limit;
  }

  /**
   * The documents in {@code body}, all of which is read.
   *
   * @throws ProblemException if it is no batch, or too large a one
   */
  public static BatchDocuments read(InputStream body, Limits limits) throws IOException {
    Chunks chunks = Chunks.of(body);
    if (chunks.size() == 0) {
      throw new ProblemException(Problem.of(400, "The body is empty."));
    }
    try (JsonParser parser = JSON.createParser(chunks.open())) {
      return new BatchDocuments(
          chunks, new Search(parser, limits.batchDocuments()).ranges(), limits.line());
    } catch (JsonProcessingException malformed) {
      throw new ProblemException(Problem.malformedJson(malformed));
    } catch (CharConversionException otherCharset) {
      throw notUtf8();
    }
  }

  /** Jackson guesses other charsets than UTF-8, the only one of JSON (RFC 8259, 8.1). */
  private static ProblemException notUtf8() {
    return new ProblemException(Problem.of(400, "Malformed JSON: it is not in UTF-8."));
  }

  @Override
  public boolean isEndless() {
    return false;
  }

  @Override
  public @Nullable Item next() {
    if (next == ranges.size()) {
      return null;
    }
    Range range = ranges.get(next++);
    long length = range.end - range.start;
    if (length == 0) {
      return new Item.Refused(null, Problem.of(400, "The document is no JSON object."));
    }
    if (length > limit) {
      return new Item.Refused(
          null, Problem.of(413, "The document is larger than " + limit + " bytes."));
    }
    return new Item.Request(body.cut(range.start, (int) length));
  }

  /** Looks for the documents in a body. */
  private record Search(JsonParser parser, int most) {

    List<Range> ranges() throws IOException {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw wrong("", "must be an object with the member documents");
      }
      List<Range> ranges = null;
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        if (!name.equals(DOCUMENTS)) {
          throw wrong(name, "no such member");
        }
        if (ranges != null) {
          throw new ProblemException(Problem.of(400, "Malformed JSON: documents are given twice."));
        }
        if (parser.nextToken() != JsonToken.START_ARRAY) {
          throw wrong(DOCUMENTS, "must be an array");
        }
        ranges = documents();
      }
      if (parser.nextToken() != null) {
        throw new ProblemException(Problem.of(400, "Malformed JSON: more than one value."));
      }
      if (ranges == null) {
        throw wrong(DOCUMENTS, "must be given");
      }
      return ranges;
    }

    private List<Range> documents() throws IOException {
      List<Range> ranges = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (ranges.size() == most) {
          throw new ProblemException(
              Problem.of(413, "The batch has more than " + most + " documents."));
        }
        ranges.add(document());
      }
      return ranges;
    }

    private Range document() throws IOException {
      long start = parser.currentTokenLocation().getByteOffset();
      if (start < 0) {
        throw notUtf8();
      }
      boolean isObject = parser.currentToken() == JsonToken.START_OBJECT;
      parser.skipChildren();
      long end = isObject ? parser.currentLocation().getByteOffset() : start;
      return new Range(start, end);
    }

    private static ProblemException wrong(String field, String message) {
      return new ProblemException(
          Problem.of(400, "The request has unknown or invalid fields.")
              .withViolations(List.of(new Problem.Violation(field, message))));
    }
  }
}
