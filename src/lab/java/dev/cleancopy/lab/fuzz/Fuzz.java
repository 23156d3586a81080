package dev.cleancopy.lab.fuzz;

import com.code_intelligence.jazzer.Jazzer;
import dev.cleancopy.Resources;
import dev.cleancopy.fuzz.FuzzTarget;
import dev.cleancopy.fuzz.Pathology;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Throws bytes at {@link FuzzTarget}s with Jazzer, in a JVM of its own: what is loaded before
 * Jazzer's agent is not watched by it. Several targets share one JVM, as it takes minutes until all
 * classes are loaded and watched.
 *
 * <p>Arguments: the targets, with commas between them, or {@code all}; minutes; and a folder for
 * the corpus, the log and what is found ({@code crash-*}: a byte that chose the target, and then
 * what goes to {@code src/test/resources/fuzz/<target>/*.bin}).
 */
public final class Fuzz {

  private static final int LONGEST = 4096;
  private static final String HEAP = "-Xmx1200m";

  private static final String WATCHED = "dev.cleancopy.**:org.jsoup.**:org.netpreserve.**";
  private static final String UNWATCHED = "dev.cleancopy.lab.**:dev.cleancopy.fuzz.**";

  /** {@code stat::number_of_executed_units: 12345}, at the end of a log. */
  private static final Pattern EXECUTIONS = Pattern.compile("number_of_executed_units: *(\\d+)");

  /** {@code #4096 pulse cov: 2310 ft: 9021 corp: 270/130Kb …} */
  private static final Pattern COVERAGE = Pattern.compile("cov: (\\d+) ft: (\\d+) corp: (\\d+)/");

  private Fuzz() {}

  /** Starts. */
  public static void main(String[] args) throws IOException, InterruptedException {
    List<FuzzTarget> targets = targets(args[0]);
    Path folder = Path.of(args[2]).toAbsolutePath();
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    plant(targets, corpus);
    Path log = folder.resolve("log");
    int exit =
        new ProcessBuilder(command(targets, Double.parseDouble(args[1]), folder, corpus))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    tell(folder, Files.readString(log, StandardCharsets.ISO_8859_1), exit);
  }

  /** Those that {@code names} lists, with commas between them; {@code all} of them. */
  static List<FuzzTarget> targets(String names) {
    return names.equals("all")
        ? List.of(FuzzTarget.values())
        : Stream.of(names.toUpperCase(Locale.ROOT).split(",", -1))
            .map(FuzzTarget::valueOf)
            .toList();
  }

  private static void tell(Path folder, String log, int exit) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      long findings =
          files
              .filter(file -> file.getFileName().toString().matches("(crash|timeout|oom)-.*"))
              .count();
      System.out.printf(
          "%s executions, edges/features/corpus %s at first, %s at last, %d findings, exit %d%n",
          last(EXECUTIONS, log), first(COVERAGE, log), last(COVERAGE, log), findings, exit);
      log.lines().filter(line -> line.startsWith("thrown at ")).forEach(System.out::println);
    }
  }

  private static List<String> command(
      List<FuzzTarget> targets, double minutes, Path folder, Path corpus) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(HEAP, "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-D" + Thrown.TARGETS + "=" + String.join(",", names(targets)));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(Jazzer.class.getName());
    command.add("--target_class=" + Thrown.class.getName());
    command.add("--instrumentation_includes=" + WATCHED);
    command.add("--instrumentation_excludes=" + UNWATCHED);
    command.add("--custom_hook_includes=" + WATCHED);
    command.add("--mutator_framework=false"); // inputs are bytes as they stand, seeds too
    command.add("--keep_going=20");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.add("-max_total_time=" + Math.round(minutes * 60));
    command.add("-max_len=" + LONGEST);
    command.add("-timeout=1200"); // pauses of the machine count
    command.add("-rss_limit_mb=0");
    command.add("-dict=" + dictionary(folder));
    command.add("-print_final_stats=1");
    command.add(corpus.toString());
    return command;
  }

  private static List<String> names(List<FuzzTarget> targets) {
    return targets.stream().map(FuzzTarget::name).toList();
  }

  private static String first(Pattern pattern, String log) {
    Matcher matcher = pattern.matcher(log);
    return matcher.find() ? groups(matcher) : "none";
  }

  private static String last(Pattern pattern, String log) {
    Matcher matcher = pattern.matcher(log);
    String last = "none";
    while (matcher.find()) {
      last = groups(matcher);
    }
    return last;
  }

  private static String groups(Matcher matcher) {
    StringJoiner groups = new StringJoiner("/");
    for (int i = 1; i <= matcher.groupCount(); i++) {
      groups.add(matcher.group(i));
    }
    return groups.toString();
  }

  /** Seeds: pages, texts and pathologies, cut short, dealt to the targets by turns. */
  private static void plant(List<FuzzTarget> targets, Path corpus) throws IOException {
    List<byte[]> seeds = new ArrayList<>();
    for (Path file : Resources.files("golden", "")) {
      if (file.getFileName().toString().startsWith("input.")) {
        byte[] bytes = Files.readAllBytes(file);
        seeds.add(Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST / 2)));
        int middle = bytes.length / 2;
        seeds.add(Arrays.copyOfRange(bytes, middle, Math.min(bytes.length, middle + LONGEST / 4)));
      }
    }
    for (Pathology pathology : Pathology.values()) {
      seeds.add(pathology.ofSize(400).getBytes(StandardCharsets.UTF_8));
    }
    for (int i = 0; i < seeds.size(); i++) {
      plant(targets, i % targets.size(), i, seeds.get(i), corpus);
    }
    for (int choice = 0; choice < targets.size(); choice++) {
      List<byte[]> own =
          own(targets.get(choice)).stream()
              .map(text -> text.getBytes(StandardCharsets.UTF_8))
              .toList();
      for (int i = 0; i < own.size(); i++) {
        plant(targets, choice, i, own.get(i), corpus);
      }
    }
  }

  private static void plant(
      List<FuzzTarget> targets, int choice, int number, byte[] bytes, Path corpus)
      throws IOException {
    byte[] seed =
        switch (targets.get(choice)) {
          case ENCODINGS -> encoded(bytes, number % 2 == 0);
          case WARC -> number % 4 == 0 ? encoded(record(bytes), true) : record(bytes);
          default -> bytes;
        };
    byte[] input = new byte[seed.length + 2];
    System.arraycopy(seed, 0, input, 2, seed.length);
    input[0] = (byte) choice;
    input[1] = (byte) (number / targets.size() % 12);
    Files.write(corpus.resolve("seed-" + choice + "-" + number + "-" + seed.length), input);
  }

  private static List<String> own(FuzzTarget target) {
    return switch (target) {
      case REQUEST, LINES ->
          List.of(
              "{\"id\":\"1\",\"html\":\"<p>a\",\"options\":{\"profile\":\"recall\",\"explain\":true}}\n"
                  + "{",
              "{\"documents\":[{\"text\":\"a\"},7,{\"bytes\":\"YQ==\",\"url\":\"http://e.com/a"
                  + " b\"}]}",
              "profile=recall&fields=headline&url=http://e.com/&charset=euc-kr&fetchedAt=2025-05-15");
      case JSON_LD ->
          List.of(
              "{\"@context\":\"https://schema.org\",\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"A"
                  + " title\",\"author\":[{\"@type\":\"Person\",\"name\":\"Ann\"}],\"datePublished\":"
                  + "\"2025-05-13T10:00:00+09:00\",\"image\":{\"@id\":\"#i\"}},{\"@id\":\"#i\",\"url\":\"/a\"}]}",
              "{\"props\":{\"pageProps\":{\"post\":{\"title\":\"A\",\"content\":\"<p>A sentence of"
                  + " some words that is long enough to be one.</p><p>And another one that is so,"
                  + " too.</p>\"}}}}",
              "[[\"Reactive\",1],{\"data\":2},{\"a\":3},\"A sentence of some words that is long"
                  + " enough\"]");
      default -> List.of();
    };
  }

  private static byte[] record(byte[] body) {
    String http = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
    String head =
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: <http://e.com/a>\r\n"
            + "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2025-05-13T10:00:00Z\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + (http.length() + body.length)
            + "\r\n\r\n"
            + http;
    ByteArrayOutputStream record = new ByteArrayOutputStream();
    record.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
    record.writeBytes(body);
    record.writeBytes("\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
    return record.toByteArray();
  }

  private static byte[] encoded(byte[] bytes, boolean gzip) {
    ByteArrayOutputStream encoded = new ByteArrayOutputStream();
    try (OutputStream out =
        gzip ? new GZIPOutputStream(encoded) : new DeflaterOutputStream(encoded)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encoded.toByteArray();
  }

  /** Words of markup and damage that chance would not find. */
  private static Path dictionary(Path folder) throws IOException {
    String words =
        "<p> </p> <div <span <a\\x20href= <h1> <ul> <li> <ol> <table> <tr> <td> <th> <pre> <code>"
            + " <img\\x20src= <figure> <figcaption> <blockquote> <dl> <dt> <dd> <form> <script>"
            + " </script> <style> <template> <svg> <title> <time\\x20datetime= <br> <b> <i> <sup>"
            + " <base <meta <body> <html\\x20lang= <!-- --> <![CDATA[ ]]> class= id="
            + " style='display:none' hidden itemprop= itemscope colspan= rowspan= &amp; &eacute;"
            + " &#233; &#x e.com/ http:// https:// \\\\u00fc \\\\n"
            + " \\xC3\\x83\\xC2\\xA9 \\xE2\\x80\\x99 \\xEF\\xBF\\xBD T?rkiye \\xE2\\x80\\x8B"
            + " \\xCC\\x81 \\xED\\x95\\x9C \\xE6\\x9C\\xAC \\x1B$B \\x1B(B +AGE- \\xFF\\xFE"
            + " \\xFE\\xFF \\x8F\\xA1 2025-05-13 May 13 2025 10:00 By\\x20 Published Updated Share"
            + " Comments \\xC2\\xA9 |\\x20 -\\x20 {\\\" \\\"@type\\\": \\\"@id\\\": \\\"@graph\\\":"
            + " NewsArticle articleBody __ref JSON.parse( self.__next_f.push( WARC/1.0"
            + " Content-Length: Transfer-Encoding:\\x20chunked HTTP/1.1 options profile explain";
    StringBuilder lines = new StringBuilder();
    for (String word : words.split(" ")) {
      lines.append('"').append(word).append("\"\n");
    }
    return Files.writeString(folder.resolve("dictionary"), lines);
  }
}
