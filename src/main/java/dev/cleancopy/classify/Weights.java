package dev.cleancopy.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * How much each feature speaks for or against a block, as a sum of log odds. The numbers stand in
 * {@code resources/model/weights.tsv}.
 */
final class Weights {

  private static final String FILE = "/model/weights.tsv";

  private final float[] html = new float[Feature.COUNT];
  private final float[] text = new float[Feature.COUNT];

  private Weights() {}

  /**
   * The weights that ship in the jar.
   *
   * @throws IllegalStateException if they are missing or malformed: a broken build
   */
  static Weights load() {
    Weights weights = new Weights();
    try (InputStream stream = Weights.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .forEach(weights::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return weights;
  }

  private void add(String line) {
    String[] cells = line.split("\t", -1);
    if (cells.length != 3) {
      throw new IllegalStateException("no weight in " + FILE + ": " + line);
    }
    Feature feature = Feature.valueOf(cells[0].toUpperCase(Locale.ROOT).replace('-', '_'));
    html[feature.column()] = Float.parseFloat(cells[1]);
    text[feature.column()] = Float.parseFloat(cells[2]);
  }

  /** The log odds that a block with these features is the article. */
  double odds(float[] row, boolean isHtml) {
    float[] weights = isHtml ? html : text;
    double sum = 0;
    for (int i = 0; i < row.length; i++) {
      sum += row[i] * weights[i];
    }
    return sum;
  }

  /** The feature that spoke loudest for ({@code sign} 1) or against (-1) a block. */
  Feature loudest(float[] row, boolean isHtml, int sign) {
    float[] weights = isHtml ? html : text;
    int best = 1;
    for (int i = 2; i < row.length; i++) {
      if (sign * row[i] * weights[i] > sign * row[best] * weights[best]) {
        best = i;
      }
    }
    return Feature.of(best);
  }
}
