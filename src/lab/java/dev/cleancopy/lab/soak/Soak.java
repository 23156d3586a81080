package dev.cleancopy.lab.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A long load of mixed and hostile documents over 64 connections, on another core than the service:
 * says what came back, how long accepted small documents took, and what the service held before and
 * after. Ends with 1 if anything was not as it should be.
 *
 * <p>Arguments: seconds, folders of further pages, {@code jvm=} options of the service's JVM.
 */
public final class Soak {

  private static final int PORT = 8102;
  private static final int CONNECTIONS = 64;
  private static final int WARM_UP_SECONDS = 30;
  private static final int UNLOADED = 400;
  private static final double TIMES_SLOWER = 20;
  private static final double HEAP_GROWTH_MB = 12;
  private static final int SPARE = 6;

  private final Mix mix;
  private final Service service;

  private Soak(Mix mix, Service service) {
    this.mix = mix;
    this.service = service;
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int seconds = Integer.parseInt(args[0]);
    List<Path> folders = new ArrayList<>();
    List<String> jvm = new ArrayList<>(List.of("-Xmx160m", "-XX:+ExitOnOutOfMemoryError"));
    for (String argument : Arrays.asList(args).subList(1, args.length)) {
      if (argument.startsWith("jvm=")) {
        jvm.add(argument.substring(4));
      } else {
        folders.add(Path.of(argument));
      }
    }
    String self = Long.toString(ProcessHandle.current().pid());
    new ProcessBuilder("taskset", "-a", "-p", "-c", "1", self).start().waitFor();
    boolean isSound;
    try (Service service = Service.start(PORT, 0, jvm)) {
      isSound = new Soak(Mix.read(folders), service).run(seconds);
    }
    System.exit(isSound ? 0 : 1);
  }

  private boolean run(int seconds) throws Exception {
    load(WARM_UP_SECONDS, new Tally());
    Tally unloaded = unloaded();
    Thread.sleep(3000);
    int threads = service.threads();
    int descriptors = service.descriptors();
    double heap = service.heap();
    System.out.printf(
        "unloaded: median %.1f ms, p99 %.1f ms; %d threads, %d descriptors, heap %.1f MB, RSS %d"
            + " MB%n",
        unloaded.millis(.5), unloaded.millis(.99), threads, descriptors, heap, service.resident());
    Tally tally = new Tally();
    load(seconds, tally);
    Thread.sleep(15_000);
    System.out.printf("after %d s, load of the machine %s:%n%s", seconds, machine(), tally);
    System.out.printf(
        "  a document waited %.1f ms for its turn and took %.1f ms, on average%n",
        service.meanMillis("cleancopy_wait_seconds"),
        service.meanMillis("cleancopy_document_seconds"));
    double most = unloaded.millis(.5) * TIMES_SLOWER;
    boolean isSound = true;
    isSound &= tells("service alive and ready", service.isAlive() && service.isReady());
    isSound &= tells("answers as allowed " + tally.wrong(), tally.wrong().isEmpty());
    isSound &= tells("no OutOfMemoryError, no defect in the log", isQuiet(service.log()));
    isSound &=
        tells(
            "accepted small documents: %d, median %.1f ms, p99 %.1f ms of %.1f"
                .formatted(tally.accepted(), tally.millis(.5), tally.millis(.99), most),
            tally.millis(.99) <= most);
    isSound &=
        tells("threads %d".formatted(service.threads()), service.threads() <= threads + SPARE);
    isSound &=
        tells(
            "descriptors %d".formatted(service.descriptors()),
            service.descriptors() <= descriptors + SPARE);
    double after = service.heap();
    isSound &=
        tells(
            "heap %.1f MB, RSS %d MB".formatted(after, service.resident()),
            after <= heap + HEAP_GROWTH_MB);
    return isSound;
  }

  private static boolean isQuiet(String log) {
    boolean isQuiet = !log.contains("OutOfMemoryError") && !log.contains(" ERROR ");
    if (!isQuiet) {
      System.out.println(log.substring(Math.max(0, log.length() - 5000)));
    }
    return isQuiet;
  }

  private static boolean tells(String what, boolean isSound) {
    System.out.println((isSound ? "  ok    " : "  WRONG ") + what);
    return isSound;
  }

  /** Small documents, one after the other. */
  private Tally unloaded() throws IOException, InterruptedException {
    Tally tally = new Tally();
    Random random = new Random(7);
    try (Connection connection = new Connection(service.port())) {
      for (int i = 0; i < UNLOADED; i++) {
        send(connection, mix.small(random), tally);
      }
    }
    return tally;
  }

  private void load(int seconds, Tally tally) throws InterruptedException {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      Random random = new Random(i);
      Thread client = new Thread(() -> client(random, end, tally));
      client.start();
      clients.add(client);
    }
    for (int minute = 1; System.nanoTime() < end; minute++) {
      Thread.sleep(Math.min(60_000, Math.max(1, (end - System.nanoTime()) / 1_000_000)));
      tell(minute, tally);
    }
    for (Thread client : clients) {
      client.join();
    }
  }

  private void tell(int minute, Tally tally) {
    try {
      System.out.printf(
          "minute %d: RSS %d MB, %d threads, %d descriptors, %d accepted small, p99 %.1f ms, %d of"
              + " 429, machine %s%n",
          minute,
          service.resident(),
          service.threads(),
          service.descriptors(),
          tally.accepted(),
          tally.millis(.99),
          tally.answers(429),
          machine());
    } catch (IOException gone) {
      tally.wrong("the service is gone: " + gone.getMessage());
    }
  }

  private static String machine() throws IOException {
    return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
  }

  private void client(Random random, long end, Tally tally) {
    try (Connection connection = new Connection(service.port())) {
      while (System.nanoTime() < end) {
        Sent sent = mix.next(random);
        int status = send(connection, sent, tally);
        if (sent.isHostile()) {
          connection.hangUp(); // or what was not sent would be the next request
        }
        if (status == 429) {
          Thread.sleep(1000 + random.nextInt(200)); // as Retry-After says
        }
      }
    } catch (IOException | InterruptedException broken) {
      tally.wrong(broken.toString());
    }
  }

  private static int send(Connection connection, Sent sent, Tally tally)
      throws IOException, InterruptedException {
    long since = System.nanoTime();
    int status = connection.send(sent);
    tally.add(sent, status, System.nanoTime() - since);
    return status;
  }
}
