package dev.cleancopy.lab.detection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.mozilla.universalchardet.UniversalDetector;

/**
 * How often bytes without a declaration decode to the right text: documents of up to 4,000
 * characters and snippets of 80, in many pairs of language and charset, ours beside ICU4J's
 * detector and juniversalchardet.
 *
 * <p>Arguments: JSON-lines files with members {@code lang} and {@code expected}, or JSON files
 * {@code gold.json} with {@code lang} and {@code body} per page. The text must not be what the
 * models were trained on.
 */
public final class DetectionBenchmark {

  private static final int DOCUMENT = 4000;
  private static final int SNIPPET = 80;
  private static final int MOST_SAMPLES = 60;

  private static final Map<String, String> PAIRS =
      Map.ofEntries(
          Map.entry("de", "windows-1252 x-MacRoman UTF-8"),
          Map.entry("fr", "windows-1252 ISO-8859-15 UTF-8"),
          Map.entry("es", "windows-1252 UTF-8"),
          Map.entry("pt", "windows-1252"),
          Map.entry("it", "windows-1252"),
          Map.entry("nl", "windows-1252"),
          Map.entry("sv", "windows-1252"),
          Map.entry("da", "windows-1252"),
          Map.entry("nb", "windows-1252"),
          Map.entry("fi", "windows-1252"),
          Map.entry("is", "windows-1252"),
          Map.entry("en", "windows-1252 UTF-8"),
          Map.entry("pl", "windows-1250 ISO-8859-2"),
          Map.entry("cs", "windows-1250 ISO-8859-2"),
          Map.entry("sk", "windows-1250"),
          Map.entry("hu", "windows-1250 ISO-8859-2"),
          Map.entry("hr", "windows-1250"),
          Map.entry("sl", "windows-1250"),
          Map.entry("ro", "windows-1250"),
          Map.entry("ru", "windows-1251 KOI8-R IBM866 ISO-8859-5 x-MacCyrillic UTF-16LE"),
          Map.entry("uk", "windows-1251 KOI8-U"),
          Map.entry("bg", "windows-1251"),
          Map.entry("sr", "windows-1251"),
          Map.entry("el", "windows-1253 ISO-8859-7"),
          Map.entry("tr", "windows-1254"),
          Map.entry("he", "windows-1255"),
          Map.entry("ar", "windows-1256"),
          Map.entry("fa", "windows-1256"),
          Map.entry("lt", "windows-1257"),
          Map.entry("lv", "windows-1257"),
          Map.entry("et", "windows-1257"),
          Map.entry("vi", "windows-1258 UTF-8"),
          Map.entry("th", "x-windows-874"),
          Map.entry("ko", "x-windows-949 UTF-8"),
          Map.entry("ja", "windows-31j EUC-JP ISO-2022-JP UTF-8 UTF-16LE"),
          Map.entry("zh", "GBK GB18030 UTF-8"),
          Map.entry("zh-Hans", "GBK GB18030 UTF-8"),
          Map.entry("zh-Hant", "Big5 UTF-8"));

  private final Map<String, Function<byte[], String>> detectors = new LinkedHashMap<>();
  private final Map<String, Map<String, int[]>> scores = new TreeMap<>();

  private DetectionBenchmark() {
    DocumentDecoder decoder = new DocumentDecoder(LanguageModels.load());
    detectors.put("ours", bytes -> ours(decoder, bytes));
    detectors.put("icu4j", DetectionBenchmark::icu);
    detectors.put("juniversalchardet", DetectionBenchmark::universal);
  }

  /** Prints the share of right texts per pair and in all. */
  public static void main(String[] files) throws IOException {
    DetectionBenchmark benchmark = new DetectionBenchmark();
    Map<String, List<String>> texts = new TreeMap<>();
    for (String file : files) {
      read(Path.of(file), texts);
    }
    texts.forEach(benchmark::run);
    benchmark.print();
  }

  private static String ours(DocumentDecoder decoder, byte[] bytes) {
    DecodedText text =
        decoder.decode(RawDocument.ofBytes(bytes).withFormat(Format.PLAIN_TEXT), Budget.UNLIMITED);
    return text.text();
  }

  private static String icu(byte[] bytes) {
    CharsetMatch match = new CharsetDetector().setText(bytes).detect();
    try {
      return match == null ? "" : new String(bytes, Charset.forName(match.getName()));
    } catch (IllegalArgumentException unknownToThePlatform) {
      return "";
    }
  }

  private static String universal(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes);
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    try {
      return name == null ? "" : new String(bytes, Charset.forName(name));
    } catch (IllegalArgumentException unknownToThePlatform) {
      return "";
    }
  }

  private static void read(Path file, Map<String, List<String>> texts) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    if (file.toString().endsWith(".jsonl")) {
      Map<String, Set<String>> seen = new TreeMap<>();
      for (String line : Files.readAllLines(file)) {
        JsonNode node = mapper.readTree(line);
        seen.computeIfAbsent(node.path("lang").asText(), any -> new TreeSet<>())
            .add(node.path("expected").asText());
      }
      seen.forEach(
          (lang, all) ->
              texts.computeIfAbsent(lang, any -> new ArrayList<>()).add(String.join("\n", all)));
    } else {
      for (JsonNode node : mapper.readTree(file.toFile())) {
        texts
            .computeIfAbsent(node.path("lang").asText(), any -> new ArrayList<>())
            .add(node.path("body").asText());
      }
    }
  }

  private void run(String language, List<String> texts) {
    for (String charset : PAIRS.getOrDefault(language, "UTF-8").split(" ")) {
      for (int size : new int[] {DOCUMENT, SNIPPET}) {
        int samples = 0;
        for (String sample : cut(texts, size)) {
          byte[] bytes = encode(sample, Charset.forName(charset));
          String right = new String(bytes, Charset.forName(charset));
          if (!isAscii(right) && samples++ < MOST_SAMPLES) {
            score(language, charset, size, bytes, right);
          }
        }
      }
    }
  }

  private void score(String language, String charset, int size, byte[] bytes, String right) {
    detectors.forEach(
        (name, detector) -> {
          boolean hit = detector.apply(bytes).equals(right);
          for (String key :
              List.of(
                  size + " " + name + " all", size + " " + name + " " + language + "/" + charset)) {
            int[] score =
                scores
                    .computeIfAbsent(name, any -> new TreeMap<>())
                    .computeIfAbsent(key, any -> new int[2]);
            score[0] += hit ? 1 : 0;
            score[1]++;
          }
          if (!hit && name.equals("ours") && Boolean.getBoolean("show")) {
            System.out.println(
                "MISS "
                    + language
                    + "/"
                    + charset
                    + " "
                    + size
                    + ": "
                    + difference(right, detector.apply(bytes)));
          }
        });
  }

  private static String difference(String right, String wrong) {
    int at = 0;
    while (at < Math.min(right.length(), wrong.length()) && right.charAt(at) == wrong.charAt(at)) {
      at++;
    }
    int from = Math.max(0, at - 20);
    String was = right.substring(from, Math.min(right.length(), at + 20));
    String is = wrong.substring(from, Math.min(wrong.length(), at + 20));
    return (was + " => " + is).replace('\n', ' ');
  }

  private static List<String> cut(List<String> texts, int size) {
    List<String> samples = new ArrayList<>();
    for (String text : texts) {
      for (int at = 0; at < text.length() && samples.size() < 400; at += size) {
        String sample = text.substring(at, Math.min(text.length(), at + size));
        if (sample.length() >= size * 3 / 4) {
          samples.add(sample);
        }
      }
    }
    return samples;
  }

  /** {@code text} without what the charset cannot hold. */
  private static byte[] encode(String text, Charset charset) {
    CharsetEncoder encoder =
        charset
            .newEncoder()
            .onUnmappableCharacter(CodingErrorAction.IGNORE)
            .onMalformedInput(CodingErrorAction.IGNORE);
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(text));
      return Arrays.copyOf(bytes.array(), bytes.limit());
    } catch (CharacterCodingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAscii(String text) {
    return text.chars().allMatch(c -> c < 0x80);
  }

  private void print() {
    scores.forEach(
        (name, rows) ->
            rows.forEach(
                (key, score) -> {
                  if (key.endsWith(" all") || score[0] < score[1]) {
                    System.out.printf(
                        Locale.ROOT,
                        "%-34s %5d of %5d  %.2f %%%n",
                        key,
                        score[0],
                        score[1],
                        100.0 * score[0] / score[1]);
                  }
                }));
  }
}
