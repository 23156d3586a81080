package dev.cleancopy.kafka;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Map;

/** What the operator may set of Kafka, beside what SmallRye's connector takes. */
@ConfigMapping(prefix = "cleancopy.kafka")
public interface KafkaConfig {

  /** Whether documents are taken from Kafka at all. */
  @WithDefault("false")
  boolean enabled();

  /** The topic of the documents. */
  @WithDefault("documents")
  String documents();

  /** The topic of the articles. */
  @WithDefault("articles")
  String articles();

  /** The topic of documents that got no article. */
  @WithDefault("dead-letters")
  String deadLetters();

  /** Documents that are held at once: those being worked on and those being written. */
  @WithDefault("16")
  @Min(1)
  int held();

  /** How long a write is tried again before the pod gives up, to read the same documents anew. */
  @WithDefault("10M")
  Duration patience();

  /** Options of the contract that hold for every document, such as {@code explain}. */
  Map<String, String> options();
}
