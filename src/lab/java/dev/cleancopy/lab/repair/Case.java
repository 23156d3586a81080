package dev.cleancopy.lab.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;

/**
 * A damaged text and what it was.
 *
 * @param input empty if the case is bytes
 * @param damage its kind: {@code clean}, {@code lossy_qmark} …
 */
record Case(
    String language,
    String damage,
    boolean partial,
    String input,
    String expected,
    RawDocument document) {

  private static final Set<String> LOST = Set.of("lossy_qmark", "lossy_fffd");
  private static final Set<String> POLICY = Set.of("nbsp", "fullwidth_ascii");

  static Case of(String language, String damage, String input, String expected) {
    return new Case(language, damage, false, input, expected, RawDocument.ofText(input));
  }

  /** The cases of a JSON-lines file. */
  static List<Case> read(Path file) throws IOException {
    ObjectMapper json = new ObjectMapper();
    List<Case> cases = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String damage = node.path("damage").asText();
      String bytes = node.path("input_b64").asText("");
      String input = node.path("input").asText("");
      boolean partial = node.path("recoverable").asText().equals("partial");
      Format format = damage.endsWith("_html") ? Format.HTML : Format.PLAIN_TEXT;
      RawDocument document =
          bytes.isEmpty()
              ? RawDocument.ofText(input)
              : RawDocument.ofBytes(Base64.getDecoder().decode(bytes)).withFormat(format);
      String expected = node.path("expected").asText();
      String language = node.path("lang").asText();
      cases.add(new Case(language, damage, partial, input.strip(), expected.strip(), document));
    }
    return cases;
  }

  /** Whether characters were lost in it for which a mark stands. */
  boolean isLost() {
    return LOST.contains(damage);
  }

  boolean isClean() {
    return damage.equals("clean");
  }

  /** Whether it can be restored to the letter, by default. */
  boolean isExact() {
    return !partial && !isLost() && !isClean() && !POLICY.contains(damage);
  }

  /** Whether {@code got} is what was expected. The line breaks of HTML are not its text. */
  boolean isSolvedBy(String got) {
    return damage.endsWith("_html")
        ? got.replaceAll("\\s+", " ").equals(expected.replaceAll("\\s+", " "))
        : got.equals(expected);
  }
}
