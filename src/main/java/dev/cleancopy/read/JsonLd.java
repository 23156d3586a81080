package dev.cleancopy.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads a JSON-LD script as forgivingly as search engines do. Of a malformed one, what stands
 * before the mistake is read.
 */
final class JsonLd {

  /** Deeper than any description of an article. */
  private static final int DEEPEST = 64;

  /** Of longer lists the rest is left: nobody has more authors. */
  private static final int LONGEST_LIST = 100;

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .enable(JsonReadFeature.ALLOW_MISSING_VALUES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_LEADING_ZEROS_FOR_NUMBERS)
          .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxStringLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final List<Object> roots = new ArrayList<>();
  private final Deque<Object> open = new ArrayDeque<>();

  private JsonLd() {}

  /**
   * The values at the top of {@code script}: maps, lists and strings (numbers and booleans as they
   * are written).
   */
  static List<Object> read(String script) {
    JsonLd reader = new JsonLd();
    try (JsonParser parser = JSON.createParser(content(script))) {
      reader.read(parser);
    } catch (IOException malformed) {
      return reader.roots; // what stands before the mistake counts
    }
    return reader.roots;
  }

  /** Without the comments and sections in which old browsers needed it wrapped. */
  private static String content(String script) {
    int section = script.indexOf("<![CDATA[");
    int from = section < 0 ? 0 : section + "<![CDATA[".length();
    int brace = indexOrEnd(script, '{', section < 0 ? 0 : from);
    int bracket = indexOrEnd(script, '[', section < 0 ? 0 : from);
    String json = script.substring(Math.min(brace, bracket));
    return isEscaped(json) ? Parser.unescapeEntities(json, false) : json;
  }

  private static int indexOrEnd(String text, char c, int from) {
    int at = text.indexOf(c, from);
    return at < 0 ? text.length() : at;
  }

  // {&quot;@type&quot;: &quot;NewsArticle&quot;}
  private static boolean isEscaped(String json) {
    int entity = json.indexOf("&quot;");
    int quote = json.indexOf('"');
    return entity >= 0 && (quote < 0 || entity < quote);
  }

  private void read(JsonParser parser) throws IOException {
    String field = "";
    for (JsonToken token; (token = parser.nextToken()) != null; ) {
      switch (token) {
        case FIELD_NAME -> field = parser.currentName();
        case START_OBJECT -> begin(new LinkedHashMap<String, Object>(), field);
        case START_ARRAY -> begin(new ArrayList<>(), field);
        case END_OBJECT, END_ARRAY -> open.poll();
        case VALUE_STRING -> add(clean(parser.getText()), field);
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            add(parser.getText(), field);
        default -> {
          // null says nothing
        }
      }
    }
  }

  private static String clean(String value) {
    return value.indexOf('&') < 0 ? value : Parser.unescapeEntities(value, false);
  }

  private void begin(Object container, String field) {
    add(container, field);
    open.push(container);
  }

  @SuppressWarnings("unchecked")
  private void add(Object value, String field) {
    Object around = open.peek();
    if (around == null) {
      roots.add(value);
    } else if (around instanceof Map) {
      ((Map<String, Object>) around).putIfAbsent(field, value);
    } else if (((List<?>) around).size() < LONGEST_LIST) {
      ((List<Object>) around).add(value);
    }
  }

  /** The short name of the type of {@code thing}: {@code NewsArticle}. */
  static String type(Map<?, ?> thing) {
    Object type = thing.get("@type");
    if (type instanceof List<?> several && !several.isEmpty()) {
      type = several.get(0);
    }
    return type instanceof String name && !name.isEmpty() ? shortName(name) : "Thing";
  }

  /** {@code Person} of {@code http://schema.org/Person}. */
  static String shortName(String type) {
    int slash = Math.max(type.lastIndexOf('/'), type.lastIndexOf('#'));
    int colon = type.lastIndexOf(':');
    return type.substring(Math.max(slash, colon) + 1);
  }

  /** The thing that {@code value} names by its id alone, or {@code null} if it is no reference. */
  static @Nullable Object reference(Object value) {
    return value instanceof Map<?, ?> thing
            && thing.size() <= 2
            && thing.containsKey("@id")
            && (thing.size() == 1 || thing.containsKey("@type"))
        ? thing.get("@id")
        : null;
  }
}
