package dev.cleancopy.lab.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.decode.DocumentDecoder;
import dev.cleancopy.identify.LanguageIdentifier;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.read.PageReader;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;
import org.jsoup.Jsoup;

/**
 * How well the language of whole pages, of bodies and of headlines is told, the latter two beside
 * OpenNLP. Arguments: a folder with {@code pages.json}, {@code gold.json}, {@code html/} and {@code
 * text/}; then labels to correct, as {@code page=language}; a label that the model of the page does
 * not know is skipped.
 */
public final class MeasurePages {

  /** The first ones warm up. */
  private static final int ROUNDS = 15;

  static final String OPENNLP = "/langdetect-183.bin";

  /** Names of OpenNLP that differ from ISO 639-3. */
  static final Map<String, Set<String>> OPENNLP_NAMES =
      Map.of(
          "no", Set.of("nob", "nno"),
          "zh", Set.of("cmn", "zho"),
          "fa", Set.of("pes"),
          "et", Set.of("ekk"),
          "lv", Set.of("lvs"));

  private MeasurePages() {}

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    ObjectMapper json = new ObjectMapper();
    JsonNode pages = json.readTree(folder.resolve("pages.json").toFile());
    JsonNode gold = json.readTree(folder.resolve("gold.json").toFile());
    Map<String, String> corrected = new TreeMap<>();
    for (int i = 1; i < args.length; i++) {
      String[] pair = args[i].split("=", -1);
      corrected.put(pair[0], pair[1]);
    }
    LanguageModels models = LanguageModels.load();
    LanguageIdentifier identifier = new LanguageIdentifier(models);
    DocumentDecoder decoder = new DocumentDecoder(models);
    PageReader reader = new PageReader();
    Map<String, int[]> scores = new TreeMap<>();
    List<Page> read = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (var entry : pages.properties()) {
      String id = entry.getKey();
      String label = corrected.getOrDefault(id, entry.getValue().path("lang").asText("en"));
      String wanted = label.equals("no") ? "nb" : label.equals("zh") ? "zh-Hans" : label;
      JsonNode truth = gold.path(id);
      check(scores, "headline", id, wanted, truth.path("title").asText(""), identifier);
      check(scores, "body", id, wanted, truth.path("body").asText(""), identifier);
      for (String format : List.of("html", "text")) {
        RawDocument document =
            format.equals("html")
                ? RawDocument.ofBytes(bytes(folder, format, id))
                : RawDocument.ofText(new String(bytes(folder, format, id), StandardCharsets.UTF_8));
        DecodedText text = decoder.decode(document, Budget.UNLIMITED);
        Page page = reader.read(text, document.url(), Budget.UNLIMITED);
        if (format.equals("html")) {
          read.add(page);
          sources.add(text.text());
        }
        score(scores, format, id, wanted, identifier.identify(page, null), "");
      }
    }
    measureOpenNlp(pages, gold, corrected, scores);
    scores.forEach(
        (what, score) ->
            System.out.printf(
                Locale.ROOT,
                "%s %d of %d = %.2f%%%n",
                what,
                score[0],
                score[1],
                100.0 * score[0] / score[1]));
    for (int round = 0; round < ROUNDS; round++) {
      long start = cpuTime();
      read.forEach(page -> identifier.identify(page, null));
      long identified = cpuTime();
      sources.forEach(Jsoup::parse);
      long parsed = cpuTime();
      System.out.printf(
          Locale.ROOT,
          "identify %.3f ms of CPU a page, Jsoup.parse %.3f%n",
          (identified - start) / 1e6 / read.size(),
          (parsed - identified) / 1e6 / read.size());
    }
  }

  /**
   * The same bodies and headlines by OpenNLP's model, which tells Chinese by its script as well.
   */
  private static void measureOpenNlp(
      JsonNode pages, JsonNode gold, Map<String, String> corrected, Map<String, int[]> scores)
      throws IOException {
    try (InputStream model = LanguageDetectorModel.class.getResourceAsStream(OPENNLP)) {
      LanguageDetectorME detector = new LanguageDetectorME(new LanguageDetectorModel(model));
      for (var entry : pages.properties()) {
        String label =
            corrected.getOrDefault(entry.getKey(), entry.getValue().path("lang").asText("en"));
        Set<String> right = OPENNLP_NAMES.getOrDefault(label, Set.of());
        for (String what : List.of("title", "body")) {
          String text = gold.path(entry.getKey()).path(what).asText("");
          if (!text.isBlank()) {
            String found = detector.predictLanguage(text).getLang();
            int[] score =
                scores.computeIfAbsent(
                    "OpenNLP " + (what.equals("title") ? "headline" : what), w -> new int[2]);
            boolean hit = right.contains(found) || found.equals(iso3(label));
            score[0] += hit ? 1 : 0;
            score[1]++;
          }
        }
      }
    }
  }

  static String iso3(String tag) {
    return Locale.forLanguageTag(tag).getISO3Language();
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void check(
      Map<String, int[]> scores,
      String what,
      String id,
      String wanted,
      String text,
      LanguageIdentifier identifier) {
    if (!text.isBlank()) {
      score(scores, what, id, wanted, identifier.identify(text), text);
    }
  }

  private static void score(
      Map<String, int[]> scores,
      String what,
      String id,
      String wanted,
      Language found,
      String text) {
    int[] score = scores.computeIfAbsent(what, w -> new int[2]);
    score[1]++;
    if (found.tag().equals(wanted)) {
      score[0]++;
    } else {
      String shown = text.length() > 90 ? text.substring(0, 90) : text;
      System.out.println(what + " " + id + " " + wanted + " " + found + " " + shown);
    }
  }

  private static byte[] bytes(Path folder, String format, String id) throws IOException {
    Path file =
        folder.resolve(format).resolve(id + (format.equals("html") ? ".html.gz" : ".txt.gz"));
    try (var in = new GZIPInputStream(Files.newInputStream(file))) {
      return in.readAllBytes();
    }
  }
}
