package dev.cleancopy.lab.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Author;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.text.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;

/**
 * Scores titles, dates and authors on labelled pages, and lists what is wrong. A folder holds
 * {@code gold.json}, {@code pages.json} and {@code html/<id>.html.gz}.
 *
 * <pre>MetadataScores FOLDER… [--errors title|date|author]</pre>
 */
public final class MetadataScores {

  private static final ObjectMapper JSON = new ObjectMapper();

  private MetadataScores() {}

  public static void main(String[] args) throws IOException {
    ArticleNormalizer normalizer = ArticleNormalizer.create();
    String errors = "";
    List<String> folders = new ArrayList<>();
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals("--errors")) {
        errors = args[++i];
      } else {
        folders.add(args[i]);
      }
    }
    for (String folder : folders) {
      System.out.println(score(Path.of(folder), normalizer, errors));
    }
  }

  private static String score(Path folder, ArticleNormalizer normalizer, String errors)
      throws IOException {
    JsonNode gold = JSON.readTree(folder.resolve("gold.json").toFile());
    JsonNode pages = JSON.readTree(folder.resolve("pages.json").toFile());
    Tally tally = new Tally(errors);
    for (Map.Entry<String, JsonNode> page : gold.properties()) {
      RawDocument document = document(folder, page.getKey(), pages.path(page.getKey()));
      tally.add(page.getKey(), page.getValue(), normalizer.normalize(document).metadata());
    }
    return String.format("%-14s %s", folder.getFileName(), tally);
  }

  private static RawDocument document(Path folder, String id, JsonNode page) throws IOException {
    try (InputStream in =
        new GZIPInputStream(Files.newInputStream(folder.resolve("html/" + id + ".html.gz")))) {
      RawDocument document = RawDocument.ofBytes(in.readAllBytes()).withFormat(Format.HTML);
      return page.hasNonNull("url")
          ? document.withUrl(address(page.get("url").asText()))
          : document;
    }
  }

  private static URI address(String text) {
    return Urls.parse(text);
  }

  /** The sums of one folder. */
  private static final class Tally {
    private final String errors;
    private int titles;
    private int exact;
    private int loose;
    private int dates;
    private int right;
    private int wrong;
    private int authored;
    private double f1;
    private int hit;
    private int unauthored;
    private int empty;

    Tally(String errors) {
      this.errors = errors;
    }

    void add(String id, JsonNode gold, Metadata found) {
      title(id, gold.path("title").asText(""), found.headline());
      date(id, gold, found);
      authors(id, gold, found.authors());
    }

    private void title(String id, String gold, Found<String> found) {
      if (Folding.letters(gold).isEmpty()) {
        return;
      }
      String title = found == null ? "" : found.value();
      titles++;
      boolean same = Folding.letters(gold).equals(Folding.letters(title));
      exact += same ? 1 : 0;
      loose += same || Folding.isAlike(gold, title) ? 1 : 0;
      if (!same) {
        report("title", id, gold, found == null ? null : found.value() + " <" + found.source());
      }
    }

    private void date(String id, JsonNode gold, Metadata found) {
      String day =
          gold.hasNonNull("date_full")
              ? gold.get("date_full").asText()
              : gold.path("date").asText("");
      if (day.isEmpty() || day.equals("null")) {
        return;
      }
      dates++;
      String said = found.datePublished() == null ? "" : found.datePublished().value().value();
      TreeSet<String> days = Folding.days(said);
      boolean same = Folding.days(day).stream().anyMatch(days::contains);
      right += same ? 1 : 0;
      wrong += !same && !said.isEmpty() ? 1 : 0;
      if (!same) {
        report(
            "date",
            id,
            day,
            said
                + (found.datePublished() == null
                    ? ""
                    : " <"
                        + found.datePublished().source()
                        + " "
                        + found.datePublished().evidence()));
      }
    }

    private void authors(String id, JsonNode gold, List<Found<Author>> found) {
      if (!gold.has("authors") && gold.path("author").asText("").isEmpty()) {
        return;
      }
      TreeSet<String> right = new TreeSet<>();
      if (gold.path("authors").size() > 0) {
        gold.get("authors").forEach(one -> right.add(Folding.letters(one.asText())));
      } else if (gold.hasNonNull("author")) {
        for (String one : gold.get("author").asText().split("\\s*(?:,|;|&|\\band\\b)\\s+")) {
          right.add(Folding.letters(one));
        }
      }
      right.remove("");
      TreeSet<String> said = new TreeSet<>();
      found.forEach(one -> said.add(Folding.letters(one.value().name())));
      if (right.isEmpty()) {
        unauthored++;
        empty += said.isEmpty() ? 1 : 0;
      } else {
        authored++;
        long both = said.stream().filter(right::contains).count();
        f1 += both == 0 ? 0 : 2.0 * both / (said.size() + right.size());
        hit += both > 0 ? 1 : 0;
      }
      if (!said.equals(right)) {
        report(
            "author",
            id,
            gold.path("authors").size() > 0 ? gold.get("authors") : gold.path("author"),
            found.stream()
                .map(one -> one.value().name() + " <" + one.source() + " " + one.evidence())
                .toList());
      }
    }

    private void report(String kind, String id, Object gold, Object said) {
      if (kind.equals(errors)) {
        System.out.println(id + "\n    gold " + gold + "\n    said " + said);
      }
    }

    @Override
    public String toString() {
      return String.format(
          "title_exact=%.3f title_loose=%.3f (%d) date_right=%.3f date_wrong=%.3f (%d) "
              + "author_f1=%.3f author_hit=%.3f (%d) author_empty_ok=%.3f (%d)",
          (double) exact / titles,
          (double) loose / titles,
          titles,
          (double) right / dates,
          (double) wrong / dates,
          dates,
          f1 / authored,
          (double) hit / authored,
          authored,
          (double) empty / unauthored,
          unauthored);
    }
  }
}
