package dev.cleancopy.lab.words;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles the word lists in {@code src/main/resources/words}.
 *
 * <pre>
 * mvn -o -q -Plab test-compile exec:exec \
 *     -Dlab.main=dev.cleancopy.lab.words.CompileWordLists \
 *     -Dlab.args="DATA src/main/resources/words"
 * </pre>
 *
 * {@code DATA} holds {@code words/*.tsv.gz} and {@code words/en.txt.gz} (UNILEX, SCOWL), {@code
 * sentences/*.txt.gz} (Common Voice), {@code treebank/*.txt.gz} (Universal Dependencies, counted
 * only), {@code cities.tsv.gz} and {@code names.tsv.gz}; see the README beside the lists.
 */
public final class CompileWordLists {

  private static final String[] LANGUAGES = {
    "az", "bs", "ca", "cs", "cy", "da", "de", "en", "eo", "es", "et", "eu", "fi", "fr", "ga", "gl",
    "hr", "hu", "id", "is", "it", "lb", "lt", "lv", "mt", "nb", "nl", "pl", "pt", "ro", "sk", "sl",
    "sq", "sv", "sw", "tr", "uz", "vi"
  };

  private CompileWordLists() {}

  /** Compiles all lists. */
  public static void main(String[] args) throws IOException {
    Path data = Path.of(args[0]);
    Path out = Path.of(args[1]);
    Map<String, WordCounts> languages = new TreeMap<>();
    long total = 0;
    for (String language : LANGUAGES) {
      WordCounts counts = WordCounts.of(language, data);
      languages.put(language, counts);
      WordListWriter writer = new WordListWriter();
      counts.shipped().forEach(writer::add);
      counts.pairs().forEach(writer::add);
      byte[] list = writer.bytes(counts.unlisted(writer), counts.letters());
      Files.write(out.resolve(language + ".words"), list);
      total += list.length;
      System.out.println(language + " " + writer.size() + " words, " + list.length + " bytes");
    }
    WordListWriter names = new WordListWriter();
    Names.of(data, languages).forEach(names::add);
    byte[] list = names.bytes(0, new LetterTrainer(0).bytes());
    Files.write(out.resolve("names.words"), list);
    System.out.println("names " + names.size() + " words, " + list.length + " bytes");
    System.out.println("all " + (total + list.length) + " bytes");
  }
}
