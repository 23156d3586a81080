package dev.cleancopy.lab.repair;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What is changed in good text: each sentence alone, in capitals, and in paragraphs of four.
 * Arguments: a folder of sentences; how many of each language (3000); which languages (all).
 */
public final class CleanText {

  private static final int SENTENCES = 3000;
  private static final int PARAGRAPH = 4;

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final Map<Method, Integer> changes = new EnumMap<>(Method.class);
  private int texts;
  private int changed;

  private CleanText() {}

  public static void main(String[] args) throws IOException {
    Sentences sentences = new Sentences(Path.of(args[0]));
    int most = args.length > 1 ? Integer.parseInt(args[1]) : SENTENCES;
    List<String> languages =
        args.length > 2 ? List.of(args).subList(2, args.length) : sentences.languages();
    CleanText clean = new CleanText();
    for (String language : languages) {
      clean.look(language, sentences.of(language, 0, most));
    }
    System.out.println(
        clean.texts + " texts, " + clean.changed + " changed, repairs: " + clean.changes);
  }

  private void look(String language, List<String> sentences) {
    List<String> paragraph = new ArrayList<>();
    for (String sentence : sentences) {
      look(language, sentence);
      look(language, sentence.toUpperCase(Locale.ROOT));
      paragraph.add(sentence);
      if (paragraph.size() == PARAGRAPH) {
        look(language, String.join(" ", paragraph));
        look(language, String.join("\n", paragraph));
        paragraph.clear();
      }
    }
  }

  private void look(String language, String text) {
    texts++;
    boolean any = false;
    for (Repair repair :
        normalizer
            .repair(RawDocument.ofText(text), RepairMode.STANDARD, Budget.UNLIMITED)
            .content()
            .repairs()) {
      if (repair.applied()) {
        any = true;
        changes.merge(repair.method(), 1, Integer::sum);
        System.out.println(
            language
                + " "
                + repair.method()
                + " ["
                + repair.before()
                + "] -> ["
                + repair.after()
                + "] "
                + repair.reason()
                + " IN "
                + text.substring(
                    Math.max(0, repair.start() - 30),
                    Math.min(text.length(), repair.start() + 30)));
      }
    }
    changed += any ? 1 : 0;
  }
}
