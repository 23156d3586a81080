package dev.cleancopy.lab.cluster;

import dev.cleancopy.lab.stream.ServiceGauge;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * What the bulk job makes of a web archive: pages for a second of processor, its start included.
 *
 * <p>Arguments: those of {@link Box}, {@code pages}, {@code jobs}, and folders of pages.
 */
public final class BulkRate {

  private static final String MANIFEST = "k8s/jobs/bulk/job.yaml";
  private static final int LARGEST = 4_000_000;
  private static final int LEAST = 1000;

  private BulkRate() {}

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    Locale.setDefault(Locale.ROOT);
    Arguments arguments = new Arguments(args);
    Box box = Box.all(arguments, MANIFEST).get(0);
    List<Page> pages = Page.between(LEAST, LARGEST, arguments.folders(), "text/html");
    int count = arguments.number("pages", 2000);
    Path folder = Files.createTempDirectory("bulk");
    Path archive = folder.resolve("pages.warc.gz");
    long bytes = write(archive, pages, count);
    System.out.printf(
        "%s%n%d pages of %d KB on average, %d MB compressed%n",
        box, count, bytes / count / 1000, Files.size(archive) >> 20);
    Path answers = folder.resolve("answers.ndjson");
    Process process =
        box.process(
                "bulk",
                "--in=" + archive,
                "--out=" + answers,
                "--jobs=" + arguments.text("jobs", "2"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.INHERIT)
            .start();
    long start = System.nanoTime();
    ServiceGauge gauge = new ServiceGauge(process.pid());
    double processor = 0;
    long highest = 0;
    while (process.isAlive()) {
      try {
        processor = gauge.processorSeconds();
        highest = gauge.highest();
      } catch (IOException ended) {
        break;
      }
      Thread.sleep(20);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long lines;
    try (Stream<String> all = Files.lines(answers)) {
      lines = all.count();
    }
    System.out.printf(
        "exit %d, %d answers; %.1f CPU seconds, %.1f s: %.1f pages for a CPU second, %.1f for a"
            + " second; at most %d MB%n",
        process.waitFor(),
        lines,
        processor,
        seconds,
        count / processor,
        count / seconds,
        highest >> 10);
    Files.delete(answers);
    Files.delete(archive);
    for (Path rest : list(folder)) {
      Files.delete(rest);
    }
    Files.delete(folder);
  }

  private static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList();
    }
  }

  /** An archive as crawlers write them, a member of gzip for each record; bytes of its pages. */
  private static long write(Path archive, List<Page> pages, int count) throws IOException {
    long bytes = 0;
    try (OutputStream file = Files.newOutputStream(archive)) {
      for (int i = 0; i < count; i++) {
        byte[] page = pages.get(i % pages.size()).bytes();
        bytes += page.length;
        String answer =
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n"
                .formatted(page.length);
        String record =
            "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:%08d-0000-4000-8000-000000000000>\r\n"
                    .formatted(i)
                + "WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: https://news.example/%d\r\n"
                    .formatted(i)
                + "Content-Type: application/http; msgtype=response\r\nContent-Length: %d\r\n\r\n"
                    .formatted(answer.length() + page.length);
        GZIPOutputStream member = new GZIPOutputStream(file);
        member.write((record + answer).getBytes(StandardCharsets.US_ASCII));
        member.write(page);
        member.write("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        member.finish();
      }
    }
    return bytes;
  }
}
