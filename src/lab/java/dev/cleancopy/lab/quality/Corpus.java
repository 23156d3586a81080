package dev.cleancopy.lab.quality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.text.Urls;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * Pages with the bodies that people found in them.
 *
 * @param name the folder's name
 * @param pages by id
 */
public record Corpus(String name, List<Page> pages) {

  /**
   * A page.
   *
   * @param group its type or language, whichever the corpus tells apart
   * @param language of the body
   * @param gold the body
   */
  public record Page(
      Path folder, String id, String group, String language, @Nullable URI url, String gold) {

    /** The page as published, or stripped of its tags. */
    public byte[] bytes(boolean asText) throws IOException {
      Path file =
          folder.resolve(asText ? "text" : "html").resolve(id + (asText ? ".txt.gz" : ".html.gz"));
      try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
        return stream.readAllBytes();
      }
    }

    /** The site, by which halves are drawn: pages of one site never stand on both sides. */
    private String site() {
      String host = url == null ? null : url.getHost();
      return host == null ? id : host;
    }

    /** The page's fold of {@code count}: pages of one domain stand in the same. */
    public int fold(int count) {
      CRC32 hash = new CRC32();
      hash.update(domain().getBytes(StandardCharsets.UTF_8));
      return (int) (hash.getValue() % count);
    }

    /** The site's registered name, or the page's id if its site is not known. */
    public String domain() {
      String[] parts = site().split("\\.", -1);
      int n = parts.length;
      boolean isShort = n > 2 && parts[n - 2].length() > 3;
      return n > 1 && (n == 2 || isShort) ? parts[n - 2] + "." + parts[n - 1] : site();
    }

    /** Whether the page's site belongs to a half, "0" or "1"; {@code null} is the whole. */
    public boolean isIn(@Nullable String half) {
      return half == null || Math.floorMod(site().hashCode(), 2) == Integer.parseInt(half);
    }
  }

  /** The corpus in {@code folder}. */
  public static Corpus load(Path folder) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode gold = json.readTree(folder.resolve("gold.json").toFile());
    JsonNode about = json.readTree(folder.resolve("pages.json").toFile());
    Map<String, Page> pages = new TreeMap<>();
    for (Map.Entry<String, JsonNode> entry : gold.properties()) {
      JsonNode is = entry.getValue();
      JsonNode page = about.path(entry.getKey());
      String language = is.path("lang").asText(page.path("lang").asText("und"));
      pages.put(
          entry.getKey(),
          new Page(
              folder,
              entry.getKey(),
              is.path("type").asText(language),
              language,
              Urls.parse(page.path("url").asText("")),
              is.path("body").asText("")));
    }
    return new Corpus(folder.getFileName().toString(), new ArrayList<>(pages.values()));
  }
}
