package dev.cleancopy.read;

import dev.cleancopy.read.DataWords.Meaning;
import dev.cleancopy.text.Spaces;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes the text of an article that was found in data as HTML, so that it is read like any other:
 * strings with or without markup, lists of blocks, trees of rich text. What its types say is kept:
 * headings, lists, quotations, code, pictures, strong and emphasized words, links.
 */
final class DataMarkup {

  private static final int LONGEST = 2_000_000;

  /** What holds the words of a block, the best first. */
  private static final List<String> TEXTS =
      List.of("html", "cooked", "rendered", "content", "text", "value", "body", "markdown", "copy");

  /** What holds the parts of a block, the best first. */
  private static final List<String> PARTS =
      List.of(
          "content_elements",
          "children",
          "content",
          "blocks",
          "items",
          "nodes",
          "paragraphs",
          "elements",
          "innerBlocks",
          "model",
          "data",
          "attributes",
          "attrs",
          "props",
          "value",
          "body",
          "fields");

  private static final List<String> TYPES =
      List.of("nodeType", "_type", "type", "kind", "name", "__typename");

  private static final List<String> STYLES =
      List.of("style", "tag", "tagName", "subtype", "variant", "listItem", "format");

  private final StringBuilder html = new StringBuilder();
  private final Deque<Step> left = new ArrayDeque<>();

  /**
   * What is left to write.
   *
   * @param value a value of the data; {@code null} for markup alone
   * @param markup to write as it stands, before the value
   * @param inline whether it stands amid words
   */
  private record Step(@Nullable Object value, String markup, boolean inline) {}

  private DataMarkup() {}

  /** {@code value} as HTML. */
  static String of(Object value) {
    DataMarkup markup = new DataMarkup();
    markup.left.push(new Step(value, "", false));
    while (!markup.left.isEmpty() && markup.html.length() < LONGEST) {
      markup.write(markup.left.pop());
    }
    return markup.html.toString();
  }

  private void write(Step step) {
    html.append(step.markup);
    if (step.value instanceof String text) {
      words(text, step.inline);
    } else if (step.value instanceof List<?> list) {
      all(list, step.inline);
    } else if (step.value instanceof Map<?, ?> map) {
      block(map, step.inline);
    }
  }

  private void all(List<?> list, boolean inline) {
    Deque<Step> steps = new ArrayDeque<>(list.size());
    for (Object value : list) {
      steps.push(new Step(value, "", inline));
    }
    steps.forEach(left::push);
  }

  private void words(String text, boolean inline) {
    if (isMarkup(text)) {
      html.append(inline || startsBlock(text) ? text : "<p>" + text + "</p>");
    } else if (inline) {
      html.append(escaped(text));
    } else {
      paragraphs(text);
    }
  }

  /** Blank lines part paragraphs; where there are none, line ends do. */
  private void paragraphs(String text) {
    String trimmed = Spaces.trim(text);
    String end = trimmed.contains("\n\n") ? "\n\n" : "\n";
    int start = 0;
    while (start < trimmed.length()) {
      int next = trimmed.indexOf(end, start);
      int stop = next < 0 ? trimmed.length() : next;
      String paragraph = Spaces.trim(trimmed.substring(start, stop));
      if (!paragraph.isEmpty()) {
        html.append("<p>").append(escaped(paragraph).replace("\n", "<br>")).append("</p>");
      }
      start = stop + end.length();
    }
  }

  private void block(Map<?, ?> map, boolean inline) {
    String type = first(map, TYPES);
    String style = first(map, STYLES);
    if (is(type, style, Meaning.ASIDE)) {
      return;
    }
    if (is(type, style, Meaning.IMAGE)) {
      html.append(DataPictures.markup(map));
    } else if (inline) {
      inline(map, type, style);
    } else if (is(type, style, Meaning.HEADING)) {
      wrap(map, "h" + level(map, type, style), true);
    } else if (is(type, style, Meaning.ITEM)) {
      wrap(map, "li", false);
    } else if (is(type, style, Meaning.QUOTE)) {
      wrap(map, "blockquote", false);
    } else if (is(type, style, Meaning.CODE)) {
      wrap(map, "pre", true);
    } else if (DataWords.mean(type, Meaning.LIST)) {
      list(map, type, style);
    } else {
      plain(map);
    }
  }

  private void plain(Map<?, ?> map) {
    Object inner = inner(map);
    if (inner instanceof String text) {
      words(text, false);
    } else if (inner instanceof List<?> parts && areWords(parts)) {
      push(inner, "p", true);
    } else if (inner != null) {
      left.push(new Step(inner, "", false));
    }
  }

  private void wrap(Map<?, ?> map, String tag, boolean inline) {
    Object inner = inner(map);
    if (inner != null) {
      boolean areWords = inner instanceof String || (inner instanceof List<?> l && areWords(l));
      push(inner, tag, inline || areWords);
    }
  }

  private void push(Object inner, String tag, boolean inline) {
    html.append('<').append(tag).append('>');
    left.push(new Step(null, "</" + tag + ">", false));
    left.push(new Step(inner, "", inline));
  }

  private void inline(Map<?, ?> map, String type, String style) {
    Object inner = inner(map);
    if (inner == null) {
      return;
    }
    StringBuilder close = new StringBuilder();
    String marks = type + " " + style + " " + marks(map);
    if (DataWords.mean(marks, Meaning.STRONG) || isSet(map, "bold")) {
      html.append("<strong>");
      close.insert(0, "</strong>");
    }
    if (DataWords.mean(marks, Meaning.EMPHASIS) || isSet(map, "italic")) {
      html.append("<em>");
      close.insert(0, "</em>");
    }
    String address = DataPictures.address(map, List.of("href", "url", "uri"));
    if (!address.isEmpty()) {
      html.append("<a href=\"").append(escaped(address)).append("\">");
      close.insert(0, "</a>");
    }
    left.push(new Step(null, close.toString(), true));
    left.push(new Step(inner, "", true));
  }

  /** {@code "marks": ["strong"]}, {@code "marks": [{"type": "bold"}]} */
  private static String marks(Map<?, ?> map) {
    StringBuilder marks = new StringBuilder();
    if (map.get("marks") instanceof List<?> list) {
      for (Object mark : list) {
        Object name = mark instanceof Map<?, ?> one ? one.get("type") : mark;
        if (name instanceof String text && text.length() < 20) {
          marks.append(' ').append(text);
        }
      }
    }
    return marks.length() > 30 ? "" : marks.toString();
  }

  private static boolean isSet(Map<?, ?> map, String key) {
    return map.containsKey(key);
  }

  private void list(Map<?, ?> map, String type, String style) {
    Object inner = inner(map);
    String kind = type + " " + style + " " + first(map, List.of("list_type", "listType"));
    String folded = kind.toLowerCase(Locale.ROOT);
    boolean ordered =
        (folded.contains("order") || folded.contains("number")) && !folded.contains("unorder");
    String tag = ordered ? "ol" : "ul";
    html.append('<').append(tag).append('>');
    left.push(new Step(null, "</" + tag + ">", false));
    if (inner instanceof List<?> items) {
      Deque<Step> steps = new ArrayDeque<>();
      for (Object item : items) {
        Object words = item instanceof Map<?, ?> one ? inner(one) : item;
        if (words != null) {
          boolean inline = words instanceof String || (words instanceof List<?> l && areWords(l));
          steps.push(new Step(words, "<li>", inline));
        }
      }
      steps.forEach(left::push);
    }
  }

  /** The words of {@code map}, or the parts that hold them. */
  private static @Nullable Object inner(Map<?, ?> map) {
    for (String key : TEXTS) {
      if (map.get(key) instanceof String text && !Spaces.isBlank(text)) {
        return text;
      }
    }
    for (String key : PARTS) {
      Object parts = map.get(key);
      if (parts instanceof Map || (parts instanceof List<?> list && !list.isEmpty())) {
        return parts;
      }
    }
    return null;
  }

  /** Whether {@code parts} run on in one line: stretches of text, styled words, links. */
  private static boolean areWords(List<?> parts) {
    boolean any = false;
    for (Object part : parts) {
      if (!(part instanceof Map<?, ?> map)) {
        return false;
      }
      String type = first(map, TYPES);
      boolean isLeaf = type.isEmpty() && inner(map) instanceof String;
      if (!isLeaf && !DataWords.mean(type, Meaning.INLINE)) {
        return false;
      }
      if (inner(map) instanceof String text && startsBlock(text)) {
        return false;
      }
      any = true;
    }
    return any;
  }

  private static boolean is(String type, String style, Meaning meaning) {
    return DataWords.mean(type, meaning) || DataWords.mean(style, meaning);
  }

  private static String first(Map<?, ?> map, List<String> keys) {
    for (String key : keys) {
      if (map.get(key) instanceof String name && name.length() < 60 && name.indexOf(' ') < 0) {
        return name;
      }
    }
    return "";
  }

  private static int level(Map<?, ?> map, String type, String style) {
    if (map.get("level") instanceof Integer level && level >= 1 && level <= 6) {
      return level;
    }
    for (String name : List.of(type, style)) {
      char last = name.isEmpty() ? ' ' : name.charAt(name.length() - 1);
      if (last >= '1' && last <= '6') {
        return last - '0';
      }
    }
    return 2;
  }

  /** Whether {@code text} holds tags or entities. */
  static boolean isMarkup(String text) {
    for (int i = text.indexOf('<'); i >= 0 && i + 1 < text.length(); i = text.indexOf('<', i + 1)) {
      char next = text.charAt(i + 1);
      if (next == '/' || next == '!' || (next >= 'a' && next <= 'z')) {
        return true;
      }
    }
    int entity = text.indexOf('&');
    return entity >= 0 && text.indexOf(';', entity) > 0 && text.indexOf(';', entity) < entity + 9;
  }

  private static boolean startsBlock(String text) {
    int at = Spaces.skip(text, 0, text.length());
    if (at + 1 >= text.length() || text.charAt(at) != '<') {
      return false;
    }
    int end = at + 1;
    while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    return Tags.of(text.substring(at + 1, end).toLowerCase(Locale.ROOT)) == Tags.BLOCK;
  }

  static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
