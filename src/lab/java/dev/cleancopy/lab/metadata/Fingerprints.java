package dev.cleancopy.lab.metadata;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.lab.quality.Corpus;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * How far the similarity hashes of bodies are from each other: of one article from its HTML and its
 * stripped text, of the text and damaged copies of it, and of different articles.
 *
 * <pre>Fingerprints FOLDER…</pre>
 */
public final class Fingerprints {

  /** Distances are told up to this many bits; the rest is one number. */
  private static final int TOLD = 12;

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();

  private Fingerprints() {}

  public static void main(String[] args) throws IOException {
    Fingerprints fingerprints = new Fingerprints();
    for (String folder : args) {
      fingerprints.measure(Corpus.load(Path.of(folder)));
    }
  }

  private void measure(Corpus corpus) throws IOException {
    List<Long> html = new ArrayList<>();
    int[] views = new int[Long.SIZE + 1];
    int[] lost = new int[Long.SIZE + 1];
    int[] cut = new int[Long.SIZE + 1];
    int[] edited = new int[Long.SIZE + 1];
    for (Corpus.Page page : corpus.pages()) {
      Long own = hash(page.bytes(false), Format.HTML);
      Long plain = hash(page.bytes(true), Format.PLAIN_TEXT);
      if (own != null) {
        html.add(own);
        count(views, own, plain);
      }
      count(lost, plain, damaged(page, Fingerprints::withoutAccents));
      count(cut, plain, damaged(page, Fingerprints::withoutTenthLine));
      count(edited, plain, damaged(page, Fingerprints::withOtherWords));
    }
    int[] unrelated = new int[Long.SIZE + 1];
    for (int i = 0; i < html.size(); i++) {
      for (int j = i + 1; j < html.size(); j++) {
        count(unrelated, html.get(i), html.get(j));
      }
    }
    System.out.println(corpus.name());
    tell("HTML and its stripped text", views);
    tell("text and the same with lost letters", lost);
    tell("text and the same without every tenth line", cut);
    tell("text and the same with every fiftieth word changed", edited);
    tell("two articles", unrelated);
  }

  private Long damaged(Corpus.Page page, UnaryOperator<String> damage) throws IOException {
    String text = new String(page.bytes(true), StandardCharsets.UTF_8);
    return hash(damage.apply(text).getBytes(StandardCharsets.UTF_8), Format.PLAIN_TEXT);
  }

  private Long hash(byte[] bytes, Format format) {
    String hash =
        normalizer.normalize(RawDocument.ofBytes(bytes).withFormat(format)).assessment().simhash();
    return hash == null ? null : Long.parseUnsignedLong(hash, 16);
  }

  private static void count(int[] counts, Long one, Long other) {
    if (one != null && other != null) {
      counts[Long.bitCount(one ^ other)]++;
    }
  }

  private static void tell(String what, int[] counts) {
    StringBuilder line = new StringBuilder(String.format("  %-52s", what));
    int all = 0;
    for (int count : counts) {
      all += count;
    }
    int within = 0;
    for (int bits = 0; bits <= TOLD; bits++) {
      within += counts[bits];
      line.append(String.format(" %d:%.4f", bits, (double) within / Math.max(1, all)));
    }
    System.out.println(line.append(" of ").append(all));
  }

  /**
   * As a codec leaves it that knows ASCII alone; but for scripts of which nothing would be left.
   */
  private static String withoutAccents(String text) {
    StringBuilder lossy = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lossy.append(c >= 0x80 && c < 0x250 ? '?' : c);
    }
    return lossy.toString();
  }

  private static String withoutTenthLine(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int number = 0;
    for (String line : text.split("\n", -1)) {
      if (++number % 10 != 0) {
        kept.append(line).append('\n');
      }
    }
    return kept.toString();
  }

  private static String withOtherWords(String text) {
    StringBuilder edited = new StringBuilder(text.length());
    int number = 0;
    for (String word : text.split("(?<= )", -1)) {
      edited.append(++number % 50 == 0 ? "another " : word);
    }
    return edited.toString();
  }
}
