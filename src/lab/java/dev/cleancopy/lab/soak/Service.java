package dev.cleancopy.lab.soak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The packaged service in a process of its own, on a core of its own. */
final class Service implements AutoCloseable {

  private static final Path JAR = Path.of("target", "quarkus-app", "quarkus-run.jar");

  private final HttpClient client = HttpClient.newHttpClient();
  private final Process process;
  private final Path log;
  private final int port;

  private Service(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  static Service start(int port, int core, List<String> jvm)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("taskset", "-c", Integer.toString(core)));
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(jvm);
    command.addAll(
        List.of(
            "-Dquarkus.http.host=127.0.0.1",
            "-Dquarkus.http.port=" + port,
            "-jar",
            JAR.toString()));
    Path log = Files.createTempFile("soak", ".log");
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Service service = new Service(process, log, port);
    for (int i = 0; i < 600 && !service.isReady(); i++) {
      Thread.sleep(200);
    }
    return service;
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  boolean isReady() throws InterruptedException {
    try {
      return get("/q/health/ready").contains("\"status\": \"UP\"");
    } catch (IOException notYet) {
      return false;
    }
  }

  String get(String path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build();
    return client.send(request, BodyHandlers.ofString()).body();
  }

  int threads() throws IOException {
    return entries("task");
  }

  int descriptors() throws IOException {
    return entries("fd");
  }

  /** Processor time that it took so far. */
  double processorMillis() throws IOException {
    String stat = Files.readString(Path.of("/proc", pid(), "stat"));
    String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * 10.0; // ticks of 10 ms
  }

  /** Memory that is resident, in MB. */
  long resident() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc", pid(), "status"))) {
      if (line.startsWith("VmRSS:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
      }
    }
    return -1;
  }

  /** What is alive on the heap, in MB, after the collector was called. */
  double heap() throws IOException, InterruptedException {
    new ProcessBuilder("jcmd", pid(), "GC.run")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
    double bytes = 0;
    for (String line : get("/q/metrics").split("\n", -1)) {
      if (line.startsWith("jvm_memory_used_bytes{area=\"heap\"")) {
        bytes += value(line);
      }
    }
    return bytes / (1 << 20);
  }

  /** The mean of all that a timer has measured. */
  double meanMillis(String timer) throws IOException, InterruptedException {
    double seconds = 0;
    double count = 0;
    for (String line : get("/q/metrics").split("\n", -1)) {
      double value = line.startsWith(timer) ? value(line) : 0;
      seconds += line.startsWith(timer + "_sum") ? value : 0;
      count += line.startsWith(timer + "_count") ? value : 0;
    }
    return seconds / count * 1000;
  }

  private static double value(String line) {
    return Double.parseDouble(line.substring(line.lastIndexOf(' ')));
  }

  String log() throws IOException {
    return Files.readString(log);
  }

  private int entries(String kind) throws IOException {
    try (Stream<Path> entries = Files.list(Path.of("/proc", pid(), kind))) {
      return (int) entries.count();
    }
  }

  private String pid() {
    return Long.toString(process.pid());
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(40, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
