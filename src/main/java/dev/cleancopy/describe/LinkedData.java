package dev.cleancopy.describe;

import dev.cleancopy.model.Hint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The things that a page describes in JSON-LD, by type, and what it says about each. */
final class LinkedData {

  /** Types of schema.org that are articles, from the surest; compared by their ends. */
  private static final List<String> ARTICLES =
      List.of("newsarticle", "article", "posting", "report", "webpage", "creativework");

  private final Map<String, List<Hint>> things;

  private LinkedData(Map<String, List<Hint>> things) {
    this.things = things;
  }

  static LinkedData of(List<Hint> hints) {
    Map<String, List<Hint>> things = new LinkedHashMap<>();
    for (Hint hint : hints) {
      int dot = hint.key().indexOf('.');
      String type = dot < 0 ? "" : hint.key().substring(0, dot);
      things.computeIfAbsent(type, any -> new ArrayList<>()).add(hint);
    }
    return new LinkedData(things);
  }

  /** What is said of the article under {@code path} ({@code author[0].name}), or {@code null}. */
  @Nullable Hint article(String path) {
    for (String type : ARTICLES) {
      for (Map.Entry<String, List<Hint>> thing : things.entrySet()) {
        if (isA(thing.getKey(), type)) {
          Hint hint = find(thing, path);
          if (hint != null) {
            return hint;
          }
        }
      }
    }
    return null;
  }

  /** What is said below {@code path} of the first article that says something there. */
  List<Hint> articleBelow(String path) {
    for (String type : ARTICLES) {
      for (Map.Entry<String, List<Hint>> thing : things.entrySet()) {
        List<Hint> found = isA(thing.getKey(), type) ? below(thing, path) : List.of();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** All that is said of things of {@code type} (lower-case). */
  List<Hint> of(String type) {
    return things.entrySet().stream()
        .filter(thing -> isA(thing.getKey(), type))
        .flatMap(thing -> thing.getValue().stream())
        .toList();
  }

  private static boolean isA(String thing, String type) {
    String name = thing.toLowerCase(Locale.ROOT);
    int index = name.indexOf('[');
    return (index < 0 ? name : name.substring(0, index)).endsWith(type);
  }

  private static @Nullable Hint find(Map.Entry<String, List<Hint>> thing, String path) {
    String key = thing.getKey() + "." + path;
    for (Hint hint : thing.getValue()) {
      if (hint.key().equals(key) && !hint.text().isBlank()) {
        return hint;
      }
    }
    return null;
  }

  private static List<Hint> below(Map.Entry<String, List<Hint>> thing, String path) {
    String key = thing.getKey() + "." + path;
    return thing.getValue().stream()
        .filter(
            hint ->
                hint.key().startsWith(key)
                    && (hint.key().length() == key.length()
                        || ".[".indexOf(hint.key().charAt(key.length())) >= 0))
        .toList();
  }
}
