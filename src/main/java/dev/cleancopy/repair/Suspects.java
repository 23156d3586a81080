package dev.cleancopy.repair;

import dev.cleancopy.model.Page;
import java.util.BitSet;

/**
 * Where in a page something may have to be repaired, found in one pass, so that nothing else looks
 * at the many texts that are plain.
 *
 * @param marked the places of texts that hold anything beyond plain ASCII
 * @param suspicious of those, what some {@link Step} may touch
 */
record Suspects(BitSet marked, BitSet suspicious) {

  static Suspects in(Page page) {
    BitSet suspicious = new BitSet();
    BitSet marked =
        Fields.places(
            page,
            (place, text) -> {
              Glance glance = Glance.at(text);
              suspicious.set(place, glance == Glance.SUSPICIOUS);
              return glance != Glance.PLAIN;
            });
    return new Suspects(marked, suspicious);
  }
}
