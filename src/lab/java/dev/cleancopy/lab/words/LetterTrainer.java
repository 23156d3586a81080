package dev.cleancopy.lab.words;

import dev.cleancopy.language.LetterContexts;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts which letters beyond ASCII stand between which others, and keeps what tells most. */
final class LetterTrainer {

  /** Contexts of fewer words are chance. */
  private static final int FEWEST = 2;

  private final int most;
  private final List<Map<Integer, Map<Character, Integer>>> levels = new ArrayList<>();
  private final List<Map<Integer, Integer>> parents = new ArrayList<>();

  /**
   * @param most entries that are kept
   */
  LetterTrainer(int most) {
    this.most = most;
    for (int level = 0; level < LetterContexts.LEVELS; level++) {
      levels.add(new HashMap<>());
      parents.add(new HashMap<>());
    }
  }

  void add(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= 0x80) {
        int before = 0;
        for (int level = 0; level < LetterContexts.LEVELS; level++) {
          int context = LetterContexts.context(word, i, level);
          levels
              .get(level)
              .computeIfAbsent(context, k -> new TreeMap<>())
              .merge(word.charAt(i), 1, Integer::sum);
          parents.get(level).put(context, before);
          before = context;
        }
      }
    }
  }

  /** A context with the letters seen in it and what is gained by knowing it, in bits. */
  private record Context(int hash, Map<Character, Integer> letters, double gain) {}

  /** The form that {@link LetterContexts} reads. */
  byte[] bytes() throws IOException {
    List<Context> contexts = new ArrayList<>();
    Map<Integer, Map<Character, Integer>> shorter = Map.of();
    for (int level = 0; level < LetterContexts.LEVELS; level++) {
      boolean first = level == 0;
      for (Map.Entry<Integer, Map<Character, Integer>> entry : levels.get(level).entrySet()) {
        int all = sum(entry.getValue());
        if (all >= FEWEST) {
          double gain =
              first
                  ? Double.MAX_VALUE
                  : gain(
                      entry.getValue(), all, shorter.get(parents.get(level).get(entry.getKey())));
          contexts.add(new Context(entry.getKey(), entry.getValue(), gain));
        }
      }
      shorter = levels.get(level);
    }
    contexts.sort(
        Comparator.comparingDouble(Context::gain).reversed().thenComparing(Context::hash));
    TreeMap<Integer, Integer> kept = new TreeMap<>();
    for (Context context : contexts) {
      if (kept.size() < most) {
        context
            .letters()
            .forEach((c, n) -> kept.merge(LetterContexts.hash(context.hash(), c), n, Math::max));
      }
    }
    return bytes(kept);
  }

  private static byte[] bytes(TreeMap<Integer, Integer> kept) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(bytes);
    data.writeInt(kept.size());
    for (int hash : kept.keySet()) {
      data.writeInt(hash);
    }
    for (int count : kept.values()) {
      data.writeByte(LetterContexts.packed(count));
    }
    return bytes.toByteArray();
  }

  private static int sum(Map<Character, Integer> letters) {
    return letters.values().stream().mapToInt(Integer::intValue).sum();
  }

  /** Bits saved over the shorter context, for what the entries cost. */
  private static double gain(
      Map<Character, Integer> letters, int all, Map<Character, Integer> shorter) {
    double whole = sum(shorter);
    double bits = 0;
    for (Map.Entry<Character, Integer> letter : letters.entrySet()) {
      double here = (double) letter.getValue() / all;
      double there = (shorter.getOrDefault(letter.getKey(), 0) + 0.5) / (whole + 1);
      bits += letter.getValue() * Math.log(here / there);
    }
    return bits / letters.size();
  }
}
