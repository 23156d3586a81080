package dev.cleancopy.lab.language;

import dev.cleancopy.language.Characters;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Learns what each character costs, and what it costs after those that it often follows. */
final class IdeographTrainer {

  /** Characters that were never seen count as if a text of this length had been seen of them. */
  private static final double UNSEEN = 2000;

  /** How much a character's own frequency counts against what was seen after another. */
  private static final double BELIEF_IN_SINGLES = 6;

  /** As in {@code IdeographModel}: what a character costs more where its pair is not known. */
  private static final double SURPRISE = 1;

  private static final int PAIR_BITS = 16;

  private static final int[][] RANGES = {
    {0x3041, 0x3100, Characters.KANA},
    {0x3400, 0x4DC0, Characters.HAN},
    {0x4E00, 0xA000, Characters.HAN},
    {0xAC00, 0xD7A4, Characters.HANGUL}
  };

  private final String tag;
  private final Set<Integer> scripts;
  private final double[] singles = new double[0x10000];
  private final Map<Long, Double> pairs = new TreeMap<>();
  private final double[] contexts = new double[0x10000];
  private final double[] probabilities = new double[0x10000];

  IdeographTrainer(String tag, Set<Integer> scripts, List<Corpus.Passage> passages) {
    this.tag = tag;
    this.scripts = scripts;
    passages.forEach(this::count);
    estimate();
  }

  private void count(Corpus.Passage passage) {
    int previous = 0;
    for (int i = 0; i < passage.text().length(); i++) {
      char c = passage.text().charAt(i);
      int part = Characters.part(c);
      if (part == Characters.SILENT) {
        continue;
      }
      if (!scripts.contains(part)) {
        previous = 0;
        continue;
      }
      singles[c] += passage.weight();
      contexts[previous] += passage.weight();
      pairs.merge((long) previous << 16 | c, passage.weight(), Double::sum);
      previous = c;
    }
  }

  private void estimate() {
    double[] unseen = new double[0x10000];
    for (int[] range : RANGES) {
      for (int c = range[0]; c < range[1] && scripts.contains(range[2]); c++) {
        unseen[c] = level(c, range[2]);
      }
    }
    double mass = sum(unseen);
    double total = sum(singles);
    for (int c = 0; c < probabilities.length; c++) {
      probabilities[c] = (singles[c] + UNSEEN * unseen[c] / mass) / (total + UNSEEN);
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /** How common {@code c} is by the national charsets, which list common characters first. */
  private double level(int c, int script) {
    return switch (tag) {
      case "zh-Hans" -> level(c, "GB2312", 0xB0, 0xD7, 1, 0.1, 0.0005);
      case "zh-Hant" -> level(c, "Big5", 0xA4, 0xC6, 1, 0.1, 0.0005);
      case "ja" -> script == Characters.KANA ? 3 : level(c, "EUC-JP", 0xB0, 0xCF, 1, 0.05, 0.0005);
      default ->
          script == Characters.HANGUL
              ? level(c, "EUC-KR", 0xB0, 0xC8, 4, 4, 0.02)
              : level(c, "EUC-KR", 0xCA, 0xFD, 0.1, 0.1, 0.0005);
    };
  }

  private static double level(
      int c, String charset, int from, int to, double within, double beyond, double outside) {
    Charset set = Charset.forName(charset);
    if (!set.newEncoder().canEncode((char) c)) {
      return outside;
    }
    byte[] bytes = String.valueOf((char) c).getBytes(set);
    int lead = bytes[0] & 0xFF;
    return bytes.length != 2 ? outside : lead >= from && lead <= to ? within : beyond;
  }

  void write(DataOutputStream out) throws IOException {
    List<int[]> ranges = new ArrayList<>();
    for (int[] range : RANGES) {
      if (scripts.contains(range[2])) {
        ranges.add(range);
      }
    }
    out.writeByte(0);
    out.writeByte(ranges.size());
    for (int[] range : ranges) {
      out.writeShort(range[0]);
      out.writeShort(range[1] - range[0]);
      for (int c = range[0]; c < range[1]; c++) {
        out.writeByte(Costs.quantized(probabilities[c]));
      }
    }
    out.writeByte(PAIR_BITS);
    for (short pair : table()) {
      out.writeShort(pair);
    }
  }

  /** The pair that saves most gets the slot that several want. */
  private short[] table() {
    short[] table = new short[1 << PAIR_BITS];
    double[] savings = new double[table.length];
    pairs.forEach(
        (pair, count) -> {
          int previous = (int) (pair >> 16);
          int c = (int) (pair & 0xFFFF);
          double p =
              (count + BELIEF_IN_SINGLES * probabilities[c])
                  / (contexts[previous] + BELIEF_IN_SINGLES);
          double saved = count * (Costs.bits(probabilities[c]) + SURPRISE - Costs.bits(p));
          int hash = Hashes.pair(previous, c);
          int slot = hash & (table.length - 1);
          if (count >= 1.5 && saved > savings[slot]) {
            savings[slot] = saved;
            table[slot] = (short) (Math.max(1, hash >>> 24) << 8 | (Costs.quantized(p) & 0xFF));
          }
        });
    return table;
  }
}
