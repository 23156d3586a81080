package dev.cleancopy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged service between topics of a real broker. */
class KafkaIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Map<String, String> HTML = Map.of("content-type", "text/html");
  private static final int DEFAULT_LARGEST = 1_000_000;

  /** What is processed between two commits, and held at once, may come twice. */
  private static final int MOST_TWICE = 400;

  @TempDir private static Path folder;

  private static Broker broker;

  @BeforeAll
  static void start() throws Exception {
    broker = new Broker(folder.resolve("broker"));
    broker.start();
  }

  @AfterAll
  static void stop() {
    broker.close();
  }

  private static String page(String id) {
    return "<html lang=en><title>Ports</title><h1>The harbour opens again</h1><p>The harbour of the"
        + " old town was opened again on Monday, three years after the storm, says report "
        + id
        + ".</p><p>Fishermen came from all along the coast to see the first boats leave.</p>";
  }

  private static void await(BooleanSupplier condition, Duration patience)
      throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      TimeUnit.MILLISECONDS.sleep(250);
    }
  }

  private static Service service(Exchange exchange, Map<String, String> more) throws Exception {
    Map<String, String> environment = new HashMap<>(exchange.environment(broker));
    environment.putAll(more);
    return Service.start(folder.resolve("service-" + System.nanoTime() + ".log"), environment);
  }

  private static String header(ConsumerRecord<?, ?> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? null : new String(header.value(), UTF_8);
  }

  private static List<String> keys(List<ConsumerRecord<byte[], byte[]>> records) {
    return records.stream().map(record -> new String(record.key(), UTF_8)).toList();
  }

  @Test
  void an_article_is_that_of_http_and_carries_key_and_headers() throws Exception {
    try (Exchange exchange = new Exchange(broker, "plain", 1, DEFAULT_LARGEST);
        Service service = service(exchange, Map.of("CLEANCOPY_KAFKA_OPTIONS_EXPLAIN", "true"))) {
      service.awaitReady();
      Map<String, String> headers = new LinkedHashMap<>(HTML);
      headers.put("url", "https://news.example/a/1");
      headers.put("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");
      exchange.send("crawl/1", page("1").getBytes(UTF_8), headers);
      String json = "{\"id\": \"7\", \"html\": " + JSON.writeValueAsString(page("2")) + "}";
      exchange.send("crawl/2", json.getBytes(UTF_8), Map.of("content-type", "application/json"));
      exchange.sent();
      await(() -> exchange.articles().size() == 2, Duration.ofMinutes(1));
      List<ConsumerRecord<byte[], byte[]>> articles = exchange.articles();
      assertThat(keys(articles)).containsExactlyInAnyOrder("crawl/1", "crawl/2");
      ConsumerRecord<byte[], byte[]> first =
          articles.get(keys(articles).indexOf("crawl/1"));
      headers.forEach((name, value) -> assertThat(header(first, name)).isEqualTo(value));
      assertThat(first.value())
          .isEqualTo(
              service.normalize(
                  page("1"), "id=crawl%2F1&explain=true&url=https://news.example/a/1"));
      ConsumerRecord<byte[], byte[]> second = articles.get(1 - articles.indexOf(first));
      assertThat(JSON.readTree(second.value()).path("id").asText()).isEqualTo("7");
      assertThat(exchange.deadLetters()).isEmpty();
    }
  }

  /** A page whose article is larger than what the topic of articles takes, compressed or not. */
  private static String large() {
    Random chance = new Random(7);
    StringBuilder page = new StringBuilder("<h1>All boats of the harbour</h1>");
    for (int boat = 0; boat < 1500; boat++) {
      page.append("<p>The boat from the harbour that is called");
      for (int word = 0; word < 8; word++) {
        page.append(' ');
        for (int letters = 3 + chance.nextInt(6); letters > 0; letters--) {
          page.append((char) ('a' + chance.nextInt(26)));
        }
      }
      page.append(" came back to the old town with fish.</p>");
    }
    return page.toString();
  }

  @Test
  void poison_goes_to_the_dead_letters_and_stops_nothing() throws Exception {
    Map<String, byte[]> poison = new LinkedHashMap<>();
    poison.put("null", null);
    poison.put("empty", new byte[0]);
    poison.put("json", "{\"html\":".getBytes(UTF_8));
    poison.put("pdf", "%PDF-1.7 and more".getBytes(UTF_8));
    poison.put("type", "GIF89a".getBytes(UTF_8));
    poison.put("url", page("x").getBytes(UTF_8));
    poison.put("gzip", "no gzip at all".getBytes(UTF_8));
    poison.put("oversized", page("y").repeat(20_000).getBytes(UTF_8));
    poison.put("large-article", large().getBytes(UTF_8));
    Map<String, Map<String, String>> headers =
        Map.of(
            "json", Map.of("content-type", "application/json"),
            "type", Map.of("content-type", "image/gif"),
            "url", Map.of("content-type", "text/html", "url", "harbour"),
            "gzip", Map.of("content-type", "text/html", "content-encoding", "gzip"));
    try (Exchange exchange = new Exchange(broker, "poison", 1, 40_000);
        Service service = service(exchange, Map.of("CLEANCOPY_LIMITS_BODY", "2M"))) {
      service.awaitReady();
      poison.forEach(
          (key, value) -> {
            exchange.send(key, value, headers.getOrDefault(key, HTML));
            exchange.send("good-" + key, page(key).getBytes(UTF_8), HTML);
          });
      exchange.sent();
      await(
          () ->
              exchange.articles().size() + exchange.deadLetters().size() >= 2 * poison.size(),
          Duration.ofMinutes(2));
      assertThat(keys(exchange.articles()))
          .containsExactlyInAnyOrderElementsOf(
              poison.keySet().stream().map(key -> "good-" + key).toList());
      List<ConsumerRecord<byte[], byte[]>> dead = exchange.deadLetters();
      assertThat(keys(dead)).containsExactlyInAnyOrderElementsOf(poison.keySet());
      Map<String, Integer> statuses = new HashMap<>();
      for (ConsumerRecord<byte[], byte[]> letter : dead) {
        String key = new String(letter.key(), UTF_8);
        statuses.put(key, JSON.readTree(header(letter, "problem")).path("status").asInt());
        assertThat(header(letter, "dead-letter-topic")).isEqualTo("poison-documents");
        assertThat(header(letter, "dead-letter-offset")).matches("\\d+");
        if (!key.equals("oversized")) {
          assertThat(letter.value()).as(key).isEqualTo(poison.get(key));
        }
      }
      assertThat(statuses)
          .isEqualTo(
              Map.of(
                  "null", 400, "empty", 400, "json", 400, "pdf", 415, "type", 415, "url", 400,
                  "gzip", 400, "oversized", 413, "large-article", 413));
    }
  }

  @Test
  void a_broker_that_restarts_loses_nothing() throws Exception {
    try (Exchange exchange = new Exchange(broker, "restart", 2, DEFAULT_LARGEST);
        Service service = service(exchange, Map.of())) {
      service.awaitReady();
      send(exchange, 0, 600);
      await(() -> exchange.articles().size() > 50, Duration.ofMinutes(1));
      broker.stop();
      TimeUnit.SECONDS.sleep(3);
      broker.start();
      send(exchange, 600, 800);
      assertAllThere(exchange, 800);
    }
  }

  @Test
  void consumers_that_come_and_are_killed_lose_nothing() throws Exception {
    try (Exchange exchange = new Exchange(broker, "rebalance", 4, DEFAULT_LARGEST);
        Service first = service(exchange, Map.of());
        Service second = service(exchange, Map.of("QUARKUS_LOG_LEVEL", "INFO"))) {
      first.awaitReady();
      send(exchange, 0, 800);
      second.awaitReady();
      send(exchange, 800, 1600);
      await(() -> exchange.articles().size() > 900, Duration.ofMinutes(1));
      first.kill();
      send(exchange, 1600, 1800);
      assertAllThere(exchange, 1800);
    }
  }

  /** Every tenth is poison; those of a hundred share each of the keys. */
  private static void send(Exchange exchange, int from, int to)
      throws ExecutionException, InterruptedException {
    for (int i = from; i < to; i++) {
      String id = Integer.toString(i);
      byte[] value = i % 10 == 9 ? "%PDF-1.7".getBytes(UTF_8) : page(id).getBytes(UTF_8);
      exchange.send(
          "key" + i % 20, value, Map.of("content-type", "text/html", "id", id));
    }
    exchange.sent();
  }

  /** In = out + dead letters; some twice, those of a key in their order. */
  private static void assertAllThere(Exchange exchange, int count) throws InterruptedException {
    await(
        () -> distinct(exchange.articles()) + distinct(exchange.deadLetters()) >= count,
        Duration.ofMinutes(3));
    List<ConsumerRecord<byte[], byte[]>> articles = exchange.articles();
    List<ConsumerRecord<byte[], byte[]>> dead = exchange.deadLetters();
    assertThat(distinct(articles)).isEqualTo(count - count / 10);
    assertThat(distinct(dead)).isEqualTo(count / 10);
    int twice = articles.size() + dead.size() - count;
    assertThat(twice).as("of %d messages, came twice", count).isBetween(0, MOST_TWICE);
    Map<String, List<Integer>> byKey = new HashMap<>();
    Set<Integer> seen = new HashSet<>();
    for (ConsumerRecord<byte[], byte[]> article : articles) {
      int id = Integer.parseInt(header(article, "id"));
      if (seen.add(id)) {
        byKey
            .computeIfAbsent(new String(article.key(), UTF_8), any -> new ArrayList<>())
            .add(id);
      }
    }
    byKey.forEach(
        (key, ids) -> {
          List<Integer> sorted = new ArrayList<>(ids);
          Collections.sort(sorted);
          assertThat(ids).as(key).isEqualTo(sorted);
        });
  }

  private static int distinct(List<ConsumerRecord<byte[], byte[]>> records) {
    Set<String> ids = new HashSet<>();
    records.forEach(record -> ids.add(header(record, "id")));
    return ids.size();
  }
}
