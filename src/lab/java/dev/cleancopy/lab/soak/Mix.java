package dev.cleancopy.lab.soak;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Mixed documents, one in twenty of them hostile. */
final class Mix {

  private static final double HOSTILE = .05;
  private static final int MOST_PAGES = 300;
  private static final int LARGEST_SMALL = 1 << 14;
  private static final Path RESOURCES = Path.of("src/test/resources");

  private static final Set<Integer> SERVED = Set.of(200, 429, 503, 504);
  private static final Set<Integer> REFUSED = Set.of(400, 408, 413, 429, 503, 504);
  private static final Set<Integer> CUT = Set.of(0, 200, 400, 408, 413, 429, 503, 504);

  private final List<Sent> small = new ArrayList<>();
  private final List<Sent> pages = new ArrayList<>();
  private final List<Sent> large = new ArrayList<>();
  private final List<Sent> many = new ArrayList<>();
  private final List<Sent> hostile = new ArrayList<>();

  private Mix() {}

  /** The documents of the tests, larger ones made of them, and the pages below {@code folders}. */
  static Mix read(List<Path> folders) throws IOException {
    Mix mix = new Mix();
    List<Path> tests = files(RESOURCES.resolve("golden"), ".html");
    tests.addAll(files(RESOURCES.resolve("seeds"), ".txt"));
    for (Path file : tests) {
      mix.small.add(document("small", file, Files.readAllBytes(file)));
    }
    for (int i = 0; i < 20; i++) {
      Path page = tests.get(i % 20);
      mix.pages.add(document("page", page, PaddedPage.of(page, 100_000 + 20_000 * i)));
      mix.large.add(document("large", page, PaddedPage.of(page, 600_000 + 50_000 * i)));
    }
    for (Path folder : folders) {
      List<Path> found = files(folder, ".html");
      for (Path page : found.subList(0, Math.min(found.size(), MOST_PAGES))) {
        byte[] bytes = Files.readAllBytes(page);
        boolean isSmall = bytes.length < LARGEST_SMALL;
        (isSmall ? mix.small : mix.pages).add(document(isSmall ? "small" : "page", page, bytes));
      }
    }
    mix.addMany();
    mix.addHostile();
    return mix;
  }

  Sent small(Random random) {
    return any(small, random);
  }

  /** A small document or a page. */
  Sent harmless(Random random) {
    return any(random.nextDouble() < .6 ? small : pages, random);
  }

  Sent next(Random random) {
    if (random.nextDouble() < HOSTILE) {
      return any(hostile, random);
    }
    double chance = random.nextDouble();
    List<Sent> kind = chance < .6 ? small : chance < .95 ? pages : chance < .98 ? many : large;
    return any(kind, random);
  }

  private static Sent any(List<Sent> kind, Random random) {
    return kind.get(random.nextInt(kind.size()));
  }

  private void addMany() {
    StringBuilder lines = new StringBuilder();
    StringBuilder batch = new StringBuilder("{\"documents\": [");
    for (int i = 0; i < 40; i++) {
      String document = "{\"id\": \"" + i + "\", \"text\": \"The harbour was opened again.\"}";
      lines.append(document).append('\n');
      batch.append(i == 0 ? "" : ", ").append(document);
    }
    batch.append("]}");
    many.add(at("/v1/normalize/stream", "stream", "application/x-ndjson", bytes(lines), SERVED));
    many.add(at("/v1/normalize/batch", "batch", "application/json", bytes(batch), SERVED));
  }

  private void addHostile() throws IOException {
    byte[] noise = new byte[50_000];
    new Random(1).nextBytes(noise);
    noise[0] = '<'; // nothing that is known by its first bytes
    String html = "text/html";
    String sentence = "The harbour was opened again. ";
    byte[] bomb = gzip("<p>" + "0".repeat(40_000_000));
    byte[] nodes = bytes("<b>a".repeat(300_000));
    byte[] depth = bytes("<div>".repeat(100_000) + sentence);
    String attribute = "<p title='" + "x".repeat(1_500_000) + "'>" + sentence + "</p>";
    byte[] text = bytes(sentence.repeat(400_000));
    byte[] page = bytes("<p>" + sentence.repeat(500));
    hostile.add(at("/v1/normalize", "bomb", html + "\r\nContent-Encoding: gzip", bomb, REFUSED));
    hostile.add(at("/v1/normalize", "nodes", html, nodes, REFUSED));
    hostile.add(at("/v1/normalize", "depth", html, depth, SERVED));
    hostile.add(at("/v1/normalize", "attribute", html, bytes(attribute), SERVED));
    hostile.add(at("/v1/normalize", "noise", html, noise, Set.of(200, 415, 429, 503, 504)));
    hostile.add(at("/v1/normalize", "too large", "text/plain", text, CUT));
    Sent slow = at("/v1/normalize", "slow", html, page, CUT);
    hostile.add(with(slow, "slow", Sent.Manner.SLOWLY));
    hostile.add(with(slow, "half-closed", Sent.Manner.HALF_CLOSED));
    hostile.add(with(slow, "abandoned", Sent.Manner.ABANDONED));
  }

  private static Sent with(Sent sent, String name, Sent.Manner manner) {
    return new Sent(name, sent.head(), sent.body(), manner, sent.allowed());
  }

  private static Sent document(String name, Path file, byte[] bytes) {
    String type = file.toString().endsWith(".txt") ? "text/plain" : "text/html";
    return at("/v1/normalize", name, type, bytes, SERVED);
  }

  private static Sent at(String path, String name, String type, byte[] body, Set<Integer> allowed) {
    String head =
        "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n"
            .formatted(path, type, body.length);
    return new Sent(name, head, body, Sent.Manner.AT_ONCE, allowed);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(bytes(text));
    }
    return bytes.toByteArray();
  }

  private static byte[] bytes(CharSequence text) {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return new ArrayList<>(files.filter(file -> file.toString().endsWith(end)).sorted().toList());
    }
  }
}
