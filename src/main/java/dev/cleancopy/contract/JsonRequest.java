package dev.cleancopy.contract;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cleancopy.model.Content;
import java.io.IOException;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members of a JSON request: its document as {@code html}, {@code text} or {@code bytes}, and
 * its settings.
 */
public final class JsonRequest {

  /** Of names, values and brackets: each takes memory, and no request has more than some thirty. */
  private static final int MOST_TOKENS = 100_000;

  private static final List<String> CONTENTS = List.of("html", "text", "bytes");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE) // the body itself is bounded
                          .maxNestingDepth(16)
                          .maxTokenCount(MOST_TOKENS)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode members;

  private JsonRequest(ObjectNode members) {
    this.members = members;
  }

  /**
   * The request in {@code body}.
   *
   * @throws ProblemException if it is no JSON object
   */
  public static JsonRequest parse(byte[] body) {
    return new JsonRequest(object(body));
  }

  /** The caller's name for the document, if the request tells any. */
  public @Nullable String id() {
    return string("id");
  }

  /** Puts all but the document into {@code settings}. */
  void takeSettings(Settings settings, Violations violations) {
    members
        .properties()
        .forEach(member -> take(member.getKey(), member.getValue(), settings, violations));
  }

  /** The document; {@code null} if it breaks the rules. */
  @Nullable Content content(Violations violations) {
    Content content = null;
    int contents = 0;
    for (String name : CONTENTS) {
      String value = string(name);
      if (value != null) {
        content = content(name, value, violations);
        contents++;
      }
    }
    if (contents != 1) {
      violations.add("", "exactly one of html, text and bytes must be given");
    }
    return contents == 1 ? content : null;
  }

  private static @Nullable Content content(String name, String value, Violations violations) {
    return switch (name) {
      case "html" -> new Content.Html(value);
      case "text" -> new Content.PlainText(value);
      default -> bytes(value, violations);
    };
  }

  private static @Nullable Content bytes(String value, Violations violations) {
    try {
      return new Content.Bytes(Base64.getDecoder().decode(value));
    } catch (IllegalArgumentException malformed) {
      violations.add("bytes", "must be Base64 (RFC 4648, section 4)");
      return null;
    }
  }

  /** The string at {@code name}; {@code null} if there is none. */
  @Nullable String string(String name) {
    JsonNode value = members.get(name);
    return value == null ? null : value.textValue();
  }

  private static void take(String name, JsonNode value, Settings settings, Violations violations) {
    if (name.equals("options")) {
      takeOptions(value, settings, violations);
    } else if (Settings.DOCUMENT.contains(name)) {
      takeString(name, name, value, settings, violations);
    } else if (!CONTENTS.contains(name) && !name.equals("contentType")) {
      violations.add(name, "no such member");
    } else if (!value.isNull() && !value.isTextual()) {
      violations.add(name, "must be a string");
    }
  }

  private static void takeOptions(JsonNode options, Settings settings, Violations violations) {
    if (options.isNull()) {
      return;
    }
    if (!options.isObject()) {
      violations.add("options", "must be an object");
      return;
    }
    options
        .properties()
        .forEach(
            option -> {
              String name = option.getKey();
              String field = "options." + name;
              if (!Settings.OPTIONS.contains(name)) {
                violations.add(field, "no such option");
              } else if (name.equals("explain") && option.getValue().isBoolean()) {
                settings.add(name, field, option.getValue().asText());
              } else if (name.equals("explain") && !option.getValue().isNull()) {
                violations.add(field, "must be true or false");
              } else {
                takeString(name, field, option.getValue(), settings, violations);
              }
            });
  }

  private static void takeString(
      String name, String field, JsonNode value, Settings settings, Violations violations) {
    if (value.isTextual()) {
      settings.add(name, field, value.textValue());
    } else if (!value.isNull()) {
      violations.add(field, "must be a string");
    }
  }

  private static ObjectNode object(byte[] body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root instanceof ObjectNode object) {
        return object;
      }
      throw new ProblemException(Problem.of(400, "The body is JSON, but no object."));
    } catch (JsonProcessingException malformed) {
      throw new ProblemException(Problem.malformedJson(malformed));
    } catch (IOException malformed) {
      throw new ProblemException(Problem.of(400, "Malformed JSON: " + malformed.getMessage()));
    }
  }
}
