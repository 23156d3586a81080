package dev.cleancopy.lab.language;

import dev.cleancopy.language.Characters;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;

/**
 * Learns the language models anew and writes {@code models.bin}. Arguments: the folder of the data,
 * and the folder to write to.
 */
public final class TrainLanguageModels {

  private static final int MAGIC = 0x434C4D31;
  static final Path CONFIGURATION = Path.of("src/lab/resources/language");

  private TrainLanguageModels() {}

  /** A line of {@code languages.tsv}. */
  record Entry(String tag, Set<Integer> scripts, boolean standard, double prior) {}

  public static void main(String[] args) throws IOException {
    Corpus corpus = new Corpus(Path.of(args[0]), CONFIGURATION.resolve("text"));
    List<Entry> entries = entries();
    Map<Integer, Integer> perScript = new HashMap<>();
    entries.forEach(e -> e.scripts.forEach(script -> perScript.merge(script, 1, Integer::sum)));
    WordTrainer words = new WordTrainer();
    try (DataOutputStream out =
        new DataOutputStream(
            new GZIPOutputStream(
                Files.newOutputStream(Path.of(args[1]).resolve("models.bin")), 1 << 16))) {
      out.writeInt(MAGIC);
      out.writeByte(entries.size());
      for (int number = 0; number < entries.size(); number++) {
        Entry entry = entries.get(number);
        List<Corpus.Passage> passages = corpus.training(entry.tag);
        boolean ideographs = entry.scripts.contains(Characters.HAN);
        head(entry, out);
        if (ideographs) {
          new IdeographTrainer(entry.tag, entry.scripts, passages).write(out);
        } else {
          AlphabetTrainer alphabet = new AlphabetTrainer(entry.tag, entry.scripts, passages);
          alphabet.write(out);
          System.out.println(entry.tag + " " + passages.size() + " " + alphabet.width());
        }
        if (!ideographs && entry.scripts.stream().anyMatch(s -> perScript.get(s) > 1)) {
          words.learn(number, entry.scripts, passages);
        }
      }
      words.write(out);
    }
  }

  private static void head(Entry entry, DataOutputStream out) throws IOException {
    out.writeUTF(entry.tag);
    out.writeByte((int) Math.round(entry.prior * 12));
    out.writeBoolean(entry.standard);
    out.writeByte(entry.scripts.size());
    for (int script : entry.scripts) {
      out.writeByte(script);
    }
  }

  /** The languages, in the order of their numbers. */
  static List<Entry> entries() throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (String line : Files.readAllLines(CONFIGURATION.resolve("languages.tsv"))) {
      if (!line.startsWith("#")) {
        String[] fields = line.split("\t", -1);
        Set<Integer> scripts = new TreeSet<>();
        for (String script : fields[1].split(",", -1)) {
          scripts.add(script(script));
        }
        entries.add(
            new Entry(fields[0], scripts, fields[2].equals("std"), Double.parseDouble(fields[3])));
      }
    }
    return entries;
  }

  private static int script(String name) {
    try {
      return Characters.class.getField(name).getInt(null);
    } catch (ReflectiveOperationException e) {
      throw new IllegalArgumentException("no such script: " + name, e);
    }
  }
}
