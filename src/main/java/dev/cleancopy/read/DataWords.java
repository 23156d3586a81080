package dev.cleancopy.read;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What the words of {@code resources/markup/data-words.txt} mean. */
final class DataWords {

  private static final String FILE = "/markup/data-words.txt";

  /** Longer keys are content themselves. */
  private static final int LONGEST = 60;

  /** What each word means. */
  private static final Map<String, Set<Meaning>> WORDS = load();

  private DataWords() {}

  /** What a word of a key or type may mean. */
  enum Meaning {
    BODY,
    SUMMARY,
    ELSEWHERE,
    TITLE,
    PLACE,
    HEADING,
    QUOTE,
    LIST,
    ITEM,
    CODE,
    IMAGE,
    ASIDE,
    INLINE,
    STRONG,
    EMPHASIS
  }

  /** Whether one of the words of {@code name}, or all of them in one, mean {@code meaning}. */
  static boolean mean(String name, Meaning meaning) {
    return meanings(name).contains(meaning);
  }

  /** What the words of {@code name}, and all of them in one, mean. */
  static Set<Meaning> meanings(String name) {
    Set<Meaning> meanings = EnumSet.noneOf(Meaning.class);
    if (name.isEmpty() || name.length() > LONGEST) {
      return meanings;
    }
    int start = 0;
    boolean several = false;
    for (int i = 0; i < name.length(); i++) {
      boolean letter = isLetter(name.charAt(i));
      boolean capital = letter && i > start && startsWord(name, i);
      if (!letter || capital) {
        if (i > start) {
          meanings.addAll(of(name.substring(start, i)));
        }
        start = letter ? i : i + 1;
        several = true;
      }
    }
    meanings.addAll(of(name.substring(start)));
    if (several) {
      meanings.addAll(of(letters(name)));
    }
    return meanings;
  }

  private static Set<Meaning> of(String word) {
    return WORDS.getOrDefault(word.toLowerCase(Locale.ROOT), Set.of());
  }

  private static boolean startsWord(String name, int i) {
    return Character.isUpperCase(name.charAt(i)) && Character.isLowerCase(name.charAt(i - 1));
  }

  /** {@code list-item} and {@code listItem} are {@code listitem}. */
  private static String letters(String name) {
    StringBuilder letters = new StringBuilder(name.length());
    for (int i = 0; i < name.length(); i++) {
      if (isLetter(name.charAt(i))) {
        letters.append(name.charAt(i));
      }
    }
    return letters.toString();
  }

  private static boolean isLetter(char c) {
    return Character.isLetterOrDigit(c);
  }

  private static Map<String, Set<Meaning>> load() {
    try (InputStream stream = DataWords.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      Map<String, Set<Meaning>> words = new HashMap<>();
      List<String> lines =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .toList();
      for (String line : lines) {
        int colon = line.indexOf(':');
        Meaning meaning = Meaning.valueOf(line.substring(0, colon).toUpperCase(Locale.ROOT));
        for (String word : line.substring(colon + 1).trim().split(" +", -1)) {
          words.computeIfAbsent(word, any -> EnumSet.noneOf(Meaning.class)).add(meaning);
        }
      }
      return Map.copyOf(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
