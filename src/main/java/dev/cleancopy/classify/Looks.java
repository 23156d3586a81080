package dev.cleancopy.classify;

import dev.cleancopy.model.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the regions of a page look like: a page repeats its names, so each set is read once. */
final class Looks {

  private final Traits words;

  /** All looks, by what they are of, with open addressing. */
  private @Nullable Look[] table = new @Nullable Look[256];

  private final Map<String, Integer> elements = new HashMap<>();
  private int count;

  Looks(Traits words) {
    this.words = words;
  }

  /**
   * An element and what it is called, wherever it stands.
   *
   * @param tag of the element
   * @param names of the element
   * @param hash of both
   * @param number from 0, in the order in which they were first seen
   * @param element the number of the first look of the same element
   * @param traits what its names say, in bits
   * @param ancestors which ancestors it is by its element alone, in bits
   */
  record Look(
      String tag,
      List<String> names,
      int hash,
      int number,
      int element,
      long traits,
      long ancestors) {

    private boolean isOf(String other, List<String> otherNames) {
      return tag.equals(other) && names.equals(otherNames);
    }
  }

  /** The look of {@code region}: that of all regions of the same element with the same names. */
  Look of(Region region) {
    String tag = region.element();
    List<String> names = region.names();
    int hash = tag.hashCode() * 31 + names.size();
    for (int i = 0; i < names.size(); i++) {
      hash = hash * 31 + names.get(i).hashCode();
    }
    int at = slot(hash);
    for (Look look; (look = table[at]) != null; at = next(at)) {
      if (look.hash == hash && look.isOf(tag, names)) {
        return look;
      }
    }
    return add(tag, names, hash);
  }

  private Look add(String tag, List<String> names, int hash) {
    long traits = 0;
    for (int i = 0; i < names.size(); i++) {
      traits |= words.of(names.get(i));
    }
    Integer before = elements.putIfAbsent(tag, count);
    int first = before == null ? count : before;
    Look look = new Look(tag, names, hash, count, first, traits, Ancestor.of(tag));
    if (++count * 2 > table.length) {
      grow();
    }
    put(look);
    return look;
  }

  private void grow() {
    Look[] all = Arrays.stream(table).filter(look -> look != null).toArray(Look[]::new);
    table = new @Nullable Look[4 * table.length];
    for (Look look : all) {
      put(look);
    }
  }

  private void put(Look look) {
    int at = slot(look.hash);
    while (table[at] != null) {
      at = next(at);
    }
    table[at] = look;
  }

  private int slot(int hash) {
    return (hash ^ hash >>> 15) & (table.length - 1);
  }

  private int next(int at) {
    return (at + 1) & (table.length - 1);
  }
}
