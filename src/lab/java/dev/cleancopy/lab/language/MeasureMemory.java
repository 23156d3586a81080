package dev.cleancopy.lab.language;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import java.lang.ref.Reference;
import java.util.Locale;

/**
 * What language models and word lists take of the heap, all of them loaded, and how long loading
 * takes in a JVM that has done nothing else.
 */
public final class MeasureMemory {

  private static final double MEBI = 1024.0 * 1024;

  private MeasureMemory() {}

  public static void main(String[] args) throws InterruptedException {
    long empty = used();
    long start = System.nanoTime();
    LanguageModels models = LanguageModels.load();
    double loaded = (System.nanoTime() - start) / 1e6;
    long withModels = used();
    start = System.nanoTime();
    WordLists words = new WordLists();
    models.languages().forEach(words::of);
    words.names();
    double read = (System.nanoTime() - start) / 1e6;
    long withWords = used();
    System.out.printf(
        Locale.ROOT,
        "language models: %.2f MiB (tables %.2f MiB), loaded in %.0f ms%n"
            + "word lists: %.2f MiB, loaded in %.0f ms%ntogether: %.2f MiB%n",
        (withModels - empty) / MEBI,
        models.size() / MEBI,
        loaded,
        (withWords - withModels) / MEBI,
        read,
        (withWords - empty) / MEBI);
    Reference.reachabilityFence(models);
    Reference.reachabilityFence(words);
  }

  private static long used() throws InterruptedException {
    for (int i = 0; i < 4; i++) {
      System.gc();
      Thread.sleep(50);
    }
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }
}
