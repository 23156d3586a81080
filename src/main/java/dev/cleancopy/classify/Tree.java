package dev.cleancopy.classify;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Landmark;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The regions of a page that hold blocks, numbered from 0 in document order, parents before their
 * children. Empty for plain text.
 */
final class Tree {

  /** Farther away than this, an ancestor says nothing more. */
  static final int FAR = 20;

  private static final int TRAITS = Trait.values().length;

  /** Distances of a region: those to traits, then those to ancestors. */
  private static final int DISTANCES = TRAITS + Ancestor.COUNT;

  /** Eight distances stand in a word, a byte each. */
  private static final int WORDS = (DISTANCES + Long.BYTES - 1) / Long.BYTES;

  private static final long ONES = 0x0101010101010101L;
  private static final long ALL_FAR = ONES * FAR;

  /** Makes the highest bit of a byte tell whether it is more than {@link #FAR}. */
  private static final long TOO_FAR = ONES * (0x7F - FAR);

  private final Region[] regions;
  private final int[] parent;
  private final int[] first;
  private final int[] end;
  private final Looks.Look[] looks;
  private final long[] distances;
  private final int[] ofBlock;
  private final int[] lastWithin;
  private final Map<Landmark, int[]> landmarks = new EnumMap<>(Landmark.class);

  Tree(List<Block> blocks, Traits words, NameShares shares) {
    Region[] byId = byId(blocks);
    int[] index = new int[byId.length];
    int count = 0;
    Region[] known = new Region[byId.length];
    for (int id = 0; id < byId.length; id++) {
      Region region = byId[id];
      if (region != null) {
        known[count] = region;
        index[id] = count++;
      }
    }
    regions = Arrays.copyOf(known, count);
    parent = new int[count];
    looks = new Looks.Look[count];
    distances = new long[count * WORDS];
    Looks seen = new Looks(words, shares);
    @Nullable Landmark[] purposes = new @Nullable Landmark[count];
    for (int i = 0; i < count; i++) {
      Region above = regions[i].parent();
      parent[i] = above == null ? -1 : index[above.id()];
      looks[i] = seen.of(regions[i]);
      purposes[i] = regions[i].landmark();
      measure(i);
    }
    int[] nowhere = new int[count];
    Arrays.fill(nowhere, -1);
    for (Landmark purpose : Landmark.values()) {
      landmarks.put(purpose, nearest(purposes, purpose, nowhere));
    }
    first = new int[count];
    end = new int[count];
    lastWithin = new int[count];
    Arrays.fill(first, blocks.size());
    ofBlock = new int[blocks.size()];
    for (int b = 0; b < ofBlock.length; b++) {
      ofBlock[b] =
          blocks.get(b).place() instanceof Place.Node node ? index[node.region().id()] : -1;
      if (ofBlock[b] >= 0) {
        first[ofBlock[b]] = Math.min(first[ofBlock[b]], b);
        end[ofBlock[b]] = b + 1;
      }
    }
    surround();
  }

  /**
   * Lets regions reach around those in them. Of each the last one in it is noted: regions within
   * one follow each other without a gap.
   */
  private void surround() {
    for (int r = parent.length - 1; r >= 0; r--) {
      lastWithin[r] = Math.max(lastWithin[r], r);
      int above = parent[r];
      if (above >= 0) {
        lastWithin[above] = Math.max(lastWithin[above], lastWithin[r]);
        first[above] = Math.min(first[above], first[r]);
        end[above] = Math.max(end[above], end[r]);
      }
    }
  }

  private static @Nullable Region[] byId(List<Block> blocks) {
    int highest = -1;
    for (Block block : blocks) {
      if (block.place() instanceof Place.Node node) {
        highest = Math.max(highest, node.region().id());
      }
    }
    Region[] byId = new Region[highest + 1];
    for (Block block : blocks) {
      if (block.place() instanceof Place.Node node) {
        for (Region r = node.region(); r != null && byId[r.id()] == null; r = r.parent()) {
          byId[r.id()] = r;
        }
      }
    }
    return byId;
  }

  /** Of each region the nearest one upwards that serves {@code purpose}, or -1. */
  private int[] nearest(@Nullable Landmark[] purposes, Landmark purpose, int[] nowhere) {
    int r = 0;
    while (r < purposes.length && purposes[r] != purpose) {
      r++;
    }
    if (r == purposes.length) {
      return nowhere;
    }
    int[] nearest = nowhere.clone();
    for (; r < nearest.length; r++) {
      nearest[r] = purposes[r] == purpose ? r : parent[r] < 0 ? -1 : nearest[parent[r]];
    }
    return nearest;
  }

  /** Notes how far {@code region} is from what is around it: a step farther than its parent. */
  private void measure(int region) {
    int own = region * WORDS;
    int above = parent[region] * WORDS;
    for (int w = 0; w < WORDS; w++) {
      long farther = above < 0 ? ALL_FAR : distances[above + w] + ONES;
      distances[own + w] = farther - (((farther + TOO_FAR) >>> 7) & ONES);
    }
    near(own, 0, looks[region].traits());
    near(own, TRAITS, looks[region].ancestors() | Ancestor.of(regions[region].landmark()));
  }

  /** Sets the distances from {@code first} on of which {@code set} has the bits to 0. */
  private void near(int own, int first, long set) {
    for (long bits = set; bits != 0; bits &= bits - 1) {
      int column = first + Long.numberOfTrailingZeros(bits);
      distances[own + column / Long.BYTES] &= ~(0xFFL << shift(column));
    }
  }

  private static int shift(int column) {
    return (column % Long.BYTES) * Byte.SIZE;
  }

  private int distance(int region, int column) {
    return (int) (distances[region * WORDS + column / Long.BYTES] >>> shift(column)) & 0xFF;
  }

  int size() {
    return regions.length;
  }

  /** What {@code region} looks like. */
  Looks.Look look(int region) {
    return looks[region];
  }

  /** Number of the region in which block {@code block} stands; -1 in plain text. */
  int of(int block) {
    return ofBlock[block];
  }

  Region region(int index) {
    return regions[index];
  }

  /** Number of the region around {@code region}; -1 for the root. */
  int parent(int region) {
    return parent[region];
  }

  /** Its first block. */
  int first(int region) {
    return first[region];
  }

  /** The block after its last one. */
  int end(int region) {
    return end[region];
  }

  /** Steps up to a region that has {@code trait}, at most {@link #FAR}. */
  int distance(int region, Trait trait) {
    return region < 0 ? FAR : distance(region, trait.column());
  }

  /** Steps up to a region that is {@code ancestor}, at most {@link #FAR}. */
  int distance(int region, Ancestor ancestor) {
    return region < 0 ? FAR : distance(region, TRAITS + ancestor.column());
  }

  /** Notes the steps up to the nearest region of each ancestor and each trait. */
  void describe(int region, Row row) {
    for (int t = 0; t < TRAITS; t++) {
      row.set(Feature.TO_NAMED_CONTENT, t, distance(region, t));
    }
    for (int a = 0; a < Ancestor.COUNT; a++) {
      row.set(Feature.TO_NAV, a, distance(region, TRAITS + a));
    }
  }

  boolean has(int region, Trait trait) {
    return (looks[region].traits() & trait.bit()) != 0;
  }

  /** How many regions serve {@code purpose}. */
  int count(Landmark purpose) {
    int count = 0;
    for (Region region : regions) {
      count += region.landmark() == purpose ? 1 : 0;
    }
    return count;
  }

  /** The innermost region from {@code region} upwards that serves {@code purpose}; -1 if none. */
  int landmark(int region, Landmark purpose) {
    return region < 0 ? -1 : landmarks.getOrDefault(purpose, parent)[region];
  }

  /** Whether two regions are one, or the same kind of element of one parent; of none, too. */
  boolean isAlike(int region, int other) {
    return region == other
        || (region >= 0
            && other >= 0
            && parent[region] == parent[other]
            && regions[region].element().equals(regions[other].element()));
  }

  /** Whether two regions that are alike are also called the same. */
  boolean isSame(int region, int other) {
    return region == other
        || (region >= 0 && other >= 0 && looks[region].number() == looks[other].number());
  }

  /** The innermost region around both; -1 if there is none. */
  int common(int region, int other) {
    int around = region;
    while (around >= 0 && (other < 0 || !isWithin(other, around))) {
      around = parent[around];
    }
    return around;
  }

  /** Whether {@code region} is {@code around} or lies in it. */
  boolean isWithin(int region, int around) {
    return around <= region && region <= lastWithin[around];
  }

  /** The region {@code levels} above {@code region}; -1 beyond the root. */
  int above(int region, int levels) {
    int r = region;
    for (int i = 0; i < levels && r >= 0; i++) {
      r = parent[r];
    }
    return r;
  }

  boolean contains(int region, int block) {
    return region >= 0 && first[region] <= block && block < end[region];
  }
}
