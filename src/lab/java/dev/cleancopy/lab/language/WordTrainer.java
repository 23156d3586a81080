package dev.cleancopy.lab.language;

import com.ibm.icu.lang.UCharacter;
import dev.cleancopy.language.Characters;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns what the commonest words of each language cost. */
final class WordTrainer {

  private static final int WORDS_PER_LANGUAGE = 3000;

  /** Words seen less often may be anything. */
  private static final double FEWEST = 1.9;

  /** As {@code Ranking}: longer words are cut. */
  private static final int LONGEST_WORD = 24;

  /** Added to the number of words, so that little text claims little. */
  private static final double CAUTION = 300;

  private final Map<Integer, Byte> costs = new TreeMap<>();

  void learn(int number, Set<Integer> scripts, List<Corpus.Passage> passages) {
    Map<String, Double> counts = new TreeMap<>();
    for (Corpus.Passage passage : passages) {
      count(passage, scripts, counts);
    }
    double total = counts.values().stream().mapToDouble(Double::doubleValue).sum() + CAUTION;
    List<Map.Entry<String, Double>> best = new ArrayList<>(counts.entrySet());
    best.removeIf(entry -> entry.getValue() < FEWEST);
    best.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
    for (var entry : best.subList(0, Math.min(best.size(), WORDS_PER_LANGUAGE))) {
      costs.merge(
          Hashes.word(entry.getKey()) << 7 | number,
          Costs.quantized(entry.getValue() / total),
          (a, b) -> (a & 0xFF) < (b & 0xFF) ? a : b);
    }
  }

  private static void count(
      Corpus.Passage passage, Set<Integer> scripts, Map<String, Double> counts) {
    StringBuilder word = new StringBuilder();
    String text = passage.text() + " ";
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int part = Characters.part(c);
      if (scripts.contains(part) && word.length() < LONGEST_WORD) {
        word.appendCodePoint(UCharacter.toLowerCase(c));
      } else if (part != Characters.SILENT && !word.isEmpty()) {
        counts.merge(word.toString(), passage.weight(), Double::sum);
        word.setLength(0);
      }
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeInt(costs.size());
    for (int key : costs.keySet()) {
      out.writeInt(key);
    }
    for (byte cost : costs.values()) {
      out.writeByte(cost);
    }
  }
}
