package dev.cleancopy.lab.soak;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * What admission, metrics and limits cost together: processor time a document of a service with all
 * of them and of one without, asked by turns in one run.
 *
 * <p>Arguments: rounds, connections (with one, no document waits for another in either service),
 * folders of further pages.
 */
public final class Defences {

  private static final int PORT = 8102;
  private static final int OTHER_PORT = 8112;
  private static final int WARM_UP_ROUNDS = 6;
  private static final int DOCUMENTS = 1600;

  private static final List<String> NONE =
      List.of(
          "-Dcleancopy.admission.enabled=false",
          "-Dcleancopy.metrics.enabled=false",
          "-Dcleancopy.limits.heap-bound=false",
          "-Dcleancopy.limits.body=900M",
          "-Dcleancopy.limits.inflated=900M",
          "-Dcleancopy.limits.nodes=2000000000",
          "-Dcleancopy.limits.attribute=900M",
          "-Dcleancopy.limits.arrival=1H",
          "-Dcleancopy.limits.deadline=1H");

  private Defences() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    int rounds = Integer.parseInt(args[0]);
    int connections = Integer.parseInt(args[1]);
    List<Path> folders = Arrays.stream(args).skip(2).map(Path::of).toList();
    Mix mix = Mix.read(folders);
    List<String> jvm = List.of("-Xmx400m", "-XX:+UseSerialGC");
    List<String> bare = new ArrayList<>(jvm);
    bare.addAll(NONE);
    try (Service with = Service.start(PORT, 0, jvm);
        Service without = Service.start(OTHER_PORT, 0, bare)) {
      double[] ratios = new double[rounds];
      for (int round = -WARM_UP_ROUNDS; round < rounds; round++) {
        double defended = millis(with, mix, round, connections);
        double open = millis(without, mix, round, connections);
        if (round >= 0) {
          ratios[round] = defended / open;
          System.out.printf(
              "%.2f ms a document with, %.2f without, machine %s%n",
              defended, open, Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0]);
        }
      }
      Arrays.sort(ratios);
      System.out.printf("median ratio %.3f%n", ratios[rounds / 2]);
    }
  }

  /** Processor time of the service for a document of the mix. */
  private static double millis(Service service, Mix mix, int seed, int connections)
      throws Exception {
    int documents = DOCUMENTS / connections;
    double before = service.processorMillis();
    Tally tally = new Tally();
    List<Thread> clients = new ArrayList<>();
    for (int i = 0; i < connections; i++) {
      Random random = new Random(seed * 31L + i);
      Thread client = new Thread(() -> client(service.port(), mix, random, tally, documents));
      client.start();
      clients.add(client);
    }
    for (Thread client : clients) {
      client.join();
    }
    if (!tally.wrong().isEmpty()) {
      throw new IllegalStateException(tally.wrong().toString());
    }
    return (service.processorMillis() - before) / (documents * connections);
  }

  private static void client(int port, Mix mix, Random random, Tally tally, int documents) {
    try (Connection connection = new Connection(port)) {
      for (int i = 0; i < documents; i++) {
        Sent sent = mix.harmless(random);
        int status = connection.send(sent);
        if (status != 200) {
          tally.wrong(sent.name() + " was answered " + status);
        }
      }
    } catch (java.io.IOException | InterruptedException broken) {
      tally.wrong(broken.toString());
    }
  }
}
