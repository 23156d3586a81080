package dev.cleancopy.lab.quality;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.NormalizedArticle;
import java.io.PrintStream;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which reasons lose or keep words wrongly, as the mean share of a page's gold words over all
 * pages.
 */
final class ErrorCount {

  private final Map<String, double[]> byReason = new TreeMap<>();
  private int pages;

  void add(NormalizedArticle article, Alignment gold) {
    pages++;
    Map<String, double[]> here = new TreeMap<>();
    double all = 1;
    for (JudgedBlock block : article.blocks()) {
      int words = Score.words(block.text()).size();
      if (words == 0) {
        continue;
      }
      boolean isGold = gold.share(block.text()) >= .5;
      boolean isBody = block.label() == Label.BODY;
      all += isGold ? words : 0;
      String reason = block.label() + " " + block.decision().reason();
      double[] count = here.computeIfAbsent(reason, any -> new double[3]);
      count[isBody && !isGold ? 0 : !isBody && isGold ? 1 : 2] += words;
    }
    for (Map.Entry<String, double[]> entry : here.entrySet()) {
      double[] sum = byReason.computeIfAbsent(entry.getKey(), any -> new double[3]);
      for (int i = 0; i < sum.length; i++) {
        sum[i] += Math.min(5, entry.getValue()[i] / all);
      }
    }
  }

  void print(PrintStream out, int count) {
    byReason.entrySet().stream()
        .sorted(
            (a, b) ->
                Double.compare(
                    b.getValue()[0] + b.getValue()[1], a.getValue()[0] + a.getValue()[1]))
        .limit(count)
        .forEach(
            entry ->
                out.printf(
                    Locale.ROOT,
                    "%-50s wrongly kept %.4f  lost %.4f  right %.4f%n",
                    entry.getKey(),
                    entry.getValue()[0] / pages,
                    entry.getValue()[1] / pages,
                    entry.getValue()[2] / pages));
  }
}
