package dev.cleancopy.kafka;

import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.desk.Answers;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes articles, and dead letters: the document as it came, with its problem in a header. What is
 * too large for its topic becomes a dead letter; a dead letter that is too large goes without its
 * document, which still stands where the headers say.
 */
@Singleton
public class Post {

  private static final Logger LOG = Logger.getLogger(Post.class);

  private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

  /** What a dead letter without its document still carries. */
  private static final List<String> KNOWN =
      List.of("id", "url", "content-type", "traceparent", "tracestate");

  private static final int LONGEST_HEADER = 4096;

  private final MutinyEmitter<Record<byte[], byte[]>> emitter;
  private final KafkaConfig config;
  private final JsonWriter json;

  Post(
      @Channel("articles") MutinyEmitter<Record<byte[], byte[]>> emitter,
      KafkaConfig config,
      JsonWriter json) {
    this.emitter = emitter;
    this.config = config;
    this.json = json;
  }

  /** Writes what became of {@code letter}; fails when it could not be written for long. */
  Uni<Void> send(Letter letter, Answers.Reply reply) {
    ArticleResponse result = reply.answer().result();
    if (result == null) {
      return deadLetter(letter, Objects.requireNonNull(reply.answer().problem()));
    }
    byte[] article = json.write(result, reply.fields());
    return write(config.articles(), letter.key(), article, new RecordHeaders(letter.headers()))
        .onFailure(RecordTooLargeException.class)
        .recoverWithUni(
            () ->
                deadLetter(
                    letter,
                    Problem.of(
                        413,
                        "The article of "
                            + article.length
                            + " bytes is larger than its topic takes.")));
  }

  private Uni<Void> deadLetter(Letter letter, Problem problem) {
    String topic = config.deadLetters();
    RecordHeaders headers = about(letter, problem, new RecordHeaders(letter.headers()));
    return write(topic, letter.key(), letter.value(), headers)
        .onFailure(RecordTooLargeException.class)
        .recoverWithUni(
            () -> write(topic, letter.key(), null, about(letter, problem, known(letter))));
  }

  private RecordHeaders about(Letter letter, Problem problem, RecordHeaders headers) {
    headers.add("problem", json.write(problem));
    headers.add("dead-letter-topic", utf8(letter.topic()));
    headers.add("dead-letter-partition", utf8(Integer.toString(letter.partition())));
    headers.add("dead-letter-offset", utf8(Long.toString(letter.offset())));
    return headers;
  }

  private static RecordHeaders known(Letter letter) {
    RecordHeaders headers = new RecordHeaders();
    for (String name : KNOWN) {
      Header header = letter.headers().lastHeader(name);
      if (header != null && header.value() != null && header.value().length <= LONGEST_HEADER) {
        headers.add(header);
      }
    }
    return headers;
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private Uni<Void> write(
      String topic, byte @Nullable [] key, byte @Nullable [] value, RecordHeaders headers) {
    Message<Record<byte[], byte[]>> message =
        Message.of(Record.of(key, value))
            .addMetadata(
                OutgoingKafkaRecordMetadata.<byte[]>builder()
                    .withTopic(topic)
                    .withHeaders(headers)
                    .build());
    return Uni.createFrom()
        .deferred(() -> emitter.sendMessage(message))
        .onFailure(failure -> !(failure instanceof RecordTooLargeException))
        .invoke(failure -> LOG.warnf("not written to %s, to be tried again: %s", topic, failure))
        .onFailure(failure -> !(failure instanceof RecordTooLargeException))
        .retry()
        .withBackOff(FIRST_PAUSE, LONGEST_PAUSE)
        .expireIn(config.patience().toMillis());
  }
}
