package dev.cleancopy.lab.stream;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.management.OperatingSystemMXBean;
import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.serve.PackagedService;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * What a document of a stream costs the packaged service, and what the same document costs the
 * library: processor time of all threads of both processes, the collectors' and compilers' too, in
 * turns.
 *
 * <p>{@code StreamRatio <folder of html.gz> <rounds> <options of the service's JVM>…}; this JVM
 * should have the same options.
 */
public final class StreamRatio {

  /** Documents after which little is compiled any more. */
  private static final int WARM_UP = 30_000;

  /** The warm-up goes by turns as the rounds do: a service that idles for long is compiled anew. */
  private static final int WARM_UP_TURNS = 6;

  /** The library works on as many cores as the service does. */
  private static final int CORES = Runtime.getRuntime().availableProcessors();

  /** Milliseconds a document below which a thread is not told of. */
  private static final double SHOWN = 0.01;

  private static final OperatingSystemMXBean SYSTEM =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private StreamRatio() {}

  public static void main(String[] args) throws Exception {
    List<String> pages = pages(Path.of(args[0]));
    int rounds = Integer.parseInt(args[1]);
    String[] options = Arrays.copyOfRange(args, 2, args.length);
    List<byte[]> lines = new ArrayList<>();
    for (String page : pages) {
      lines.add(JsonMapper.builder().build().writeValueAsBytes(Map.of("html", page)));
    }
    System.out.printf(
        "%d pages of %d kB%n",
        pages.size(), lines.stream().mapToInt(line -> line.length).sum() / pages.size() / 1000);
    ArticleNormalizer normalizer = ArticleNormalizer.create();
    try (PackagedService service = PackagedService.start(options)) {
      ServiceGauge gauge = new ServiceGauge(service.pid());
      int times = WARM_UP / WARM_UP_TURNS / pages.size() + 1;
      for (int turn = 0; turn < WARM_UP_TURNS; turn++) {
        stream(service, gauge, lines, times);
        library(normalizer, pages, times);
      }
      List<Double> ratios = new ArrayList<>();
      SortedMap<String, Double> before = gauge.processorSecondsByThread();
      for (int round = 0; round < rounds; round++) {
        double there = stream(service, gauge, lines, 2);
        double here = library(normalizer, pages, 2);
        ratios.add(here / there);
        System.out.printf(
            Locale.ROOT,
            "a document of the stream %.3f ms, of the library %.3f ms: %.3f%n",
            there,
            here,
            here / there);
      }
      ratios.sort(null);
      System.out.printf(Locale.ROOT, "median %.3f%n", ratios.get(ratios.size() / 2));
      int documents = rounds * 2 * pages.size();
      gauge
          .processorSecondsByThread()
          .forEach(
              (thread, seconds) -> {
                double spent = (seconds - before.getOrDefault(thread, 0.0)) / documents * 1e3;
                if (spent >= SHOWN) {
                  System.out.printf(Locale.ROOT, "  %-16s %.3f ms a document%n", thread, spent);
                }
              });
      System.out.printf(Locale.ROOT, "at most %,d kB resident%n", gauge.highest());
    }
  }

  /** The pages that are in UTF-8, as NDJSON is. */
  private static List<String> pages(Path folder) throws IOException {
    List<String> pages = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(path -> path.toString().endsWith(".html.gz")).sorted().toList()) {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
          pages.add(
              StandardCharsets.UTF_8
                  .newDecoder()
                  .decode(ByteBuffer.wrap(stream.readAllBytes()))
                  .toString());
        } catch (CharacterCodingException legacy) {
          continue;
        }
      }
    }
    return pages;
  }

  /** Milliseconds of processor a document. */
  private static double stream(
      PackagedService service, ServiceGauge gauge, List<byte[]> lines, int times)
      throws IOException {
    double before = gauge.processorSeconds();
    int count = lines.size() * times;
    Conversation.hold(
        service.port(),
        count,
        number -> lines.get(number % lines.size()),
        (number, line, length) -> {
          if (!new String(line, 0, 30, StandardCharsets.US_ASCII).contains("\"status\":200")) {
            throw new IllegalStateException(new String(line, 0, length, StandardCharsets.UTF_8));
          }
        });
    return (gauge.processorSeconds() - before) / count * 1e3;
  }

  /** Milliseconds of processor a document, one page of each turn on each core. */
  private static double library(ArticleNormalizer normalizer, List<String> pages, int times) {
    long before = SYSTEM.getProcessCpuTime();
    int documents = pages.size() * times;
    AtomicInteger next = new AtomicInteger();
    AtomicInteger blocks = new AtomicInteger();
    Runnable work =
        () -> {
          for (int i = next.getAndIncrement(); i < documents; i = next.getAndIncrement()) {
            RawDocument page = RawDocument.ofHtml(pages.get(i % pages.size()));
            blocks.addAndGet(normalizer.normalize(page).blocks().size());
          }
        };
    List<CompletableFuture<Void>> cores =
        Stream.generate(() -> CompletableFuture.runAsync(work)).limit(CORES).toList();
    cores.forEach(CompletableFuture::join);
    if (blocks.get() == 0) {
      throw new IllegalStateException("pages without blocks");
    }
    return (SYSTEM.getProcessCpuTime() - before) / 1e6 / documents;
  }
}
