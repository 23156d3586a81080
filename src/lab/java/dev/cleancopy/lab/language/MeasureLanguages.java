package dev.cleancopy.lab.language;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Language;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * How well languages are told from single sentences that nothing learnt from. Argument: the folder
 * of the data.
 */
public final class MeasureLanguages {

  private static final int MOST_PER_LANGUAGE = 400;

  private MeasureLanguages() {}

  public static void main(String[] args) throws IOException {
    LanguageModels models = LanguageModels.load();
    Corpus corpus = new Corpus(Path.of(args[0]), TrainLanguageModels.CONFIGURATION.resolve("text"));
    int all = 0;
    int right = 0;
    double[] sure = new double[11];
    double[] sureRight = new double[11];
    for (TrainLanguageModels.Entry entry : TrainLanguageModels.entries()) {
      List<String> lines = corpus.heldOut(entry.tag());
      Map<String, Integer> wrong = new TreeMap<>();
      int tried = 0;
      int hit = 0;
      for (String line : lines.subList(0, Math.min(lines.size(), MOST_PER_LANGUAGE))) {
        List<Language.Candidate> ranked = models.rank(line);
        String best = ranked.isEmpty() ? "und" : ranked.get(0).tag();
        int bin = ranked.isEmpty() ? 0 : (int) (ranked.get(0).confidence() * 10);
        tried++;
        sure[bin]++;
        if (best.equals(entry.tag())) {
          hit++;
          sureRight[bin]++;
        } else {
          wrong.merge(best, 1, Integer::sum);
          if (args.length > 1 && args[1].equals(entry.tag())) {
            System.out.println(ranked + " " + line);
          }
        }
      }
      all += tried;
      right += hit;
      if (tried > 0) {
        System.out.printf(
            Locale.ROOT, "%s %d %.1f %s%n", entry.tag(), tried, 100.0 * hit / tried, wrong);
      }
    }
    System.out.printf(Locale.ROOT, "all %d %.2f%n", all, 100.0 * right / all);
    for (int bin = 0; bin < sure.length; bin++) {
      System.out.printf(
          Locale.ROOT,
          "confidence .%d: %.0f, right %.3f%n",
          bin,
          sure[bin],
          sureRight[bin] / sure[bin]);
    }
  }
}
