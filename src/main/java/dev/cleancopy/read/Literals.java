package dev.cleancopy.read;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
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

  /** More digits are no place in a list. */
  private static final int LONGEST_NUMBER = 9;

  /** Begins the keys of values without one. */
  private static final char UNNAMED = '#';

  /** Those of the first values without a key in a map: code is full of them. */
  private static final String[] UNNAMED_KEYS = new String[256];

  /** Of what names, numbers and words of the language are made. */
  private static final boolean[] WORD_PARTS = new boolean[0x80];

  static {
    Arrays.setAll(UNNAMED_KEYS, Literals::unnamedKey);
    for (char c = '!'; c < WORD_PARTS.length; c++) {
      WORD_PARTS[c] = Character.isLetterOrDigit(c) || "_$-+.!".indexOf(c) >= 0;
    }
  }

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
    return !name.isEmpty() && name.charAt(0) == UNNAMED ? "" : name;
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
    int colon = colon();
    if (colon < 0) {
      add(value);
    } else {
      key = value;
      at = colon + 1;
    }
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
    int end = start + 1;
    while (end < script.length() && isWordPart(script.charAt(end))) {
      end++;
    }
    at = end;
    if (open.isEmpty()) {
      return; // outside of all data stands code
    }
    int colon = colon();
    if (colon < 0) {
      add(number(start, end));
    } else {
      key = script.substring(start, end);
      at = colon + 1;
    }
  }

  /** Where the colon behind a key is; -1 if what ends here is a value. */
  private int colon() {
    int next = at;
    while (next < script.length() && script.charAt(next) <= ' ') {
      next++;
    }
    boolean isKey =
        next < script.length() && script.charAt(next) == ':' && open.peek() instanceof Map;
    return isKey ? next : -1;
  }

  private Object number(int start, int end) {
    if (end - start > LONGEST_NUMBER) {
      return false;
    }
    int value = 0;
    for (int i = start; i < end; i++) {
      char c = script.charAt(i);
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
      map.putIfAbsent(key.isEmpty() ? unnamed(map.size()) : key, value);
    } else {
      ((List<Object>) around).add(value);
    }
  }

  private static String unnamed(int number) {
    return number < UNNAMED_KEYS.length ? UNNAMED_KEYS[number] : unnamedKey(number);
  }

  private static String unnamedKey(int number) {
    return UNNAMED + String.valueOf(number);
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
    return c < WORD_PARTS.length && WORD_PARTS[c];
  }
}
