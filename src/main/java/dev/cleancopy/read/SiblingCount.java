package dev.cleancopy.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the children of an element by tag, from 1. Most elements have children of few tags. */
final class SiblingCount {

  private static final int FEW = 4;

  private final @Nullable String[] tags = new @Nullable String[FEW];
  private final int[] counts = new int[FEW];
  private @Nullable Map<String, Integer> rest;

  int next(String tag) {
    for (int i = 0; i < FEW; i++) {
      String known = tags[i];
      if (known == null) {
        tags[i] = tag;
        counts[i] = 1;
        return 1;
      }
      if (known.equals(tag)) {
        return ++counts[i];
      }
    }
    if (rest == null) {
      rest = new HashMap<>();
    }
    return rest.merge(tag, 1, Integer::sum);
  }
}
