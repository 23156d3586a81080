package dev.cleancopy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The packaged jar, run as its users run it: in a process of its own. */
public final class PackagedJar {

  /** {@code -Dcleancopy.packaged=…} names another folder than that of the build. */
  private static final Path JAR =
      Path.of(System.getProperty("cleancopy.packaged", "target/quarkus-app"), "quarkus-run.jar");

  /** Half of what a start costs is the second compiler's, which pays only later. */
  private static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  private PackagedJar() {}

  /**
   * Starts it.
   *
   * @param jvm options of the JVM
   * @param log where it writes what it has to say
   */
  public static Process start(List<String> jvm, Path log, String... arguments) throws IOException {
    return new ProcessBuilder(command(jvm, arguments))
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  /** The command that starts it. */
  public static List<String> command(List<String> jvm, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add(QUICK_START);
    command.addAll(jvm);
    command.add("-jar");
    command.add(JAR.toString());
    command.addAll(List.of(arguments));
    return command;
  }
}
