package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class TurnsTest {

  private static final int SMALL = 100;
  private static final int LARGE = 101;
  private static final Duration AT_ONCE = Duration.ofMillis(20);

  private final Turns turns = turns(3);

  private static Turns turns(int concurrent) {
    return new Turns(
        new Capacity(concurrent, 1, 1, 1, Duration.ofSeconds(20), 1000, SMALL, 10_000));
  }

  @Test
  void large_documents_leave_a_turn_for_small_ones() throws InterruptedException {
    assertThat(turns.await(LARGE, AT_ONCE)).isNotNull();
    assertThat(turns.await(LARGE, AT_ONCE)).isNotNull();
    assertThat(turns.await(LARGE, AT_ONCE)).isNull();
    Turns.Turn small = turns.await(SMALL, AT_ONCE);
    assertThat(small).isNotNull();
    assertThat(turns.await(SMALL, AT_ONCE)).isNull();
    small.close();
    assertThat(turns.await(SMALL, AT_ONCE)).isNotNull();
  }

  @Test
  void were_none_large_they_would_take_all_turns() throws InterruptedException {
    Turns careless =
        new Turns(
            new Capacity(3, 1, 1, 1, Duration.ofSeconds(20), 1000, Integer.MAX_VALUE, 10_000));
    for (int i = 0; i < 3; i++) {
      assertThat(careless.await(1_000_000, AT_ONCE)).isNotNull();
    }
    assertThat(careless.await(SMALL, AT_ONCE)).isNull();
  }

  @Test
  void a_very_large_document_is_the_only_large_one() throws InterruptedException {
    Turns.Turn giant = turns.await(9_000, AT_ONCE);
    assertThat(giant).isNotNull();
    assertThat(turns.await(LARGE, AT_ONCE)).isNull();
    assertThat(turns.await(SMALL, AT_ONCE)).isNotNull();
    giant.close();
    assertThat(turns.await(LARGE, AT_ONCE)).isNotNull();
  }

  @Test
  void one_turn_is_for_all_sizes() throws InterruptedException {
    Turns single = turns(1);
    Turns.Turn large = single.await(1_000_000, AT_ONCE);
    assertThat(large).isNotNull();
    assertThat(single.await(SMALL, AT_ONCE)).isNull();
    large.close();
    assertThat(single.await(SMALL, AT_ONCE)).isNotNull();
  }

  /** However many documents a stream has, a single one waits for no more than are ahead of it. */
  @Test
  void a_single_document_does_not_starve_beside_a_stream() throws InterruptedException {
    Turns one = turns(1);
    List<String> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> stream = new ArrayList<>();
    for (int worker = 0; worker < 2; worker++) {
      Thread thread =
          new Thread(
              () -> {
                for (int i = 0; i < 100; i++) {
                  work(one, order, "stream");
                }
              });
      thread.start();
      stream.add(thread);
    }
    while (order.size() < 10) {
      Thread.sleep(1);
    }
    int before = order.size();
    work(one, order, "single");
    int after = order.indexOf("single");
    for (Thread thread : stream) {
      thread.join();
    }
    assertThat(after - before).isLessThan(20);
    assertThat(order).hasSize(201);
  }

  private static void work(Turns turns, List<String> order, String who) {
    try (Turns.Turn turn = turns.await(1)) {
      assertThat(turn).isNotNull();
      Thread.sleep(2);
      order.add(who);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
