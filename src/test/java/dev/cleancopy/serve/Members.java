package dev.cleancopy.serve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/** The names of the members of an answer, in order. */
final class Members {

  private Members() {}

  static List<String> of(String answer, String... path) {
    try {
      JsonNode node = new ObjectMapper().readTree(answer);
      for (String step : path) {
        node = node.path(step);
      }
      List<String> names = new ArrayList<>();
      node.fieldNames().forEachRemaining(names::add);
      return names;
    } catch (JsonProcessingException malformed) {
      throw new AssertionError(malformed);
    }
  }
}
