package dev.cleancopy.read;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts values in the place of what refers to them, in data that was flattened: {@code {"__ref":
 * "Paragraph:7"}} names a value of the outermost map; where the outermost value is a list, maps and
 * lists in it may hold nothing but indices into it. Values come to be shared, and may hold
 * themselves.
 */
final class References {

  private static final String REFERENCE = "__ref";

  /** A list that is shorter is a list. */
  private static final int SHORTEST = 4;

  private References() {}

  /**
   * Resolves {@code roots}, which were read from {@code data}.
   *
   * @return whether any of their values may now stand in several places
   */
  static boolean resolve(List<Object> roots, String data) {
    boolean named = data.contains(REFERENCE);
    boolean shared = false;
    for (Object root : roots) {
      if (root instanceof List<?> list && isFlattened(list)) {
        list.forEach(value -> resolveIndices(value, list));
        shared = true;
      } else if (named && root instanceof Map<?, ?> map) {
        shared |= resolveNames(map);
      }
    }
    return shared;
  }

  /** Whether the first map in {@code list} holds nothing but indices. */
  private static boolean isFlattened(List<?> list) {
    if (list.size() < SHORTEST) {
      return false;
    }
    for (Object value : list) {
      if (value instanceof Map<?, ?> map && !map.isEmpty()) {
        return map.values().stream().allMatch(index -> isIndex(index, list));
      }
    }
    return false;
  }

  private static boolean isIndex(Object value, List<?> list) {
    return value instanceof Integer index && index < list.size();
  }

  @SuppressWarnings("unchecked")
  private static void resolveIndices(Object value, List<?> all) {
    if (value instanceof Map<?, ?> map) {
      ((Map<String, Object>) map)
          .replaceAll((key, index) -> isIndex(index, all) ? all.get((Integer) index) : index);
    } else if (value instanceof List<?> list) {
      ((List<Object>) list)
          .replaceAll(index -> isIndex(index, all) ? all.get((Integer) index) : index);
    }
  }

  private static boolean resolveNames(Map<?, ?> root) {
    Map<String, Object> named = new HashMap<>();
    List<Object> all = containers(root);
    for (Object value : all) {
      if (value instanceof Map<?, ?> map) {
        map.forEach((key, one) -> learn(named, String.valueOf(key), one));
      }
    }
    if (!named.isEmpty()) {
      all.forEach(value -> replaceNames(value, named));
    }
    return !named.isEmpty();
  }

  /** {@code "Post:12": {…}} */
  private static void learn(Map<String, Object> named, String key, Object value) {
    if (key.indexOf(':') > 0 && value instanceof Map) {
      named.putIfAbsent(key, value);
    }
  }

  @SuppressWarnings("unchecked")
  private static void replaceNames(Object value, Map<String, Object> named) {
    if (value instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).replaceAll((key, one) -> meant(one, named));
    } else if (value instanceof List<?> list) {
      ((List<Object>) list).replaceAll(one -> meant(one, named));
    }
  }

  private static Object meant(Object value, Map<String, Object> named) {
    return value instanceof Map<?, ?> map && map.get(REFERENCE) instanceof String name
        ? named.getOrDefault(name, value)
        : value;
  }

  private static List<Object> containers(Object root) {
    List<Object> all = new ArrayList<>(List.of(root));
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i) instanceof Map<?, ?> map) {
        addContainers(map.values(), all);
      } else if (all.get(i) instanceof List<?> list) {
        addContainers(list, all);
      }
    }
    return all;
  }

  private static void addContainers(Collection<?> values, List<Object> all) {
    for (Object value : values) {
      if (value instanceof Map || value instanceof List) {
        all.add(value);
      }
    }
  }
}
