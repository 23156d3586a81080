package dev.cleancopy.lab.quality;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which kinds of blocks are kept though they are no gold: characters by kind, and the pages with
 * most of each. A kind is told by the block's own kind, the names of its elements and its links.
 */
final class KeptWrongly {

  private static final int LEVELS = 7;

  private static final int LONGEST_EXAMPLE = 90;

  private static final int EXAMPLES = 4;

  /** Kinds by what names of elements hold, the most telling first. */
  private static final Map<String, List<String>> NAMES = new TreeMap<>();

  static {
    NAMES.put("1 consent", List.of("cookie", "consent", "gdpr", "cmp", "privacy"));
    NAMES.put("2 comment", List.of("comment", "disqus", "kommentar", "reply"));
    NAMES.put("3 caption", List.of("caption", "credit", "figure", "gallery", "slideshow", "media"));
    NAMES.put(
        "4 related", List.of("related", "teaser", "recommend", "readmore", "read-more", "more-"));
    NAMES.put(
        "5 byline or date", List.of("author", "byline", "date", "meta", "timestamp", "dateline"));
    NAMES.put(
        "6 newsletter or advertisement",
        List.of("newsletter", "promo", "subscri", "ad-", "banner"));
    NAMES.put(
        "7 fact box or summary",
        List.of("box", "fact", "summary", "infobox", "highlight", "key", "sidebar"));
  }

  private final Map<String, long[]> kinds = new TreeMap<>();
  private final Map<String, List<String>> examples = new TreeMap<>();
  private long kept;

  void add(String page, NormalizedArticle article, Alignment gold) {
    List<JudgedBlock> body =
        article.blocks().stream().filter(block -> block.label() == Label.BODY).toList();
    boolean begun = false;
    for (JudgedBlock block : body) {
      int length = block.text().length();
      kept += length;
      if (gold.share(block.text()) >= .5) {
        begun = true;
        continue;
      }
      String kind = kind(block, begun);
      long[] count = kinds.computeIfAbsent(kind, any -> new long[2]);
      count[0] += length;
      count[1]++;
      List<String> of = examples.computeIfAbsent(kind, any -> new ArrayList<>());
      if (length > LONGEST_EXAMPLE / 2 && of.size() < EXAMPLES) {
        String text = block.text().replace('\n', ' ');
        of.add(page + ": " + text.substring(0, Math.min(LONGEST_EXAMPLE, text.length())));
      }
    }
  }

  private static String kind(JudgedBlock judged, boolean begun) {
    Region region = judged.block().place() instanceof Place.Node node ? node.region() : null;
    for (Map.Entry<String, List<String>> entry : NAMES.entrySet()) {
      int level = 0;
      for (Region r = region; r != null && level < LEVELS; r = r.parent(), level++) {
        for (String name : r.names()) {
          if (entry.getValue().stream().anyMatch(name::contains)) {
            return entry.getKey().substring(2);
          }
        }
      }
    }
    Kind kind = judged.block().kind();
    if (kind == Kind.CELL) {
      return "table";
    }
    if (judged.block().content().content().linkedLength() * 2 > judged.text().length()) {
      return "links";
    }
    return switch (kind) {
      case LIST_ITEM -> "list";
      case HEADING -> "heading";
      case QUOTE -> "quote";
      default -> begun ? "paragraph below the first of the body" : "paragraph above the body";
    };
  }

  void print(PrintStream out) {
    long wrong = kinds.values().stream().mapToLong(count -> count[0]).sum();
    out.printf(
        Locale.ROOT,
        "kept wrongly: %d of %d characters (%.2f %%)%n",
        wrong,
        kept,
        100.0 * wrong / kept);
    kinds.entrySet().stream()
        .sorted((a, b) -> Long.compare(b.getValue()[0], a.getValue()[0]))
        .forEach(
            entry -> {
              out.printf(
                  Locale.ROOT,
                  "  %-40s %6d characters  %5.1f %%  %4d blocks%n",
                  entry.getKey(),
                  entry.getValue()[0],
                  100.0 * entry.getValue()[0] / Math.max(1, wrong),
                  entry.getValue()[1]);
              examples
                  .getOrDefault(entry.getKey(), List.of())
                  .forEach(e -> out.println("      " + e));
            });
  }
}
