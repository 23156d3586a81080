package dev.cleancopy.classify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Counts how much of the text in boxes of a name was article, page by page, apart for each fold of
 * domains, so that a page's features never hold what was counted in pages of its own domain.
 */
final class NameCounts {

  /** A word that fewer sites use names nothing but that site. */
  private static final int FEWEST_SITES = 5;

  /** What is thought of a word before it was met: so many pages, with such a share together. */
  private static final double PRIOR_PAGES = 3;

  private static final double PRIOR_SHARE = .9;

  private static final class Count {
    private double share;
    private int pages;
  }

  private final List<Map<String, Map<String, Count>>> byFold = new ArrayList<>();

  NameCounts(int folds) {
    for (int f = 0; f < folds; f++) {
      byFold.add(new HashMap<>());
    }
  }

  /**
   * Counts one page.
   *
   * @param site on which it stands
   * @param share of each block that is article
   * @param words of each block
   */
  void add(int fold, String site, Tree tree, double[] share, int[] words) {
    Sums all = new Sums(words.length, i -> Math.max(1, words[i]));
    Sums article = new Sums(words.length, i -> share[i] * Math.max(1, words[i]));
    Map<String, Count> met = new HashMap<>();
    for (int r = 0; r < tree.size(); r++) {
      if (tree.first(r) < 0) {
        continue;
      }
      double part = article.of(tree.first(r), tree.end(r)) / all.of(tree.first(r), tree.end(r));
      for (String name : tree.region(r).names()) {
        NameShares.words(
            name,
            word -> {
              Count count = met.computeIfAbsent(word, any -> new Count());
              count.share += part;
              count.pages++;
            });
      }
    }
    met.forEach(
        (word, count) -> {
          Count of =
              byFold
                  .get(fold)
                  .computeIfAbsent(word, any -> new HashMap<>())
                  .computeIfAbsent(site, any -> new Count());
          of.share += count.share / count.pages;
          of.pages++;
        });
  }

  /** The shares without those of fold {@code without}; all of them if it is negative. */
  Map<String, Float> shares(int without) {
    Map<String, double[]> sums = new HashMap<>();
    for (int f = 0; f < byFold.size(); f++) {
      if (f == without) {
        continue;
      }
      byFold
          .get(f)
          .forEach(
              (word, sites) -> {
                double[] sum = sums.computeIfAbsent(word, any -> new double[3]);
                for (Count count : sites.values()) {
                  sum[0] += count.share;
                  sum[1] += count.pages;
                }
                sum[2] += sites.size();
              });
    }
    Map<String, Float> shares = new TreeMap<>();
    sums.forEach(
        (word, sum) -> {
          if (sum[2] >= FEWEST_SITES) {
            double share = (sum[0] + PRIOR_SHARE) / (sum[1] + PRIOR_PAGES);
            shares.put(word, Math.round(share * 100) / 100f);
          }
        });
    return shares;
  }

  /** Writes {@code shares} as {@link NameShares} reads them. */
  static void write(Map<String, Float> shares, Path file) throws IOException {
    StringBuilder lines = new StringBuilder();
    new TreeMap<>(shares)
        .forEach(
            (word, share) -> lines.append(String.format(Locale.ROOT, "%s\t%.2f%n", word, share)));
    Files.write(file, lines.toString().replace("\r", "").getBytes(StandardCharsets.UTF_8));
  }
}
