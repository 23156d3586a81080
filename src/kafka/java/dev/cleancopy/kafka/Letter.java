package dev.cleancopy.kafka;

import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * A document as it came.
 *
 * @param topic where it stands
 * @param partition where it stands
 * @param offset where it stands
 * @param key decides its order among others
 * @param headers are handed on
 * @param value the document, or a JSON request that holds it
 */
@SuppressWarnings("ArrayRecordComponent") // nobody else holds them
record Letter(
    String topic,
    int partition,
    long offset,
    byte @Nullable [] key,
    Headers headers,
    byte @Nullable [] value) {

  static Letter of(IncomingKafkaRecordMetadata<byte[], byte[]> record, byte @Nullable [] value) {
    return new Letter(
        record.getTopic(),
        record.getPartition(),
        record.getOffset(),
        record.getKey(),
        record.getHeaders(),
        value);
  }

  /** The header {@code name}; {@code null} if there is none, or none in UTF-8. */
  @Nullable String header(String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null ? null : utf8(header.value());
  }

  /** The name by which its answer is known: its header, or else its key. */
  @Nullable String id() {
    String id = header("id");
    return id != null || key == null ? id : utf8(key);
  }

  private static @Nullable String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException malformed) {
      return null;
    }
  }
}
