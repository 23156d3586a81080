package dev.cleancopy.kafka;

import dev.cleancopy.desk.Answers;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smallrye.reactive.messaging.kafka.api.IncomingKafkaRecordMetadata;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;

/**
 * Takes documents from Kafka, a few at once, and answers those with the same key in their order. A
 * document is done when its article or its problem is written: only then its offset may be
 * committed, so whatever stops this service, nothing is lost, and what was not committed comes
 * twice.
 */
@Singleton
public class MailRoom {

  private static final Logger LOG = Logger.getLogger(MailRoom.class);

  private final KafkaConfig config;
  private final LetterDesk desk;
  private final Instance<Post> post;
  private final KeyOrder order = new KeyOrder();

  MailRoom(KafkaConfig config, LetterDesk desk, Instance<Post> post) {
    this.config = config;
    this.desk = desk;
    this.post = post;
  }

  void open(
      @Observes StartupEvent event, @Channel("documents") Instance<Multi<Message<byte[]>>> mail) {
    if (!config.enabled()) {
      return;
    }
    ExecutorService workers =
        Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    mail.get()
        .onItem()
        .transformToUni(message -> answered(message, workers))
        .merge(config.held())
        .onTermination()
        .invoke(workers::shutdown)
        .subscribe()
        .with(done -> {}, failure -> LOG.error("no more documents are taken", failure));
  }

  @SuppressWarnings("unchecked") // the deserializers of keys and values are those of bytes
  private Uni<Void> answered(Message<byte[]> message, ExecutorService workers) {
    IncomingKafkaRecordMetadata<byte[], byte[]> record =
        message.getMetadata(IncomingKafkaRecordMetadata.class).orElseThrow();
    Letter letter = Letter.of(record, message.getPayload());
    return order
        .run(letter.key(), () -> answered(letter, workers))
        .chain(() -> Uni.createFrom().completionStage(message::ack))
        .onFailure()
        .recoverWithUni(failure -> Uni.createFrom().completionStage(() -> message.nack(failure)));
  }

  private Uni<Void> answered(Letter letter, ExecutorService workers) {
    Uni<Answers.Reply> reply = Uni.createFrom().item(() -> desk.answer(letter));
    return reply
        .runSubscriptionOn(workers)
        .chain(answer -> post.get().send(letter, answer))
        .emitOn(Infrastructure.getDefaultWorkerPool());
  }
}
