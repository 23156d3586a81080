package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ConveyorTest {

  private final Conveyor conveyor = new Conveyor(2);
  private final Cancellation cancellation = new Cancellation();
  private final AtomicInteger read = new AtomicInteger();

  @AfterEach
  void close() {
    conveyor.close();
  }

  /** So many items, each of which holds its number. */
  private Requests numbers(int count) {
    return () -> read.get() == count ? null : number(read.getAndIncrement());
  }

  private static Item number(int number) {
    return new Item.Request(ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
  }

  private static int number(byte[] bytes) {
    return ByteBuffer.wrap(bytes).getInt();
  }

  private static byte[] echo(Item item) {
    return ((Item.Request) item).json();
  }

  private static class Answers implements Sink {

    private final List<Integer> numbers = new ArrayList<>();
    private int flushes;

    @Override
    public void write(byte[] answer) {
      numbers.add(number(answer));
    }

    @Override
    public void flush() {
      flushes++;
    }
  }

  @Test
  void answers_come_in_order_however_long_each_takes() throws IOException {
    Answers answers = new Answers();
    conveyor.carry(
        numbers(3000),
        item -> {
          int number = number(echo(item));
          if (number % 500 == 0) {
            pause(20);
          }
          return echo(item);
        },
        answers,
        cancellation);
    assertThat(answers.numbers).hasSize(3000).isSorted();
    assertThat(answers.flushes).isLessThan(100);
  }

  @Test
  void a_slow_sink_stops_the_reading() throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    Sink slow =
        new Sink() {
          @Override
          public void write(byte[] answer) {
            written.countDown();
            await(goOn);
          }

          @Override
          public void flush() {}
        };
    Thread run =
        new Thread(
            () -> {
              try {
                conveyor.carry(numbers(100_000), ConveyorTest::echo, slow, cancellation);
              } catch (IOException cancelled) {
                assertThat(cancellation.isCancelled()).isTrue();
              }
            });
    run.start();
    await(written);
    pause(200);
    assertThat(read.get()).isLessThan(20);
    cancellation.cancel();
    goOn.countDown();
    run.join();
    assertThat(read.get()).isLessThan(100);
  }

  @Test
  void a_sink_that_breaks_ends_the_run() {
    Sink broken =
        new Sink() {
          @Override
          public void write(byte[] answer) throws IOException {
            throw new IOException("hung up");
          }

          @Override
          public void flush() {}
        };
    assertThatThrownBy(
            () -> conveyor.carry(numbers(100_000), ConveyorTest::echo, broken, cancellation))
        .isInstanceOf(IOException.class)
        .hasMessage("hung up");
    assertThat(cancellation.isCancelled()).isTrue();
    assertThat(read.get()).isLessThan(100);
  }

  @Test
  void what_came_before_a_failure_is_answered() {
    Answers answers = new Answers();
    Requests failing =
        () -> {
          if (read.get() == 50) {
            throw new ProblemException(Problem.of(400, "corrupt"));
          }
          return number(read.getAndIncrement());
        };
    assertThatThrownBy(() -> conveyor.carry(failing, ConveyorTest::echo, answers, cancellation))
        .isInstanceOf(ProblemException.class)
        .hasMessage("Bad Request");
    assertThat(answers.numbers).hasSize(50);
  }

  @Test
  void an_answer_leaves_before_the_next_item_comes() throws IOException {
    CountDownLatch answered = new CountDownLatch(1);
    Answers answers =
        new Answers() {
          @Override
          public void flush() {
            super.flush();
            if (!super.numbers.isEmpty()) {
              answered.countDown();
            }
          }
        };
    Requests patient =
        () -> {
          if (read.get() == 1) {
            await(answered);
          }
          return read.get() == 2 ? null : number(read.getAndIncrement());
        };
    conveyor.carry(patient, ConveyorTest::echo, answers, cancellation);
    assertThat(answers.numbers).containsExactly(0, 1);
  }

  @Test
  void runs_share_the_workers() throws Exception {
    List<Thread> runs = new ArrayList<>();
    List<Answers> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Answers answers = new Answers();
      all.add(answers);
      AtomicInteger own = new AtomicInteger();
      Requests requests = () -> own.get() == 500 ? null : number(own.getAndIncrement());
      Thread run =
          new Thread(
              () -> {
                try {
                  conveyor.carry(requests, ConveyorTest::echo, answers, new Cancellation());
                } catch (IOException e) {
                  throw new java.io.UncheckedIOException(e);
                }
              });
      runs.add(run);
      run.start();
    }
    for (Thread run : runs) {
      run.join();
    }
    assertThat(all).allSatisfy(answers -> assertThat(answers.numbers).hasSize(500).isSorted());
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
