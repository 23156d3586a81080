package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.read.DataWords.Meaning;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the data of a page for the string, or the list of paragraphs, that is the article:
 * the longest running text that stands under a key for one, beside the title of the page.
 */
final class DataSearch {

  /** Shorter strings are no sentences. */
  private static final int SHORTEST_TEXT = 20;

  /** Data within a string of data is read if it is longer than this. */
  private static final int SHORTEST_DATA = 200;

  /** Data within data within data is none of the article. */
  private static final int DEEPEST_STRING = 3;

  /** What stands under a key for the text, beside the title of the page, and has less, is none. */
  private static final int SHORTEST = 250;

  private static final int FEWEST_SENTENCES = 3;

  /** What only stands under such a key, or only beside the title, must have more. */
  private static final int LONG = 500;

  private static final int SEVERAL_SENTENCES = 5;

  /** The title stands at most so many levels above the text. */
  private static final int NEAR = 6;

  /** Texts of this share of the longest one, in the same places of their things, rival it. */
  private static final double RIVAL = .3;

  /** What a list must hold more than the part of it that is found already. */
  private static final double MORE = 1.05;

  /** What is referred to more often is no text of one article. */
  private static final int MOST_PLACES = 4;

  private final PageTitles titles;
  private final Budget budget;
  private final int most;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<String, Set<Meaning>> meanings = new HashMap<>();
  private final IdentityHashMap<Object, Integer> seen = new IdentityHashMap<>();

  /** Whether a value may stand in several places. */
  private boolean shared;

  /** Values so far, those among them that are too short to be kept. */
  private int values;

  /** A value and where it stands. */
  static final class Node {
    private final Object value;
    private final @Nullable Node parent;
    private final String key;
    private final int strings;
    private RunningWords words = RunningWords.NONE;
    private int parts;

    Node(Object value, @Nullable Node parent, String key, int strings) {
      this.value = value;
      this.parent = parent;
      this.key = key;
      this.strings = strings;
    }

    Object value() {
      return value;
    }

    int weight() {
      return words.weight();
    }

    /** The keys from the outermost value to here. */
    String path() {
      StringBuilder path = new StringBuilder();
      for (Node node = this; node != null; node = node.parent) {
        if (!node.key.isEmpty()) {
          path.insert(0, path.isEmpty() ? node.key : node.key + ".");
        }
      }
      return path.toString();
    }

    /** The innermost key around it. */
    private String name() {
      Node node = this;
      while (node.key.isEmpty() && node.parent != null) {
        node = node.parent;
      }
      return node.key;
    }
  }

  /**
   * @param most values that are looked at
   */
  DataSearch(PageTitles titles, int most, Budget budget) {
    this.titles = titles;
    this.most = most;
    this.budget = budget;
  }

  /**
   * The text of the article in {@code roots}, which were read from {@code data}; {@code null} if
   * none is found.
   */
  @Nullable Node find(List<Object> roots, String data) {
    shared = References.resolve(roots, data);
    roots.forEach(root -> add(root, null, "", 0));
    for (int i = 0; i < nodes.size() && values < most; i++) {
      open(nodes.get(i));
      if ((i & 0xFFF) == 0) {
        budget.check();
      }
    }
    weigh();
    return best();
  }

  private void add(Object value, @Nullable Node parent, String key, int strings) {
    if (value instanceof String text) {
      values++;
      if (text.length() >= SHORTEST_TEXT) {
        nodes.add(new Node(value, parent, key, strings));
      }
    } else if ((value instanceof Map || value instanceof List)
        && (!shared || isNew(value, parent))) {
      values++;
      nodes.add(new Node(value, parent, key, strings));
    }
  }

  /** What several refer to is looked at in several places, but never within itself. */
  private boolean isNew(Object container, @Nullable Node parent) {
    Integer places = seen.get(container);
    for (Node around = places == null ? null : parent; around != null; around = around.parent) {
      if (around.value == container) {
        return false;
      }
    }
    int now = places == null ? 1 : places + 1;
    seen.put(container, now);
    return now <= MOST_PLACES;
  }

  private void open(Node node) {
    if (node.value instanceof Map<?, ?> map) {
      map.forEach((key, value) -> add(value, node, Literals.name(key), node.strings));
    } else if (node.value instanceof List<?> list) {
      list.forEach(value -> add(value, node, "", node.strings));
    } else if (node.value instanceof String text && node.strings < DEEPEST_STRING) {
      openString(node, text);
    }
  }

  private void openString(Node node, String text) {
    if (text.length() < SHORTEST_DATA || !isData(text)) {
      return;
    }
    List<Object> roots = Literals.read(text, most - values);
    shared |= References.resolve(roots, text);
    roots.forEach(root -> add(root, node, "", node.strings + 1));
  }

  /** {@code {"topic": …}}, {@code 5:["$","div",{…}]} */
  private static boolean isData(String text) {
    int at = Spaces.skip(text, 0, text.length());
    int row = at;
    while (row < text.length() && Character.digit(text.charAt(row), 16) >= 0) {
      row++;
    }
    if (row > at && row < text.length() && text.charAt(row) == ':') {
      at = row + 1;
    }
    return at < text.length() && (text.charAt(at) == '{' || text.charAt(at) == '[');
  }

  /** From the innermost values outwards: a list is the sum of its parts, a map its main text. */
  private void weigh() {
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      if (node.value instanceof String text) {
        node.words = node.words.weight() == 0 ? RunningWords.of(text) : node.words;
      }
      Node parent = node.parent;
      if (parent != null && node.words.weight() > 0 && !isThing(node.value)) {
        pass(node, parent);
      }
    }
  }

  private void pass(Node node, Node parent) {
    if (parent.value instanceof List) {
      parent.words = parent.words.plus(node.words);
      parent.parts++;
    } else if (node.words.weight() > parent.words.weight() && !means(node.key, Meaning.ELSEWHERE)) {
      parent.words = node.words;
    }
  }

  /** Whether {@code value} is an article of its own, not a part of one. */
  private boolean isThing(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return false;
    }
    boolean titled = false;
    boolean placed = false;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      Set<Meaning> key = meanings(String.valueOf(entry.getKey()));
      titled =
          titled
              || (key.contains(Meaning.TITLE)
                  && entry.getValue() instanceof String text
                  && Spaces.trim(text).length() > 6);
      placed = placed || key.contains(Meaning.PLACE);
      if (titled && placed) {
        return true;
      }
    }
    return false;
  }

  private boolean means(String key, Meaning meaning) {
    return meanings(key).contains(meaning);
  }

  /** Data repeats its keys, so each is read once. */
  private Set<Meaning> meanings(String key) {
    return meanings.computeIfAbsent(key, DataWords::meanings);
  }

  private @Nullable Node best() {
    Node best = null;
    double most = 0;
    for (int i = nodes.size() - 1; i >= 0; i--) {
      Node node = nodes.get(i);
      double score = score(node);
      if (score > most * (best == null ? 1 : MORE)) {
        best = node;
        most = score;
      }
    }
    return best == null || isOneOfMany(best) ? null : best;
  }

  private double score(Node node) {
    if (node.words.weight() < SHORTEST || node.words.sentences() < FEWEST_SENTENCES) {
      return 0;
    }
    boolean isWhole =
        node.value instanceof String || (node.value instanceof List && node.parts > 1);
    if (!isWhole) {
      return 0;
    }
    String name = node.name();
    boolean named = means(name, Meaning.BODY);
    if ((!named && means(name, Meaning.SUMMARY)) || isElsewhere(node)) {
      return 0;
    }
    boolean titled = isTitled(node);
    boolean isLong = node.words.weight() >= LONG && node.words.sentences() >= SEVERAL_SENTENCES;
    if (!(named && titled) && !(isLong && (named || titled))) {
      return 0;
    }
    return node.words.weight() * (named ? 1.5 : 1) * (titled ? 2 : 1);
  }

  private boolean isElsewhere(Node node) {
    for (Node around = node; around != null; around = around.parent) {
      if (means(around.key, Meaning.ELSEWHERE)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the title of the page stands beside {@code node} or above it. */
  private boolean isTitled(Node node) {
    Node around = node.parent;
    for (int level = 0; around != null && level < NEAR; around = around.parent, level++) {
      if (around.value instanceof Map<?, ?> map && titles.standIn(map)) {
        return true;
      }
    }
    return false;
  }

  /** A list of articles, none of which is the page. */
  private boolean isOneOfMany(Node best) {
    if (isTitled(best)) {
      return false;
    }
    String path = best.path();
    for (Node node : nodes) {
      if (node != best
          && node.words.weight() >= best.words.weight() * RIVAL
          && node.value.getClass() == best.value.getClass()
          && node.path().equals(path)) {
        return true;
      }
    }
    return false;
  }
}
