package dev.cleancopy.serve;

import dev.cleancopy.PackagedJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The packaged service on a port of its own, with settings that no other test wants. */
public final class PackagedService implements AutoCloseable {

  private static final Pattern LISTENING = Pattern.compile("Listening on: https?://[^ ]*?:(\\d+)");
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;
  private final int port;

  private PackagedService(Process process, Path log) throws IOException {
    this.process = process;
    this.log = log;
    this.port = Integer.parseInt(told(LISTENING));
  }

  /** Starts it with these options of the JVM, and waits until it listens. */
  public static PackagedService start(String... jvm) throws IOException {
    return start(new ProcessBuilder(PackagedJar.command(List.of(jvm))));
  }

  /** Starts {@code process} on a free port of the loopback, and waits until it listens. */
  public static PackagedService start(ProcessBuilder process) throws IOException {
    process.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
    process.environment().put("QUARKUS_HTTP_PORT", "0");
    Path log = Files.createTempFile("cleancopy", ".log");
    Process started = process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
    Runtime.getRuntime().addShutdownHook(new Thread(started::destroyForcibly)); // no orphans
    try {
      return new PackagedService(started, log);
    } catch (IOException | RuntimeException failure) {
      started.destroyForcibly();
      throw failure;
    }
  }

  /** Where it listens. */
  public int port() {
    return port;
  }

  /** Its process. */
  public long pid() {
    return process.pid();
  }

  /** Tells it to stop, and does not wait for that. */
  void stop() {
    process.destroy();
  }

  /** Its exit code; waits until it has stopped. */
  int stopped(Duration patience) throws InterruptedException {
    return process.waitFor(patience.toMillis(), TimeUnit.MILLISECONDS) ? process.exitValue() : -1;
  }

  /** All that it has said so far. */
  public String log() throws IOException {
    return Files.readString(log);
  }

  /** The first group of {@code pattern} in what it says; waits for it. */
  String told(Pattern pattern) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Matcher matcher = pattern.matcher(log());
      if (matcher.find()) {
        return matcher.group(1);
      }
      if (!process.isAlive()) {
        throw new IOException("the service ended with " + process.exitValue() + ":\n" + log());
      }
      pause();
    }
    throw new IOException("the service never said " + pattern + ":\n" + log());
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(50);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting", stopped);
    }
  }

  @Override
  public void close() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException stopped) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
    Files.deleteIfExists(log);
  }
}
