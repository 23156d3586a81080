package dev.cleancopy.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the objects, lists and strings that are written out in a script, JSON or JavaScript: {@code
 * window.state = {…};}, {@code push([1, "…"])}, {@code function(a) {return {…}}}. Nothing is run;
 * what is no literal is passed over. One pass, whatever the script.
 *
 * <p>Gives maps, lists, strings, whole numbers as {@code Integer}, and {@code false} for any other
 * value, so that the places in lists stay.
 */
final class Literals {

  /** Deeper than any text is nested by its layout. */
  private static final int DEEPEST = 256;

  /** Begins the keys of values without one. */
  private static final char UNNAMED = '#';

  private final String script;
  private final int most;
  private final List<Object> roots = new ArrayList<>();
  private final Deque<Object> open = new ArrayDeque<>();
  private String key = "";
  private int maps;
  private int values;
  private int at;

  private Literals(String script, int most) {
    this.script = script;
    this.most = most;
  }

  /** The outermost values in {@code script}, of not more than {@code most} values in all. */
  static List<Object> read(String script, int most) {
    Literals reader = new Literals(script, most);
    while (reader.at < script.length() && reader.values < most) {
      reader.step(script.charAt(reader.at));
    }
    return reader.roots;
  }

  /** {@code key} as the script has it; empty if it has none. */
  static String name(Object key) {
    String name = String.valueOf(key);
    return name.indexOf(UNNAMED) == 0 ? "" : name;
  }

  private void step(char c) {
    switch (c) {
      case '{' -> begin(new LinkedHashMap<String, Object>());
      case '[' -> begin(new ArrayList<>());
      case '}' -> end(true);
      case ']' -> end(false);
      case ',', ';' -> {
        key = "";
        at++;
      }
      case '"', '\'', '`' -> string(c);
      case '/' -> comment();
      default -> {
        if (isWordPart(c)) {
          word();
        } else {
          at++;
        }
      }
    }
  }

  private void begin(Object container) {
    at++;
    if (open.size() >= DEEPEST) {
      values = most; // nothing that was meant to be read
      return;
    }
    add(container);
    open.push(container);
    key = "";
    maps += container instanceof Map ? 1 : 0;
  }

  /** Closes the innermost container of a kind, and what was left open in it. */
  private void end(boolean map) {
    at++;
    key = "";
    if (map ? maps == 0 : maps == open.size()) {
      return;
    }
    boolean found = false;
    while (!found) {
      boolean isMap = open.pop() instanceof Map;
      maps -= isMap ? 1 : 0;
      found = isMap == map;
    }
  }

  private void string(char quote) {
    int end = closing(quote);
    if (end < 0) {
      at++;
      return;
    }
    String value = Escapes.resolve(script.substring(at + 1, end));
    at = end + 1;
    keyOrValue(value, value);
  }

  /** Where the string that begins here ends; -1 if it does not on its line. */
  private int closing(char quote) {
    for (int i = at + 1; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == quote) {
        return i;
      }
      if (c == '\\') {
        i++;
      } else if (c == '\n' && quote != '`') {
        return -1;
      }
    }
    return -1;
  }

  private void word() {
    int start = at;
    while (at < script.length() && isWordPart(script.charAt(at))) {
      at++;
    }
    if (!open.isEmpty()) { // outside of all data stands code
      String word = script.substring(start, at);
      keyOrValue(word, number(word));
    }
  }

  private void keyOrValue(String name, Object value) {
    int next = at;
    while (next < script.length() && script.charAt(next) <= ' ') {
      next++;
    }
    boolean isKey =
        next < script.length() && script.charAt(next) == ':' && open.peek() instanceof Map;
    if (isKey) {
      key = name;
      at = next + 1;
    } else if (!open.isEmpty() || value instanceof String) {
      add(value);
    }
  }

  private static Object number(String word) {
    if (word.length() > 9) {
      return false;
    }
    int value = 0;
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      value = value * 10 + c - '0';
    }
    return value;
  }

  @SuppressWarnings("unchecked")
  private void add(Object value) {
    values++;
    Object around = open.peek();
    if (around == null) {
      roots.add(value);
    } else if (around instanceof Map) {
      Map<String, Object> map = (Map<String, Object>) around;
      map.putIfAbsent(key.isEmpty() ? UNNAMED + String.valueOf(map.size()) : key, value);
    } else {
      ((List<Object>) around).add(value);
    }
  }

  private void comment() {
    String end = script.startsWith("//", at) ? "\n" : script.startsWith("/*", at) ? "*/" : "";
    if (end.isEmpty()) {
      at++;
      return;
    }
    int closed = script.indexOf(end, at + 2);
    at = closed < 0 ? script.length() : closed + end.length();
  }

  private static boolean isWordPart(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '_'
        || c == '$'
        || c == '-'
        || c == '+'
        || c == '.'
        || c == '!';
  }
}
