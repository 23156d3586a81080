package dev.cleancopy.serve;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
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
final class JsonRequest {

  private static final List<String> CONTENTS = List.of("html", "text", "bytes");

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxStringLength(Integer.MAX_VALUE) // the body itself is bounded
                          .maxNestingDepth(16)
                          .build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final ObjectNode members;
  private final Violations violations;

  private JsonRequest(ObjectNode members, Violations violations) {
    this.members = members;
    this.violations = violations;
  }

  /**
   * The request in {@code body}; its settings go to {@code settings}.
   *
   * @throws ProblemException if it is no JSON object
   */
  static JsonRequest read(byte[] body, Settings settings, Violations violations) {
    JsonRequest request = new JsonRequest(parse(body), violations);
    request
        .members
        .properties()
        .forEach(member -> request.take(member.getKey(), member.getValue(), settings));
    return request;
  }

  /** The document; {@code null} if it breaks the rules. */
  @Nullable Content content() {
    Content content = null;
    int contents = 0;
    for (String name : CONTENTS) {
      String value = string(name);
      if (value != null) {
        content = content(name, value);
        contents++;
      }
    }
    if (contents != 1) {
      violations.add("", "exactly one of html, text and bytes must be given");
    }
    return contents == 1 ? content : null;
  }

  private @Nullable Content content(String name, String value) {
    return switch (name) {
      case "html" -> new Content.Html(value);
      case "text" -> new Content.PlainText(value);
      default -> bytes(value);
    };
  }

  private @Nullable Content bytes(String value) {
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

  private void take(String name, JsonNode value, Settings settings) {
    if (name.equals("options")) {
      takeOptions(value, settings);
    } else if (Settings.DOCUMENT.contains(name)) {
      takeString(name, name, value, settings);
    } else if (!CONTENTS.contains(name) && !name.equals("contentType")) {
      violations.add(name, "no such member");
    } else if (!value.isNull() && !value.isTextual()) {
      violations.add(name, "must be a string");
    }
  }

  private void takeOptions(JsonNode options, Settings settings) {
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
                takeString(name, field, option.getValue(), settings);
              }
            });
  }

  private void takeString(String name, String field, JsonNode value, Settings settings) {
    if (value.isTextual()) {
      settings.add(name, field, value.textValue());
    } else if (!value.isNull()) {
      violations.add(field, "must be a string");
    }
  }

  private static ObjectNode parse(byte[] body) {
    try {
      JsonNode root = MAPPER.readTree(body);
      if (root instanceof ObjectNode object) {
        return object;
      }
      throw new ProblemException(Problem.of(400, "The body is JSON, but no object."));
    } catch (JsonProcessingException malformed) {
      JsonLocation at = malformed.getLocation();
      String where =
          at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new ProblemException(
          Problem.of(400, "Malformed JSON" + where + ": " + malformed.getOriginalMessage()));
    } catch (IOException malformed) {
      throw new ProblemException(Problem.of(400, "Malformed JSON: " + malformed.getMessage()));
    }
  }
}
