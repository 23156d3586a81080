package dev.cleancopy.classify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What class and id words say without being understood: how much of the text in boxes of that name
 * was article on the pages that people marked. The words of {@code resources/model/names.tsv} were
 * met on several sites each, and are counted by {@code TrainTrees} (src/lab).
 */
final class NameShares {

  private static final String FILE = "/model/names.tsv";

  /** Longer words are hashes of style sheets. */
  private static final int LONGEST_WORD = 24;

  private static final int LONGEST_NAME = 40;

  /** No region around has a known name. */
  private static final float NONE = -1;

  /** More than any share. */
  private static final float ABOVE_ALL = 2;

  private final WordShares shares;

  NameShares(Map<String, Float> shares) {
    this.shares = new WordShares(shares);
  }

  /**
   * The words that ship in the jar.
   *
   * @throws IllegalStateException if they are missing or malformed: a broken build
   */
  static NameShares load() {
    try (InputStream stream = NameShares.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      return read(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(FILE, e);
    }
  }

  /** The words of {@code stream}: a word, a tab and its share in every line. */
  static NameShares read(InputStream stream) {
    Map<String, Float> shares = new HashMap<>();
    new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
        .lines()
        .forEach(
            line -> {
              int tab = line.indexOf('\t');
              if (tab < 0) {
                throw new IllegalStateException("no share in " + FILE + ": " + line);
              }
              shares.put(line.substring(0, tab), Float.parseFloat(line.substring(tab + 1)));
            });
    return new NameShares(shares);
  }

  /** Gives the words of {@code name} to {@code to}, and the name as a whole, so marked. */
  static void words(String name, Consumer<String> to) {
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      if (i == name.length() || !Character.isLetter(name.charAt(i))) {
        if (isWord(start, i)) {
          to.accept(name.substring(start, i));
        }
        start = i + 1;
      }
    }
    if (isWhole(name)) {
      to.accept(WordShares.WHOLE + name);
    }
  }

  private static boolean isWord(int start, int end) {
    return end - start > 1 && end - start <= LONGEST_WORD;
  }

  private static boolean isWhole(String name) {
    return name.length() > 2 && name.length() <= LONGEST_NAME;
  }

  /** What is known of the names of a region, or of one name. */
  private static final class Known {
    private float sum;
    private int count;
    private float least = ABOVE_ALL;
    private float most = NONE;

    /** Adds the share of a word, if it is known. */
    void addShare(float share) {
      if (share < 0) {
        return;
      }
      sum += share;
      count++;
      least = Math.min(least, share);
      most = Math.max(most, share);
    }

    void add(Known other) {
      sum += other.sum;
      count += other.count;
      least = Math.min(least, other.least);
      most = Math.max(most, other.most);
    }

    float mean() {
      return count == 0 ? NONE : sum / count;
    }
  }

  /** Of one page, by region: its own names, and those of the regions around it. */
  static final class OfPage {

    private final float[] own;
    private final float[] nearest;
    private final Known[] around;

    private OfPage(int size) {
      own = new float[size];
      nearest = new float[size];
      around = new Known[size];
      Arrays.setAll(around, any -> new Known());
    }

    void describe(int region, Row row) {
      row.set(Feature.NAMES_OWN, own[region]);
      row.set(Feature.NAMES_NEAREST, nearest[region]);
      row.set(Feature.NAMES_LEAST, around[region].least);
      row.set(Feature.NAMES_MOST, around[region].most);
      row.set(Feature.NAMES_MEAN, around[region].mean());
      row.set(Feature.NAMES_COUNT, around[region].count);
    }
  }

  /** What the names of a page's regions say; names of the root are those of the whole page. */
  OfPage of(Tree tree) {
    OfPage page = new OfPage(tree.size());
    Map<String, Known> names = new HashMap<>();
    @Nullable Known[] looks = new @Nullable Known[tree.size()];
    for (int r = 0; r < tree.size(); r++) {
      int parent = tree.parent(r);
      int look = tree.look(r).number();
      Known known = looks[look];
      Known here = known == null ? known(tree.region(r).names(), names) : known;
      looks[look] = here;
      page.own[r] = here.mean();
      if (parent < 0) {
        page.nearest[r] = NONE;
        continue;
      }
      page.nearest[r] = here.count > 0 ? here.mean() : page.nearest[parent];
      page.around[r].add(page.around[parent]);
      page.around[r].add(here);
    }
    return page;
  }

  private Known known(List<String> names, Map<String, Known> met) {
    Known known = new Known();
    for (String name : names) {
      known.add(met.computeIfAbsent(name, this::known));
    }
    return known;
  }

  private Known known(String name) {
    Known known = new Known();
    int start = 0;
    int hash = 0;
    for (int i = 0; i <= name.length(); i++) {
      char c = i < name.length() ? name.charAt(i) : ' ';
      if (Character.isLetter(c)) {
        hash = hash * 31 + c; // as String.hashCode has it
        continue;
      }
      if (isWord(start, i)) {
        known.addShare(shares.of(name, start, i, hash));
      }
      start = i + 1;
      hash = 0;
    }
    if (isWhole(name)) {
      known.addShare(shares.ofWhole(name));
    }
    return known;
  }
}
