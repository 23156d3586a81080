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
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Throws bytes at a {@link FuzzTarget} with Jazzer. Arguments: the target, minutes, and a folder
 * for the corpus and what is found ({@code crash-*}); findings go to {@code
 * src/test/resources/fuzz/<target>/*.bin}.
 */
public final class Fuzz {

  private static final String TARGET = "fuzz.target";
  private static final int LONGEST = 8192;

  private static final FuzzTarget CHOSEN =
      FuzzTarget.valueOf(System.getProperty(TARGET, "DECODE").toUpperCase(Locale.ROOT));

  private Fuzz() {}

  /** Called by Jazzer. */
  public static void fuzzerTestOneInput(byte[] input) throws IOException {
    CHOSEN.run(input);
  }

  /** Starts. */
  public static void main(String[] args) throws Exception {
    Path folder = Path.of(args[2]).toAbsolutePath();
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    System.setProperty(TARGET, args[0]);
    plant(FuzzTarget.valueOf(args[0].toUpperCase(Locale.ROOT)), corpus);
    Path words = dictionary(folder);
    List<String> command = new ArrayList<>();
    command.add("--target_class=" + Fuzz.class.getName());
    command.add("--instrumentation_includes=dev.cleancopy.**:org.jsoup.**:org.netpreserve.**");
    command.add("--instrumentation_excludes=dev.cleancopy.lab.**:dev.cleancopy.fuzz.**");
    command.add("--disabled_hooks=.*");
    command.add("--keep_going=20");
    command.add("--reproducer_path=" + folder);
    command.add("-artifact_prefix=" + folder + "/");
    command.add("-max_total_time=" + Math.round(Double.parseDouble(args[1]) * 60));
    command.add("-max_len=" + LONGEST);
    command.add("-timeout=60");
    command.add("-rss_limit_mb=0");
    command.add("-dict=" + words);
    command.add("-print_final_stats=1");
    command.add(corpus.toString());
    Jazzer.main(command.toArray(String[]::new));
  }

  /** Seeds: pages, texts and pathologies, cut short, once for each of the first variants. */
  private static void plant(FuzzTarget target, Path corpus) throws IOException {
    int number = 0;
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
    for (String own : own(target)) {
      seeds.add(own.getBytes(StandardCharsets.UTF_8));
    }
    for (byte[] seed : List.copyOf(seeds)) {
      if (target == FuzzTarget.ENCODINGS) {
        seeds.add(encoded(seed, true));
        seeds.add(encoded(seed, false));
      } else if (target == FuzzTarget.WARC) {
        seeds.add(record(seed));
        seeds.add(encoded(record(seed), true));
      }
    }
    for (byte[] seed : seeds) {
      byte[] input = new byte[seed.length + 1];
      System.arraycopy(seed, 0, input, 1, seed.length);
      input[0] = (byte) (number % 12);
      Files.write(corpus.resolve("seed-" + number++), input);
    }
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
