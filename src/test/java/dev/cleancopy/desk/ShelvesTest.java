package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ShelvesTest {

  private final Shelves shelves = new Shelves(100, 1000);
  private final Shelves.Shelf first = shelves.new Shelf();
  private final Shelves.Shelf second = shelves.new Shelf();

  private static CompletableFuture<Shelves.Place> later(Shelves.Shelf shelf, long bytes) {
    return CompletableFuture.supplyAsync(
        () -> {
          try {
            return shelf.take(bytes);
          } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
          }
        });
  }

  private static void assertWaits(CompletableFuture<Shelves.Place> place) throws Exception {
    TimeUnit.MILLISECONDS.sleep(50);
    assertThat(place).isNotDone();
  }

  @Test
  void what_is_small_stands_on_a_shelf_of_its_own() throws Exception {
    first.take(5000); // all of the shared one
    Shelves.Place small = second.take(100);
    assertThat(small).isEqualTo(new Shelves.Place(100, 0));
    CompletableFuture<Shelves.Place> next = later(second, 1);
    assertWaits(next);
    second.give(small);
    assertThat(next.get()).isEqualTo(new Shelves.Place(1, 0));
  }

  @Test
  void what_is_large_waits_for_the_shared_shelf() throws Exception {
    Shelves.Place large = first.take(700);
    assertThat(large).isEqualTo(new Shelves.Place(0, 700));
    CompletableFuture<Shelves.Place> other = later(second, 700);
    assertWaits(other);
    first.give(large);
    assertThat(other.get()).isEqualTo(new Shelves.Place(0, 700));
  }

  @Test
  void who_leaves_leaves_nothing_behind() throws Exception {
    first.take(600);
    first.take(400);
    CompletableFuture<Shelves.Place> other = later(second, 1000);
    assertWaits(other);
    first.clear();
    assertThat(other.get()).isEqualTo(new Shelves.Place(0, 1000));
  }

  /** Were there room without end, a stream that nobody reads would hold all that it is sent. */
  @Test
  void without_an_end_all_is_taken() throws InterruptedException {
    Shelves.Shelf endless = new Shelves(Integer.MAX_VALUE, 0).new Shelf();
    for (int i = 0; i < 1000; i++) {
      assertThat(endless.take(1_000_000)).isNotNull();
    }
  }
}
