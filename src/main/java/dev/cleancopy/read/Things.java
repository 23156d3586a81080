package dev.cleancopy.read;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Flattens what a JSON-LD script says: {@code NewsArticle.author[0].name}. A thing that is named by
 * its id alone is looked up among those of the script, once.
 */
final class Things {

  private final Map<String, Map<?, ?>> byId = new HashMap<>();
  private final Deque<Step> open = new ArrayDeque<>();
  private final BiConsumer<String, String> sink;

  /**
   * A value that is to be said.
   *
   * @param resolved whether it stands in something that was looked up
   */
  private record Step(String key, Object value, boolean resolved) {}

  private Things(BiConsumer<String, String> sink) {
    this.sink = sink;
  }

  /** Tells {@code sink} keys and values, in the order in which the script gives them. */
  static void flatten(List<Object> roots, BiConsumer<String, String> sink) {
    Things things = new Things(sink);
    things.learn(roots);
    things.say(roots);
  }

  private void learn(List<Object> roots) {
    Deque<Object> left = new ArrayDeque<>(roots);
    while (!left.isEmpty()) {
      Object value = left.pop();
      if (value instanceof List<?> list) {
        left.addAll(list);
      } else if (value instanceof Map<?, ?> thing) {
        if (thing.get("@id") instanceof String id && JsonLd.reference(thing) == null) {
          byId.putIfAbsent(id, thing);
        }
        left.addAll(thing.values());
      }
    }
  }

  private void say(List<Object> roots) {
    pushAll("", roots, false);
    while (!open.isEmpty()) {
      Step step = open.pop();
      Object value = step.value;
      if (value instanceof String text) {
        sink.accept(step.key, text);
      } else if (value instanceof List<?> list) {
        pushAll(step.key, list, step.resolved);
      } else if (value instanceof Map<?, ?> thing) {
        say(step, thing);
      }
    }
  }

  private void say(Step step, Map<?, ?> thing) {
    Object id = step.resolved ? null : JsonLd.reference(thing);
    Map<?, ?> meant = id instanceof String name ? byId.get(name) : null;
    if (meant == null) {
      pushFields(step.key.isEmpty() ? JsonLd.type(thing) : step.key, thing, step.resolved);
    } else if (!step.key.isEmpty()) {
      pushFields(step.key, meant, true);
    }
  }

  private void pushFields(String key, Map<?, ?> thing, boolean resolved) {
    Deque<Step> steps = new ArrayDeque<>(thing.size());
    for (Map.Entry<?, ?> field : thing.entrySet()) {
      String name = String.valueOf(field.getKey());
      Object value = field.getValue();
      if (name.equals("@graph")) {
        steps.push(new Step("", value, resolved));
      } else if (name.equals("@type")) {
        steps.push(new Step(key + ".@type", shortTypes(value), resolved));
      } else if (!name.equals("@context")) {
        steps.push(new Step(key + "." + name, value, resolved));
      }
    }
    steps.forEach(open::push);
  }

  private static Object shortTypes(Object types) {
    if (types instanceof List<?> several) {
      return several.stream().map(Things::shortTypes).toList();
    }
    return types instanceof String name ? JsonLd.shortName(name) : types;
  }

  private void pushAll(String key, List<?> list, boolean resolved) {
    Deque<Step> steps = new ArrayDeque<>(list.size());
    int index = 0;
    for (Iterator<?> values = list.iterator(); values.hasNext(); index++) {
      steps.push(new Step(key.isEmpty() ? "" : key + "[" + index + "]", values.next(), resolved));
    }
    steps.forEach(open::push);
  }
}
