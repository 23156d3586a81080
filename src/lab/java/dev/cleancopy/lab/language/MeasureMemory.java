package dev.cleancopy.lab.language;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the tables of all language models and all word lists take in memory, and how long loading
 * takes in a JVM that has done nothing else. Word lists stand in memory as they stand in the jar.
 */
public final class MeasureMemory {

  private static final double MEGA = 1e6;

  private MeasureMemory() {}

  public static void main(String[] args) throws IOException {
    long start = System.nanoTime();
    LanguageModels models = LanguageModels.load();
    long loaded = System.nanoTime();
    WordLists words = new WordLists();
    models.languages().forEach(words::of);
    words.names();
    long read = System.nanoTime();
    Set<String> lists = new TreeSet<>(Set.of("names"));
    models.languages().forEach(tag -> lists.add(tag.replaceAll("-.*", "")));
    long bytes = 0;
    for (String list : lists) {
      try (InputStream resource =
          WordLists.class.getResourceAsStream("/words/" + list + ".words")) {
        bytes += resource == null ? 0 : resource.readAllBytes().length;
      }
    }
    System.out.printf(
        Locale.ROOT,
        "language models %.2f MB, loaded in %.0f ms; word lists %.2f MB, loaded in %.0f ms;"
            + " together %.2f MB%n",
        models.size() / MEGA,
        (loaded - start) / MEGA,
        bytes / MEGA,
        (read - loaded) / MEGA,
        (models.size() + bytes) / MEGA);
  }
}
