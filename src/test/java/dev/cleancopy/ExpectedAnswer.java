package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares an answer with what a file expects of it: only what the file names, inside objects too.
 */
public final class ExpectedAnswer {

  private final Map<String, String> differences = new TreeMap<>();

  private ExpectedAnswer() {}

  /**
   * Fails unless {@code answer} differs from {@code expected} exactly where {@code expected} admits
   * it: its member {@code gaps} lists what is known to be wrong still, and must be shortened when
   * that starts to be right.
   */
  public static void check(String name, JsonNode expected, JsonNode answer) {
    ExpectedAnswer comparison = new ExpectedAnswer();
    comparison.compare("article", expected.path("article"), answer.path("article"));
    if (expected.has("encoding")) {
      comparison.compare("encoding", expected.get("encoding"), answer.path("encoding"));
    }
    if (expected.has("repairs")) {
      comparison.repairs(expected.get("repairs"), answer.path("repairs"));
    }
    comparison.removed(expected.path("removed"), answer.path("removed"));
    comparison.metadataLines(expected.path("metadataLines"), answer);
    List<String> gaps = new ArrayList<>();
    expected.path("gaps").forEach(gap -> gaps.add(gap.asText()));
    assertThat(comparison.differences.keySet())
        .as("%s: %s", name, String.join("\n", comparison.differences.values()))
        .containsExactlyInAnyOrderElementsOf(gaps);
  }

  private void differ(String where, String detail) {
    differences.put(where, where + detail);
  }

  private void compare(String path, JsonNode expected, JsonNode actual) {
    if (expected.isObject() && actual.isObject()) {
      for (Map.Entry<String, JsonNode> member : expected.properties()) {
        compare(path + "." + member.getKey(), member.getValue(), actual.path(member.getKey()));
      }
    } else if (expected.isArray() && actual.isArray() && expected.size() == actual.size()) {
      for (int i = 0; i < expected.size(); i++) {
        compare(path + "[" + i + "]", expected.get(i), actual.get(i));
      }
    } else if (!expected.equals(actual)) {
      differ(path, "\n  expected: " + expected + "\n  actual:   " + actual);
    }
  }

  private void repairs(JsonNode expected, JsonNode actual) {
    List<String> wanted = new ArrayList<>();
    for (JsonNode repair : expected) {
      wanted.add(repair.path("before").asText() + " > " + repair.path("after").asText());
    }
    List<String> applied = new ArrayList<>();
    for (JsonNode repair : actual) {
      if (repair.path("applied").asBoolean()
          && repair.path("field").asText().startsWith("blocks")) {
        applied.add(repair.path("before").asText() + " > " + repair.path("after").asText());
      }
    }
    if (!applied.equals(wanted)) {
      differ("repairs", "\n  expected: " + wanted + "\n  actual:   " + applied);
    }
  }

  /** The expected entries in their order; others may stand between them. */
  private void removed(JsonNode expected, JsonNode actual) {
    for (JsonNode entry : expected) {
      if (entry.path("must").asBoolean(true) && !holds(actual, entry)) {
        differ(
            "removed: " + one(entry.path("text").asText()),
            "\n  expected: " + entry + near(actual, entry));
      }
    }
  }

  private static boolean holds(JsonNode removed, JsonNode wanted) {
    int line = line(wanted);
    for (JsonNode entry : removed) {
      boolean same =
          one(entry.path("text").asText()).equals(one(wanted.path("text").asText()))
              && (line == 0 || entry.path("source").path("line").asInt() == line)
              && (!wanted.has("category") || wanted.get("category").equals(entry.path("category")));
      if (same) {
        return true;
      }
    }
    return false;
  }

  private static String near(JsonNode removed, JsonNode wanted) {
    for (JsonNode entry : removed) {
      if (one(entry.path("text").asText()).equals(one(wanted.path("text").asText()))) {
        return "\n  but has " + entry;
      }
    }
    return "";
  }

  private static int line(JsonNode entry) {
    return entry.path("line").asInt(entry.path("source").path("line").asInt());
  }

  private static String one(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  /** Lines that became metadata stand neither among the removed nor in the body. */
  private void metadataLines(JsonNode lines, JsonNode answer) {
    for (JsonNode line : lines) {
      for (JsonNode entry : answer.path("removed")) {
        if (entry.path("source").path("line").asInt() == line.asInt()) {
          differ("line " + line, " is metadata, but removed: " + entry);
        }
      }
      for (JsonNode block : answer.path("article").path("blocks")) {
        if (block.path("source").path("line").asInt() == line.asInt()) {
          differ("line " + line, " is metadata, but in the body: " + block);
        }
      }
    }
  }
}
