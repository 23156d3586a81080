package dev.cleancopy.lab.stream;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a service holds and spends, as the system and its JVM tell. */
public final class ServiceGauge {

  private static final double TICKS_A_SECOND = 100;

  /** {@code tenured generation total 87424K, used 34120K [...} */
  private static final Pattern USED = Pattern.compile("generation\\s+total \\d+K, used (\\d+)K");

  private static final Pattern RESIDENT = Pattern.compile("VmRSS:\\s+(\\d+) kB");
  private static final Pattern HIGHEST = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final Pattern ANONYMOUS = Pattern.compile("RssAnon:\\s+(\\d+) kB");
  private static final Pattern MAPPED = Pattern.compile("RssFile:\\s+(\\d+) kB");
  private static final Pattern THREADS = Pattern.compile("Threads:\\s+(\\d+)");

  private final long pid;

  /** Looks at the process {@code pid}. */
  public ServiceGauge(long pid) {
    this.pid = pid;
  }

  /** Seconds of processor, all threads, the collector's and the compilers' too. */
  public double processorSeconds() throws IOException {
    String[] fields =
        Files.readString(Path.of("/proc/" + pid + "/stat"))
            .replaceFirst(".*\\) ", "")
            .split(" ", -1);
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
  }

  /** The same by what the threads are there for: their names without numbers. */
  SortedMap<String, Double> processorSecondsByThread() throws IOException {
    SortedMap<String, Double> seconds = new TreeMap<>();
    try (Stream<Path> tasks = Files.list(Path.of("/proc/" + pid + "/task"))) {
      for (Path task : tasks.toList()) {
        String stat = Files.readString(task.resolve("stat"));
        String name =
            stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'))
                .replaceAll("[-#\\d]+", " ")
                .strip();
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
        double spent = (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS_A_SECOND;
        seconds.merge(name, spent, Double::sum);
      }
    }
    return seconds;
  }

  /** Kilobytes that the heap holds after all garbage was collected (serial collector only). */
  long heapAfterCollection() throws IOException {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    long sum = 0;
    while (used.find()) {
      sum += Long.parseLong(used.group(1));
    }
    return sum;
  }

  /** Kilobytes that are in memory. */
  public long resident() throws IOException {
    return status(RESIDENT);
  }

  /** Kilobytes that were in memory at most. */
  public long highest() throws IOException {
    return status(HIGHEST);
  }

  /** Kilobytes in memory that are the process's own. */
  public long anonymous() throws IOException {
    return status(ANONYMOUS);
  }

  /** Kilobytes in memory of files that are mapped, which the system may drop and read again. */
  public long mapped() throws IOException {
    return status(MAPPED);
  }

  /** How many there are. */
  public long threads() throws IOException {
    return status(THREADS);
  }

  /** What {@code jcmd} says. */
  public String jcmd(String command) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                Long.toString(pid),
                command)
            .redirectErrorStream(true)
            .start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private long status(Pattern member) throws IOException {
    Matcher matcher = member.matcher(Files.readString(Path.of("/proc/" + pid + "/status")));
    if (!matcher.find()) {
      throw new IOException("no " + member);
    }
    return Long.parseLong(matcher.group(1));
  }
}
