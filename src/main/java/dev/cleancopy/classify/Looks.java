package dev.cleancopy.classify;

import dev.cleancopy.model.Region;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the regions of a page look like: a page repeats its names, so each set is read once. */
final class Looks {

  private final Traits words;
  private final Map<Name, Look> known = new HashMap<>();
  private final Map<String, Integer> elements = new HashMap<>();

  Looks(Traits words) {
    this.words = words;
  }

  private record Name(String element, List<String> names) {}

  /**
   * An element and what it is called, wherever it stands.
   *
   * @param number from 0, in the order in which they were first seen
   * @param element the number of the first look of the same element
   * @param traits what its names say, in bits
   */
  record Look(int number, int element, long traits) {}

  /** The look of {@code region}: that of all regions of the same element with the same names. */
  Look of(Region region) {
    Name name = new Name(region.element(), region.names());
    Look look = known.get(name);
    if (look == null) {
      long traits = 0;
      for (String one : name.names) {
        traits |= words.of(one);
      }
      int number = known.size();
      Integer first = elements.putIfAbsent(name.element, number);
      look = new Look(number, first == null ? number : first, traits);
      known.put(name, look);
    }
    return look;
  }
}
