package dev.cleancopy.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** Three topics, and what stands in them. */
final class Exchange implements AutoCloseable {

  private final String name;
  private final int partitions;
  private final KafkaProducer<byte[], byte[]> producer;
  private final KafkaConsumer<byte[], byte[]> consumer;
  private final List<Future<RecordMetadata>> sending = new ArrayList<>();

  /** New topics whose names begin with {@code name}; articles are refused above {@code largest}. */
  Exchange(Broker broker, String name, int partitions, int largest)
      throws ExecutionException, InterruptedException {
    this.name = name;
    this.partitions = partitions;
    Map<String, Object> settings = Map.of("bootstrap.servers", broker.address());
    try (Admin admin = Admin.create(settings)) {
      admin
          .createTopics(
              List.of(
                  topic("documents", 10_000_000),
                  topic("articles", largest),
                  topic("dead", 1_000_000)))
          .all()
          .get();
    }
    producer =
        new KafkaProducer<>(
            Map.of(
                "bootstrap.servers", broker.address(),
                "max.request.size", 20_000_000,
                "linger.ms", 5),
            new ByteArraySerializer(),
            new ByteArraySerializer());
    consumer =
        new KafkaConsumer<>(
            Map.of("bootstrap.servers", broker.address(), "fetch.max.bytes", 50_000_000),
            new ByteArrayDeserializer(),
            new ByteArrayDeserializer());
  }

  private NewTopic topic(String kind, int largest) {
    return new NewTopic(name + "-" + kind, Optional.of(partitions), Optional.empty())
        .configs(Map.of("max.message.bytes", Integer.toString(largest)));
  }

  /** What makes a service a part of it. */
  Map<String, String> environment(Broker broker) {
    return Map.of(
        "CLEANCOPY_KAFKA_ENABLED", "true",
        "KAFKA_BOOTSTRAP_SERVERS", broker.address(),
        "MP_MESSAGING_INCOMING_DOCUMENTS_GROUP_ID", name,
        "CLEANCOPY_KAFKA_DOCUMENTS", name + "-documents",
        "CLEANCOPY_KAFKA_ARTICLES", name + "-articles",
        "CLEANCOPY_KAFKA_DEAD_LETTERS", name + "-dead");
  }

  void send(String key, byte[] value, Map<String, String> headers) {
    ProducerRecord<byte[], byte[]> record =
        new ProducerRecord<>(
            name + "-documents", key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
    headers.forEach(
        (header, text) -> record.headers().add(header, text.getBytes(StandardCharsets.UTF_8)));
    sending.add(producer.send(record));
  }

  /** Waits until all is there. */
  void sent() throws ExecutionException, InterruptedException {
    for (Future<RecordMetadata> record : sending) {
      record.get();
    }
    sending.clear();
  }

  List<ConsumerRecord<byte[], byte[]>> articles() {
    return all("articles");
  }

  List<ConsumerRecord<byte[], byte[]>> deadLetters() {
    return all("dead");
  }

  /** All that stands in a topic now. */
  private List<ConsumerRecord<byte[], byte[]>> all(String kind) {
    List<TopicPartition> all =
        IntStream.range(0, partitions)
            .mapToObj(partition -> new TopicPartition(name + "-" + kind, partition))
            .toList();
    consumer.assign(all);
    consumer.seekToBeginning(all);
    Map<TopicPartition, Long> ends = consumer.endOffsets(all);
    List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    while (all.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
      consumer.poll(Duration.ofMillis(200)).forEach(records::add);
    }
    return records;
  }

  @Override
  public void close() {
    producer.close(Duration.ofSeconds(5));
    consumer.close();
  }
}
