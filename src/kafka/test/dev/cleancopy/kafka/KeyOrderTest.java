package dev.cleancopy.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyOrderTest {

  private final KeyOrder order = new KeyOrder();
  private final ExecutorService workers = Executors.newFixedThreadPool(8);

  private Uni<Integer> slow(int value) {
    return Uni.createFrom()
        .item(
            () -> {
              try {
                TimeUnit.MILLISECONDS.sleep((value * 7L) % 5);
              } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
              }
              if (value % 11 == 0) {
                throw new IllegalArgumentException("poison");
              }
              return value;
            })
        .runSubscriptionOn(workers);
  }

  @Test
  void work_of_a_key_keeps_its_order_and_other_work_goes_on() {
    Map<Integer, List<Integer>> done = new ConcurrentHashMap<>();
    AtomicInteger now = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Multi.createFrom()
        .range(0, 400)
        .onItem()
        .transformToUni(
            value ->
                order
                    .run(
                        Integer.toString(value % 7).getBytes(UTF_8),
                        () -> {
                          most.accumulateAndGet(now.incrementAndGet(), Math::max);
                          return slow(value)
                              .onItemOrFailure()
                              .invoke(
                                  (item, failure) -> {
                                    done.computeIfAbsent(
                                            value % 7, any -> new CopyOnWriteArrayList<>())
                                        .add(value);
                                    now.decrementAndGet();
                                  });
                        })
                    .onFailure()
                    .recoverWithItem(value))
        .merge(16)
        .collect()
        .asList()
        .await()
        .atMost(Duration.ofSeconds(30));
    done.forEach((key, values) -> assertThat(values).isSorted());
    assertThat(done.values().stream().mapToInt(List::size).sum()).isEqualTo(400);
    assertThat(most.get()).isBetween(2, 7);
    assertThat(order.keys()).isZero();
    workers.shutdown();
  }

  @Test
  void without_a_key_nothing_waits() {
    List<Integer> done =
        Multi.createFrom()
            .items(IntStream.range(1, 10).boxed())
            .onItem()
            .transformToUni(value -> order.run(null, () -> slow(value)))
            .merge(4)
            .collect()
            .asList()
            .await()
            .atMost(Duration.ofSeconds(10));
    assertThat(done).hasSize(9);
    workers.shutdown();
  }
}
