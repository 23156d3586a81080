package dev.cleancopy.describe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** Reads {@code resources/cases/<rule>.json}: a list of objects, each with a {@code label}. */
final class Cases {

  private Cases() {}

  /** The cases of {@code rule}, each named by its label. */
  static Stream<Arguments> of(String rule) {
    try (InputStream stream = Cases.class.getResourceAsStream("/cases/" + rule + ".json")) {
      List<Arguments> cases = new ArrayList<>();
      for (JsonNode one : new ObjectMapper().readTree(stream)) {
        cases.add(Arguments.argumentSet(one.get("label").asText(), one));
      }
      return cases.stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of {@code name}; {@code null} if it is absent. */
  static String text(JsonNode one, String name) {
    return one.hasNonNull(name) ? one.get(name).asText() : null;
  }
}
