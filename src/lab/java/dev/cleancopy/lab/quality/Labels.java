package dev.cleancopy.lab.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each block of a page is the gold body, when every word of the body is given away only
 * once. Long blocks are aligned first, by runs of four words; what is repeated goes to the place
 * nearest to what is aligned already; short blocks need words of the body that nothing else took.
 */
public final class Labels {

  private static final int RUN = 4;

  /** A block with a smaller share aligned takes no words away. */
  private static final double TAKES = .4;

  /** A short repeated text farther than this from its neighbours in the body is another one. */
  private static final int NEAR = 12;

  private static final int SMALL_PAGE = 40;

  /** Places of one run that are tried; bodies repeat themselves less often. */
  private static final int MOST_PLACES = 64;

  private final List<List<String>> blocks;
  private final List<String> gold;
  private final boolean[] used;
  private final int[] place;
  private final double[] share;
  private final Map<List<String>, int[]> places = new HashMap<>();

  private Labels(List<List<String>> blocks, List<String> gold) {
    this.blocks = blocks;
    this.gold = gold;
    used = new boolean[gold.size()];
    place = new int[blocks.size()];
    Arrays.fill(place, -1);
    share = new double[blocks.size()];
    Map<List<String>, List<Integer>> found = new HashMap<>();
    for (int i = 0; i + RUN <= gold.size(); i++) {
      List<Integer> of = found.computeIfAbsent(gold.subList(i, i + RUN), any -> new ArrayList<>());
      if (of.size() < MOST_PLACES) {
        of.add(i);
      }
    }
    found.forEach((run, of) -> places.put(run, of.stream().mapToInt(Integer::intValue).toArray()));
  }

  /** Of each of {@code texts} the share that is of {@code gold}. */
  public static double[] of(List<String> texts, String gold) {
    List<List<String>> blocks = new ArrayList<>();
    for (String text : texts) {
      blocks.add(Score.units(text));
    }
    Labels labels = new Labels(blocks, Score.units(gold));
    labels.align();
    return labels.share;
  }

  /** How many words {@code text} has, as they are aligned. */
  public static int words(String text) {
    return Score.units(text).size();
  }

  private void align() {
    Map<List<String>, List<Integer>> same = new LinkedHashMap<>();
    for (int b = 0; b < blocks.size(); b++) {
      if (!blocks.get(b).isEmpty()) {
        same.computeIfAbsent(blocks.get(b), any -> new ArrayList<>()).add(b);
      }
    }
    List<List<String>> longOnes =
        same.keySet().stream()
            .filter(words -> words.size() >= RUN)
            .sorted(Comparator.comparingInt((List<String> words) -> -words.size()))
            .toList();
    for (List<String> words : longOnes) {
      if (same.get(words).size() == 1) {
        give(same.get(words), words);
      }
    }
    for (List<String> words : longOnes) {
      if (same.get(words).size() > 1) {
        List<Integer> left = new ArrayList<>(same.get(words));
        while (!left.isEmpty() && give(left, words)) {
          // until the body has no more of it
        }
      }
    }
    for (int length = RUN - 1; length > 0; length--) {
      for (Map.Entry<List<String>, List<Integer>> entry : same.entrySet()) {
        if (entry.getKey().size() == length) {
          giveShort(entry.getKey(), new ArrayList<>(entry.getValue()));
        }
      }
    }
  }

  /** Aligns {@code words} with the body and gives them to one of {@code left}. */
  private boolean give(List<Integer> left, List<String> words) {
    boolean[] covered = new boolean[words.size()];
    List<Integer> taken = new ArrayList<>();
    int expected = -1;
    for (int j = 0; j + RUN <= words.size(); j++) {
      int at = find(words.subList(j, j + RUN), expected);
      if (at >= 0) {
        Arrays.fill(covered, j, j + RUN, true);
        taken.add(at);
      }
      expected = at < 0 ? -1 : at + 1;
    }
    int hits = 0;
    for (boolean is : covered) {
      hits += is ? 1 : 0;
    }
    double part = (double) hits / words.size();
    if (part < TAKES) {
      if (left.size() == 1) {
        share[left.get(0)] = Math.max(share[left.get(0)], part);
      }
      return false;
    }
    int block = nearest(left, taken.get(0));
    left.remove((Integer) block);
    share[block] = part;
    place[block] = taken.get(0);
    for (int at : taken) {
      Arrays.fill(used, at, at + RUN, true);
    }
    return true;
  }

  /** Where {@code run} stands in the body, not all used; -1 if nowhere. */
  private int find(List<String> run, int expected) {
    int[] found = places.get(run);
    if (found == null) {
      return -1;
    }
    int first = -1;
    for (int at : found) {
      if (!isUsed(at)) {
        if (at == expected) {
          return at;
        }
        first = first < 0 ? at : first;
      }
    }
    return first;
  }

  private boolean isUsed(int at) {
    for (int i = at; i < at + RUN; i++) {
      if (!used[i]) {
        return false;
      }
    }
    return true;
  }

  private void giveShort(List<String> words, List<Integer> left) {
    for (int at = 0; at + words.size() <= gold.size() && !left.isEmpty(); at++) {
      if (!gold.subList(at, at + words.size()).equals(words) || anyUsed(at, words.size())) {
        continue;
      }
      int block = nearest(left, at);
      if (distance(block, at) > NEAR && blocks.size() > SMALL_PAGE) {
        continue;
      }
      left.remove((Integer) block);
      share[block] = 1;
      place[block] = at;
      Arrays.fill(used, at, at + words.size(), true);
    }
  }

  private boolean anyUsed(int at, int length) {
    for (int i = at; i < at + length; i++) {
      if (used[i]) {
        return true;
      }
    }
    return false;
  }

  private int nearest(List<Integer> left, int at) {
    if (left.size() == 1) {
      return left.get(0);
    }
    int best = left.get(0);
    int least = Integer.MAX_VALUE;
    for (int block : left) {
      int distance = distance(block, at);
      if (distance < least) {
        least = distance;
        best = block;
      }
    }
    return best;
  }

  /** How far {@code block} is from between the blocks that are aligned around {@code at}. */
  private int distance(int block, int at) {
    int before = 0;
    int after = blocks.size();
    int placeBefore = -1;
    int placeAfter = Integer.MAX_VALUE;
    for (int b = 0; b < place.length; b++) {
      if (place[b] < 0) {
        continue;
      }
      if (place[b] <= at && place[b] > placeBefore) {
        placeBefore = place[b];
        before = b;
      } else if (place[b] > at && place[b] < placeAfter) {
        placeAfter = place[b];
        after = b;
      }
    }
    int low = Math.min(before, after);
    int high = Math.max(before, after);
    return block < low ? low - block : Math.max(0, block - high);
  }
}
