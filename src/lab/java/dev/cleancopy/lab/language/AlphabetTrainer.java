package dev.cleancopy.lab.language;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.UnicodeSet;
import dev.cleancopy.language.Characters;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns what each letter costs after the one or two before it. */
final class AlphabetTrainer {

  private static final int BOUNDARY = 0;
  private static final int RARE = 1;

  /** With more letters than this, pairs say enough and triples take too much room. */
  private static final int MOST_FOR_TRIPLES = 46;

  /** A letter of no exemplar set must be so frequent to be of the alphabet. */
  private static final double FREQUENT = 2e-4;

  /** How much a shorter context counts against what was seen in a longer one. */
  private static final double BELIEF_IN_SINGLES = 2;

  private static final double BELIEF_IN_PAIRS = 6;

  private final String tag;
  private final Set<Integer> scripts;
  private final Map<Integer, Integer> symbols = new TreeMap<>();
  private final int width;
  private final int order;
  private final double[] singles;
  private final double[] pairs;
  private final double[] triples;

  AlphabetTrainer(String tag, Set<Integer> scripts, List<Corpus.Passage> passages) {
    this.tag = tag;
    this.scripts = scripts;
    List<Integer> letters = alphabet(passages);
    letters.forEach(letter -> symbols.put(letter, symbols.size() + 2));
    width = letters.size() + 2;
    order = width <= MOST_FOR_TRIPLES ? 3 : 2;
    singles = new double[width];
    pairs = new double[width * width];
    triples = new double[width * width * width];
    passages.forEach(this::count);
  }

  int width() {
    return width;
  }

  private int fold(int c) {
    if (tag.equals("tr") || tag.equals("az")) {
      if (c == 'I') {
        return 'ı';
      }
      if (c == 'İ') {
        return 'i';
      }
    }
    return c == 'İ' ? 'i' : UCharacter.toLowerCase(c);
  }

  private List<Integer> alphabet(List<Corpus.Passage> passages) {
    Map<Integer, Double> counts = new TreeMap<>();
    for (Corpus.Passage passage : passages) {
      passage
          .text()
          .codePoints()
          .filter(c -> scripts.contains(Characters.part(c)))
          .forEach(c -> counts.merge(fold(c), passage.weight(), Double::sum));
    }
    double total = counts.values().stream().mapToDouble(Double::doubleValue).sum();
    UnicodeSet exemplars = Corpus.exemplars(tag);
    List<Integer> letters = new ArrayList<>();
    counts.forEach(
        (letter, count) -> {
          boolean usual = exemplars.contains(letter) && count > 0;
          if (letter < 0x10000 && (usual || count > total * FREQUENT)) {
            letters.add(letter);
          }
        });
    letters.sort((a, b) -> Double.compare(counts.get(b), counts.get(a)));
    return new ArrayList<>(letters.subList(0, Math.min(letters.size(), 250)));
  }

  private void count(Corpus.Passage passage) {
    int before = BOUNDARY;
    int previous = BOUNDARY;
    String text = passage.text() + " ";
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      int part = Characters.part(c);
      if (part == Characters.SILENT) {
        continue;
      }
      boolean letter = scripts.contains(part);
      int symbol = letter ? symbols.getOrDefault(fold(c), RARE) : BOUNDARY;
      if (symbol != BOUNDARY || previous != BOUNDARY) {
        singles[symbol] += passage.weight();
        pairs[previous * width + symbol] += passage.weight();
        triples[(before * width + previous) * width + symbol] += passage.weight();
      }
      before = letter ? previous : BOUNDARY;
      previous = symbol;
    }
  }

  void write(DataOutputStream out) throws IOException {
    out.writeByte(order);
    out.writeByte(width);
    StringBuilder letters = new StringBuilder();
    List<Integer> numbers = new ArrayList<>();
    for (int c = 0; c < 0x10000; c++) {
      Integer symbol = scripts.contains(Characters.part(c)) ? symbols.get(fold(c)) : null;
      if (symbol != null) {
        letters.append((char) c);
        numbers.add(symbol);
      }
    }
    out.writeUTF(letters.toString());
    for (int number : numbers) {
      out.writeByte(number);
    }
    for (byte cost : costs()) {
      out.writeByte(cost);
    }
  }

  private byte[] costs() {
    double all = sum(singles, 0);
    double[] p1 = new double[width];
    for (int s = 0; s < width; s++) {
      p1[s] = (singles[s] + 0.5) / (all + 0.5 * width);
    }
    double[] p2 = new double[width * width];
    for (int b = 0; b < width; b++) {
      double context = sum(pairs, b);
      for (int s = 0; s < width; s++) {
        int i = b * width + s;
        p2[i] = (pairs[i] + BELIEF_IN_SINGLES * p1[s]) / (context + BELIEF_IN_SINGLES);
      }
    }
    if (order == 2) {
      return quantized(p2);
    }
    double[] p3 = new double[triples.length];
    for (int ab = 0; ab < width * width; ab++) {
      double context = sum(triples, ab);
      for (int s = 0; s < width; s++) {
        int i = ab * width + s;
        p3[i] =
            (triples[i] + BELIEF_IN_PAIRS * p2[ab % width * width + s])
                / (context + BELIEF_IN_PAIRS);
      }
    }
    return quantized(p3);
  }

  private double sum(double[] counts, int context) {
    double sum = 0;
    for (int s = 0; s < width; s++) {
      sum += counts[context * width + s];
    }
    return sum;
  }

  private static byte[] quantized(double[] probabilities) {
    byte[] costs = new byte[probabilities.length];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = Costs.quantized(probabilities[i]);
    }
    return costs;
  }
}
