package dev.cleancopy.classify;

import dev.cleancopy.model.Region;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the regions of a page look like: a page repeats its names, so each of them, and each set of
 * them, is read once.
 */
final class Looks {

  /** A usual page has so many. */
  private static final int MANY = 256;

  private static final int LAST = 128;

  private final Traits words;
  private final NameShares shares;
  private final Map<String, Name> names = new HashMap<>(MANY);

  /**
   * The last look of some elements: where a class is written again, its names are the same list.
   */
  private final @Nullable Look[] last = new @Nullable Look[LAST];

  /** All looks, by what they are of, with open addressing. */
  private @Nullable Look[] table = new @Nullable Look[MANY];

  private final Map<String, Integer> elements = new HashMap<>();
  private int count;

  Looks(Traits words, NameShares shares) {
    this.words = words;
    this.shares = shares;
  }

  /** What a name says, and what is known of it. */
  private record Name(long traits, Known known) {}

  /**
   * An element and what it is called, wherever it stands.
   *
   * @param tag of the element
   * @param names of the element
   * @param hash of both
   * @param number from 0, in the order in which they were first seen
   * @param element the number of the first look of the same element
   * @param traits what its names say, in bits
   * @param known what is known of its names
   * @param ancestors which ancestors it is by its element alone, in bits
   */
  record Look(
      String tag,
      List<String> names,
      int hash,
      int number,
      int element,
      long traits,
      Known known,
      long ancestors) {

    private boolean isOf(String other, List<String> otherNames) {
      return tag.equals(other) && names.equals(otherNames);
    }
  }

  /** The look of {@code region}: that of all regions of the same element with the same names. */
  Look of(Region region) {
    String tag = region.element();
    List<String> names = region.names();
    int place = (tag.hashCode() + names.size() * 31) & (LAST - 1);
    Look before = last[place];
    if (before != null && before.names == names && before.tag.equals(tag)) {
      return before;
    }
    Look found = find(tag, names);
    last[place] = found;
    return found;
  }

  private Look find(String tag, List<String> names) {
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

  private Look add(String tag, List<String> called, int hash) {
    long traits = 0;
    Known known = new Known();
    for (int i = 0; i < called.size(); i++) {
      Name name = names.computeIfAbsent(called.get(i), this::read);
      traits |= name.traits;
      known.add(name.known);
    }
    Integer before = elements.putIfAbsent(tag, count);
    int first = before == null ? count : before;
    Look look = new Look(tag, called, hash, count, first, traits, known, Ancestor.of(tag));
    if (++count * 2 > table.length) {
      grow();
    }
    put(look);
    return look;
  }

  private Name read(String name) {
    return new Name(words.of(name), shares.of(name));
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
