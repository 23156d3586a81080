package dev.cleancopy.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code lexicon/<language>/<topic>.txt}; the format is told in {@code lexicon/README.md}.
 */
final class LexiconFiles {

  private static final String ROOT = "/lexicon/";

  private LexiconFiles() {}

  /** Every phrase of every language that {@code languages.txt} lists. */
  static List<Phrase> readAll() {
    List<Phrase> phrases = new ArrayList<>();
    for (String language : languages()) {
      for (Topic topic : Topic.values()) {
        read(language, topic, phrases);
      }
    }
    return phrases;
  }

  /** BCP 47 tags of the folders. */
  static List<String> languages() {
    try (InputStream stream = open("languages.txt")) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + ROOT + "languages.txt");
      }
      return reader(stream)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(String language, Topic topic, List<Phrase> phrases) {
    String name = language + "/" + topic.id() + ".txt";
    try (InputStream stream = open(name)) {
      if (stream == null) {
        return; // a language need not have every topic; LexiconTest lists what is missing
      }
      phrases.addAll(read(reader(stream).lines().toList(), language, topic));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The phrases in the lines of a file. */
  static List<Phrase> read(List<String> lines, String language, Topic topic) {
    List<Phrase> phrases = new ArrayList<>();
    Phrase.Scope scope = Phrase.Scope.LINE;
    for (String line : lines) {
      switch (line) {
        case "[line]" -> scope = Phrase.Scope.LINE;
        case "[context]" -> scope = Phrase.Scope.CONTEXT;
        default -> {
          Phrase phrase = parse(line, language, topic, scope);
          if (phrase != null) {
            phrases.add(phrase);
          }
        }
      }
    }
    return phrases;
  }

  static @Nullable Phrase parse(String line, String language, Topic topic, Phrase.Scope scope) {
    if (line.isBlank() || line.startsWith("#")) {
      return null;
    }
    if (line.startsWith("[")) {
      throw new IllegalStateException(
          "no such section in " + language + "/" + topic.id() + ": " + line);
    }
    boolean open = line.startsWith("*");
    boolean openEnd = line.endsWith("*");
    String text = line.substring(open ? 1 : 0, line.length() - (openEnd ? 1 : 0));
    if (text.startsWith("\\")) {
      text = text.substring(1);
    }
    Phrase.Match match =
        open ? Phrase.Match.CONTAINS : openEnd ? Phrase.Match.PREFIX : Phrase.Match.EXACT;
    boolean whole = match == Phrase.Match.EXACT;
    String folded = whole ? Lexicon.fold(text) : Lexicon.foldStart(text);
    if (folded.length() < (match == Phrase.Match.CONTAINS ? 2 : 1)) {
      throw new IllegalStateException(
          "too short a phrase in " + language + "/" + topic.id() + ": " + line);
    }
    return new Phrase(topic, language, match, scope, folded);
  }

  private static @Nullable InputStream open(String name) {
    return LexiconFiles.class.getResourceAsStream(ROOT + name);
  }

  private static BufferedReader reader(InputStream stream) {
    return new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
  }
}
