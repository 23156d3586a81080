package dev.cleancopy.read;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers the children of an element by tag, from 1. Most elements have children of few tags. */
final class SiblingCount {

  private @Nullable String tag;
  private int count;
  private @Nullable String otherTag;
  private int otherCount;
  private @Nullable Map<String, int[]> rest;

  int next(String child) {
    if (tag == null) {
      tag = child;
    }
    if (child.equals(tag)) {
      return ++count;
    }
    if (otherTag == null) {
      otherTag = child;
    }
    if (child.equals(otherTag)) {
      return ++otherCount;
    }
    if (rest == null) {
      rest = new HashMap<>();
    }
    return ++rest.computeIfAbsent(child, fresh -> new int[1])[0];
  }
}
