package dev.cleancopy.repair;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How languages join words and set off phrases: what stands before or after an apostrophe, which
 * dash stands between spaces, which quotation marks are used. Read from {@code joints.txt}.
 */
final class Joints {

  private static final String RESOURCE = "/repair/joints.txt";

  private final Map<String, List<String>> rules;

  private Joints(Map<String, List<String>> rules) {
    this.rules = rules;
  }

  static Joints load() {
    Map<String, List<String>> rules = new HashMap<>();
    try (InputStream resource = Joints.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("missing " + RESOURCE);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isEmpty() && line.charAt(0) != '#') {
          List<String> words = List.of(line.split(" ", -1));
          rules.put(words.get(0) + ' ' + words.get(1), words.subList(2, words.size()));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(RESOURCE, broken);
    }
    return new Joints(rules);
  }

  /** What stands before an apostrophe: {@code l}, {@code qu}. */
  boolean elides(String language, String before) {
    return of(language, "elided").contains(before);
  }

  /** What stands after an apostrophe: {@code s}, {@code ll}. */
  boolean contracts(String language, String after) {
    return of(language, "enclitic").contains(after);
  }

  /** Whether a language parts a name from its ending by an apostrophe: {@code Ankara’da}. */
  boolean partsEnding(String language, String ending) {
    for (String suffix : of(language, "ending")) {
      if (ending.startsWith(suffix)) {
        return true;
      }
    }
    return false;
  }

  /** Words that begin a question. */
  Set<String> questionWords(String language) {
    return Set.copyOf(of(language, "asks"));
  }

  /** The dash that stands between spaces. */
  char spacedDash(String language) {
    List<String> dash = of(language, "dash");
    return dash.isEmpty() ? '–' : dash.get(0).charAt(0);
  }

  /** Whether hardly anybody uses another dash between spaces. */
  boolean isSureOfDash(String language) {
    return of(language, "dash").size() > 1;
  }

  /** Whether a question mark has a space before it. */
  boolean spacesQuestionMarks(String language) {
    return !of(language, "spaced-question").isEmpty();
  }

  /** Whether other quotation marks are as common. */
  boolean isDividedOverQuotes(String language) {
    return of(language, "quotes").size() > 1;
  }

  /** Opening and closing quotation mark; empty if they are not known. */
  String quotes(String language) {
    List<String> quotes = of(language, "quotes");
    return quotes.isEmpty() ? "" : quotes.get(0);
  }

  private List<String> of(String language, String rule) {
    return rules.getOrDefault(language + ' ' + rule, List.of());
  }
}
