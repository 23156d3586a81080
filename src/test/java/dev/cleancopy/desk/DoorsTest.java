package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cleancopy.contract.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DoorsTest {

  private static final Duration SHORT = Duration.ofMillis(50);
  private static final Duration LONG = Duration.ofSeconds(20);

  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<TurnedAway> seen = new ArrayList<>();

  /** What is stopped at the end of a test fails here, in silence. */
  private final List<Future<?>> inWork = new ArrayList<>();

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private Doors doors(int concurrent, int queue, int arriving, Duration patience) {
    return doors(new Capacity(concurrent, queue, arriving, 2, patience, 1000, 100, 1000));
  }

  private Doors doors(Capacity capacity) {
    Doors.Watch watch =
        new Doors.Watch() {
          @Override
          public void turnedAway(TurnedAway why) {
            seen.add(why);
          }
        };
    return new Doors(capacity, new Turns(capacity), watch);
  }

  private static int status(Runnable work) {
    return catchThrowableOfType(ProblemException.class, work::run).problem().status();
  }

  /** A document that is in work until the latch falls. */
  private void work(Visit visit, CountDownLatch begun, CountDownLatch end) {
    inWork.add(
        threads.submit(
            () ->
                visit.inTurn(
                    1,
                    () -> {
                      begun.countDown();
                      await(end);
                      return 0;
                    })));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  /** The most that were ever in work at once, of so many that came at once. */
  private int mostInWork(Doors doors, int documents) throws Exception {
    AtomicInteger inWork = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    List<Future<?>> all = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      Visit visit = doors.enter();
      all.add(
          threads.submit(
              () ->
                  visit.inTurn(
                      1,
                      () -> {
                        most.accumulateAndGet(inWork.incrementAndGet(), Math::max);
                        pause(20);
                        inWork.decrementAndGet();
                        visit.leave();
                        return 0;
                      })));
    }
    for (Future<?> each : all) {
      each.get();
    }
    assertThat(doors.documents()).isZero();
    assertThat(doors.working()).isZero();
    return most.get();
  }

  private static void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopped) {
      throw new CancellationException();
    }
  }

  @Test
  void no_more_are_in_work_than_may_be() throws Exception {
    assertThat(mostInWork(doors(2, 100, 100, LONG), 20)).isEqualTo(2);
  }

  @Test
  void without_limits_all_are_in_work_at_once() throws Exception {
    assertThat(mostInWork(doors(Capacity.UNLIMITED), 20)).isGreaterThan(4);
  }

  @Test
  void who_comes_when_too_many_wait_is_turned_away_at_the_door() {
    Doors doors = doors(1, 1, 100, LONG);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    work(doors.enter(), begun, end);
    await(begun);
    work(doors.enter(), new CountDownLatch(1), end);
    while (doors.waiting() < 1) {
      pause(1);
    }
    assertThat(status(doors::enter)).isEqualTo(429);
    assertThat(seen).containsExactly(TurnedAway.QUEUE);
    end.countDown();
  }

  /** Each bound matters: with it alone off, as many come in as like. */
  @Test
  void without_an_end_of_the_queue_all_wait() {
    Doors doors = doors(1, Integer.MAX_VALUE, 100, LONG);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    work(doors.enter(), begun, end);
    await(begun);
    for (int i = 0; i < 50; i++) {
      work(doors.enter(), new CountDownLatch(1), end);
    }
    while (doors.waiting() < 50) {
      pause(1);
    }
    assertThat(seen).isEmpty();
    end.countDown();
  }

  @Test
  void without_an_end_of_patience_a_turn_is_waited_for() throws Exception {
    Doors doors = doors(1, 5, 100, Duration.ofHours(1));
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    work(doors.enter(), begun, end);
    await(begun);
    Visit visit = doors.enter();
    Future<Integer> late = threads.submit(() -> visit.inTurn(1, () -> 7));
    while (doors.waiting() < 1) {
      pause(1);
    }
    pause(200); // SHORT is over
    assertThat(doors.waiting()).isEqualTo(1);
    end.countDown();
    assertThat(late.get()).isEqualTo(7);
  }

  @Test
  void without_bounds_all_are_on_their_way_and_hold_what_they_like() {
    int off = Integer.MAX_VALUE;
    Doors arriving = doors(1, 5, off, LONG);
    Doors streams = doors(new Capacity(1, 5, 3, off, LONG, 1000, 100, 1000));
    Doors room = doors(new Capacity(1, 5, 3, 2, LONG, Long.MAX_VALUE, 100, 1000));
    for (int i = 0; i < 1000; i++) {
      arriving.enter();
      streams.enterMany();
    }
    room.enter().hold(900);
    room.enter().hold(900_000);
    assertThat(arriving.documents()).isEqualTo(1000);
    assertThat(streams.streams()).isEqualTo(1000);
    assertThat(room.bytes()).isEqualTo(900_900);
  }

  @Test
  void who_has_arrived_when_too_many_wait_is_turned_away_before_work() {
    Doors doors = doors(1, 1, 100, LONG);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    Visit late = doors.enter();
    work(doors.enter(), begun, end);
    await(begun);
    work(doors.enter(), new CountDownLatch(1), end);
    while (doors.waiting() < 1) {
      pause(1);
    }
    assertThat(status(() -> late.inTurn(1, () -> 0))).isEqualTo(429);
    end.countDown();
  }

  @Test
  void a_turn_that_does_not_come_is_not_waited_for_without_end() {
    Doors doors = doors(1, 5, 100, SHORT);
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    work(doors.enter(), begun, end);
    await(begun);
    Visit visit = doors.enter();
    assertThat(status(() -> visit.inTurn(1, () -> 0))).isEqualTo(429);
    assertThat(seen).containsExactly(TurnedAway.PATIENCE);
    assertThat(doors.waiting()).isZero();
    end.countDown();
  }

  @Test
  void no_more_are_on_their_way_than_may_be() {
    Doors doors = doors(1, 5, 3, LONG);
    Visit first = doors.enter();
    doors.enter();
    doors.enter();
    assertThat(status(doors::enter)).isEqualTo(429);
    first.leave();
    doors.enter();
  }

  @Test
  void bodies_hold_no_more_than_there_is_room() {
    Doors doors = doors(1, 5, 10, LONG);
    Visit first = doors.enter();
    first.hold(900);
    Visit second = doors.enter();
    assertThat(status(() -> second.hold(200))).isEqualTo(429);
    assertThat(seen).containsExactly(TurnedAway.MEMORY);
    second.leave();
    assertThat(doors.bytes()).isEqualTo(900);
    first.leave();
    assertThat(doors.bytes()).isZero();
  }

  @Test
  void who_is_alone_may_hold_more() {
    Visit visit = doors(1, 5, 10, LONG).enter();
    visit.hold(900);
    visit.hold(900);
  }

  @Test
  void streams_are_counted_for_themselves() {
    Doors doors = doors(1, 1, 1, LONG);
    doors.enterMany();
    Visit second = doors.enterMany();
    assertThat(status(doors::enterMany)).isEqualTo(429);
    assertThat(seen).containsExactly(TurnedAway.STREAMS);
    doors.enter();
    second.leave();
    doors.enterMany();
  }

  @Test
  void closed_doors_let_nobody_in_and_wait_for_those_inside() throws Exception {
    Doors doors = doors(1, 5, 10, LONG);
    Visit visit = doors.enter();
    doors.close();
    assertThat(doors.isOpen()).isFalse();
    assertThat(status(doors::enter)).isEqualTo(503);
    assertThat(status(doors::enterMany)).isEqualTo(503);
    assertThat(doors.awaitEmpty(SHORT)).isFalse();
    threads.execute(visit::leave);
    assertThat(doors.awaitEmpty(LONG)).isTrue();
  }

  @Test
  void nothing_is_begun_for_a_caller_who_left() {
    Visit visit = doors(1, 5, 10, LONG).enter();
    visit.leave();
    assertThatThrownBy(() -> visit.inTurn(1, () -> 0)).isInstanceOf(CancellationException.class);
  }
}
