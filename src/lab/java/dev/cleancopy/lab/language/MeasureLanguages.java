package dev.cleancopy.lab.language;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Language;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * How well languages are told from single sentences that nothing learnt from, beside OpenNLP, which
 * may have learnt from any of them. Argument: the folder of the data.
 */
public final class MeasureLanguages {

  private static final int MOST_PER_LANGUAGE = 400;

  private MeasureLanguages() {}

  public static void main(String[] args) throws IOException {
    LanguageModels models = LanguageModels.load();
    Corpus corpus = new Corpus(Path.of(args[0]), TrainLanguageModels.CONFIGURATION.resolve("text"));
    LanguageDetectorME other = openNlp();
    Set<String> names = Set.of(other.getSupportedLanguages());
    int known = 0;
    int ours = 0;
    int theirs = 0;
    int all = 0;
    int right = 0;
    double[] sure = new double[11];
    double[] sureRight = new double[11];
    for (TrainLanguageModels.Entry entry : TrainLanguageModels.entries()) {
      List<String> lines = corpus.heldOut(entry.tag());
      Map<String, Integer> wrong = new TreeMap<>();
      Set<String> right3 =
          MeasurePages.OPENNLP_NAMES.getOrDefault(
              Locale.forLanguageTag(entry.tag()).getLanguage(), Set.of());
      String iso3 = MeasurePages.iso3(entry.tag());
      boolean both = names.contains(iso3) || right3.stream().anyMatch(names::contains);
      int tried = 0;
      int hit = 0;
      int otherHit = 0;
      for (String line : lines.subList(0, Math.min(lines.size(), MOST_PER_LANGUAGE))) {
        List<Language.Candidate> ranked = models.rank(line);
        String best = ranked.isEmpty() ? "und" : ranked.get(0).tag();
        int bin = ranked.isEmpty() ? 0 : (int) (ranked.get(0).confidence() * 10);
        String found = other.predictLanguage(line).getLang();
        otherHit += found.equals(iso3) || right3.contains(found) ? 1 : 0;
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
      known += both ? tried : 0;
      ours += both ? hit : 0;
      theirs += both ? otherHit : 0;
      if (tried > 0) {
        System.out.printf(
            Locale.ROOT,
            "%s %d %.1f (OpenNLP %.1f) %s%n",
            entry.tag(),
            tried,
            100.0 * hit / tried,
            100.0 * otherHit / tried,
            wrong);
      }
    }
    System.out.printf(Locale.ROOT, "all %d %.2f%n", all, 100.0 * right / all);
    System.out.printf(
        Locale.ROOT,
        "languages that both know %d ours %.2f OpenNLP %.2f%n",
        known,
        100.0 * ours / known,
        100.0 * theirs / known);
    for (int bin = 0; bin < sure.length; bin++) {
      System.out.printf(
          Locale.ROOT,
          "confidence .%d: %.0f, right %.3f%n",
          bin,
          sure[bin],
          sureRight[bin] / sure[bin]);
    }
  }

  private static LanguageDetectorME openNlp() throws IOException {
    try (InputStream model =
        LanguageDetectorModel.class.getResourceAsStream(MeasurePages.OPENNLP)) {
      return new LanguageDetectorME(new LanguageDetectorModel(model));
    }
  }
}
