package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Repair;
import dev.cleancopy.text.Scripts;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Text that as a whole was decoded with a wrong charset. All pairs of a wrong and a right charset
 * compete in one ranking by how plausible the outcome is; the winner must be far more plausible
 * than the text as it stands.
 */
final class Misreading {

  /** So many characters rank the pairs. */
  private static final int SAMPLE = 300;

  /** The outcome must be this much more plausible in bits: in all, and for each character. */
  private static final double GAIN = 16;

  private static final double GAIN_EACH = 1.5;

  /** Between charsets of East Asia, where any outcome is characters of East Asia again. */
  private static final double GAIN_EACH_EAST_ASIAN = 3;

  /** Where other texts of the page were misread so. */
  private static final double GAIN_EACH_KNOWN = 1;

  /** Names and headings of fewer different characters beyond ASCII are implausible by chance. */
  private static final int FEWEST = 6;

  /** The same where they are UTF-8, which hardly anything is by chance. */
  private static final int FEWEST_OF_UTF8 = 4;

  /** Good text was never less plausible than this: in alphabets, and in characters of East Asia. */
  private static final double GOOD = -5.5;

  private static final double GOOD_EAST_ASIAN = -9.5;

  /** Good Japanese is at -4.8 mostly; that of EUC-JP read as gb18030, kana and all, at -8.4. */
  private static final double GOOD_JAPANESE = -6.3;

  /** A page of East Asia is above this; what was misread is far below. */
  private static final double GOOD_PAGE = -7.5;

  /** What chance may take from another text of such a page, shared out over its characters. */
  private static final double CHANCE = 40;

  /** Shorter texts of such a page are taken for what they seem. */
  private static final int SHORT = 12;

  private static final String JAPANESE = "ja";

  /** So many characters of East Asia tell whether they are plausible. */
  private static final int BEGINNING = 80;

  private final LanguageModels models;
  private final List<Hybrid> hybrids = new ArrayList<>();

  Misreading(LanguageModels models) {
    this.models = models;
    for (int i = 0; i < Codecs.EAST_ASIAN.size(); i++) {
      hybrids.add(new Hybrid(Codecs.EAST_ASIAN.get(i), Codecs.EAST_ASIAN_LANGUAGES.get(i), models));
    }
  }

  /**
   * A pair of charsets.
   *
   * @param bits how implausible the outcome was
   */
  record Pair(Codec wrong, Codec right, double bits) {

    /** What the pair makes of {@code text}; {@code null} if it cannot be. */
    @Nullable String read(String text) {
      byte[] bytes = wrong.encode(text);
      return bytes == null ? null : right.decode(bytes);
    }

    /** Whether {@code other} is of the same charsets. */
    boolean isSame(Pair other) {
      return wrong == other.wrong && right == other.right;
    }

    String reason() {
      return right.name() + " read as " + wrong.name();
    }
  }

  /** The pair that explains {@code text} best; {@code null} if it is good as it stands. */
  @Nullable Pair of(String all, boolean seemsEastAsian, Precedents precedents) {
    String text = whole(all);
    String sample = text.length() > SAMPLE ? cut(text) : text;
    boolean mayBeHybrid = Hybrid.mayHaveRead(sample);
    boolean eastAsian = seemsEastAsian && !mayBeHybrid;
    if (eastAsian && !precedents.isJapanese() && isKana(sample)) {
      Pair pair = best(sample, Codecs.CHINESE, Codecs.JAPANESE, GAIN_EACH_EAST_ASIAN);
      if (pair != null) {
        return pair;
      }
    }
    int different = different(sample);
    if (different < FEWEST_OF_UTF8) {
      return null;
    }
    String beginning = beginning(sample, eastAsian);
    String language = precedents.language();
    if (language == null ? isGood(beginning, eastAsian) : isInLanguage(beginning, language)) {
      return null;
    }
    Pair best =
        !eastAsian
            ? best(sample, Codecs.ALL, Codecs.ALL, GAIN_EACH)
            : best(sample, Codecs.EAST_ASIAN, Codecs.EAST_ASIAN_OR_UTF_8, GAIN_EACH_EAST_ASIAN);
    if (best == null && mayBeHybrid) {
      best = hybrid(sample);
    }
    if (best != null && different < FEWEST && best.right() != Codecs.UTF_8) {
      return null;
    }
    String outcome = best == null ? null : best.read(sample);
    if (outcome == null) {
      precedents.addInVain();
    }
    return outcome != null && isGood(outcome, Oddities.in(outcome).eastAsian()) ? best : null;
  }

  /** How many different characters beyond ASCII stand in {@code text}, as far as it matters. */
  private static int different(String text) {
    char[] seen = new char[FEWEST];
    int different = 0;
    for (int i = 0; i < text.length() && different < FEWEST; i++) {
      char c = text.charAt(i);
      int known = 0;
      while (known < different && seen[known] != c) {
        known++;
      }
      if (c >= 0x80 && known == different) {
        seen[different++] = c;
      }
    }
    return different;
  }

  /** So much of {@code sample} as tells whether it is good: of East Asia, little. */
  private static String beginning(String sample, boolean eastAsian) {
    return eastAsian && sample.length() > BEGINNING ? sample.substring(0, BEGINNING) : sample;
  }

  /** What is known of a page of which {@code texts} are to be looked at. */
  Precedents precedents(Iterable<String> texts) {
    String japanese = sample(texts, Misreading::isKana);
    if (japanese.length() >= SAMPLE && models.plausibility(japanese, JAPANESE) > GOOD_JAPANESE) {
      return new Precedents(JAPANESE);
    }
    String sample = sample(texts, Misreading::isEastAsian);
    String language = likeliest(sample);
    boolean good = sample.length() >= SAMPLE && models.plausibility(sample, language) > GOOD_PAGE;
    return new Precedents(good ? language : null);
  }

  private static String sample(Iterable<String> texts, Predicate<String> chosen) {
    StringBuilder sample = new StringBuilder();
    for (String text : texts) {
      if (sample.length() >= SAMPLE) {
        break;
      }
      if (chosen.test(text)) {
        sample.append(text, 0, Math.min(text.length(), BEGINNING)).append('\n');
      }
    }
    return sample.toString();
  }

  private static boolean isEastAsian(String text) {
    return Oddities.in(text).eastAsian();
  }

  /**
   * Whether {@code text} is in the language of its page: short names may be less plausible by
   * chance.
   */
  private boolean isInLanguage(String text, String language) {
    return text.length() < SHORT
        || models.plausibility(text, language) > GOOD_EAST_ASIAN - CHANCE / text.length();
  }

  /** Whether there is kana in {@code text}: Chinese charsets have it where EUC-JP does. */
  private static boolean isKana(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x3041 && text.charAt(i) < 0x3100) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} is good once {@code repairs} are applied, of which there are some. */
  boolean isGood(String text, List<Repair> repairs) {
    if (repairs.isEmpty()) {
      return false;
    }
    String repaired = Edits.applied(text, repairs);
    String outcome = repaired.substring(0, Math.min(repaired.length(), SAMPLE));
    return isGood(outcome, Oddities.in(outcome).eastAsian());
  }

  private boolean isGood(String text, boolean eastAsian) {
    return eastAsian
        ? models.plausibility(text, likeliest(text)) > GOOD_EAST_ASIAN
            || models.plausibility(text) > GOOD_EAST_ASIAN
        : models.plausibility(text) > GOOD;
  }

  /** Whose letters the first telling character of an East Asian text is; nearly always right. */
  private static String likeliest(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x3041 && c <= 0x30FF) {
        return JAPANESE;
      }
      if (Scripts.isHangul(c)) {
        return "ko";
      }
    }
    return "zh-Hans";
  }

  /**
   * The best pair for {@code sample}; {@code null} if it is best as it stands.
   *
   * @param each gain in bits for each character beyond ASCII
   */
  @Nullable Pair best(
      String sample, List<? extends Codec> wrongs, List<? extends Codec> rights, double each) {
    Pair best = null;
    int changed = 0;
    Set<ByteBuffer> seen = new HashSet<>();
    Set<String> outcomes = new HashSet<>();
    for (Codec wrong : wrongs) {
      byte[] bytes = wrong.encode(sample);
      if (bytes == null || !seen.add(ByteBuffer.wrap(bytes))) {
        continue;
      }
      for (Codec right : rights) {
        String decoded = right.decode(bytes);
        if (decoded != null && !decoded.equals(sample)) {
          boolean isNew = isMostlyLetters(decoded) && outcomes.add(decoded);
          double bits = isNew ? models.bits(decoded) : Double.POSITIVE_INFINITY;
          if (isNew && (best == null || bits < best.bits())) {
            best = new Pair(wrong, right, bits);
            changed = changed(sample, decoded);
          }
        }
      }
    }
    double least = Math.max(GAIN, each * changed);
    return best == null || models.bits(sample) - best.bits() < least ? null : best;
  }

  /**
   * {@code text}, or the longest part of it without marks of loss, and without the characters
   * beside them, of which bytes may be lost.
   */
  static String whole(String text) {
    if (text.indexOf(Loss.REPLACEMENT) < 0) {
      return text;
    }
    int start = 0;
    int end = 0;
    for (int from = 0; from < text.length(); ) {
      int hole = text.indexOf(Loss.REPLACEMENT, from);
      int to = hole < 0 ? text.length() : hole;
      if (to - from > end - start) {
        start = from;
        end = to;
      }
      from = to + 1;
    }
    int first = start == 0 ? start : start + 1;
    return text.substring(first, Math.max(first, end == text.length() ? end : end - 1));
  }

  /** The best pair of which the wrong one is {@link Hybrid}; {@code null} if there is none. */
  private @Nullable Pair hybrid(String sample) {
    Pair best = null;
    for (Hybrid wrong : hybrids) {
      Pair pair = best(sample, List.of(wrong), List.of(wrong.right()), GAIN_EACH);
      best = pair != null && (best == null || pair.bits() < best.bits()) ? pair : best;
    }
    return best;
  }

  /** Whether {@code pair}, which explains other texts of the page, explains {@code text} too. */
  boolean explains(Pair pair, String text) {
    String sample = text.length() > SAMPLE ? cut(text) : text;
    String read = pair.read(sample);
    if (read == null || read.equals(sample) || !isMostlyLetters(read)) {
      return false;
    }
    double gain = models.bits(sample) - models.bits(read);
    return gain > GAIN_EACH_KNOWN * changed(sample, read);
  }

  /** Characters that are others; all beyond ASCII if they do not stand for one another. */
  private static int changed(String before, String after) {
    int changed = 0;
    for (int i = 0; i < after.length(); i++) {
      boolean same =
          before.length() == after.length()
              ? before.charAt(i) == after.charAt(i)
              : after.charAt(i) < 0x80;
      changed += same ? 0 : 1;
    }
    return changed;
  }

  private static boolean isMostlyLetters(String text) {
    int letters = 0;
    int others = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && c != 0xA0) {
        letters += Character.isLetter(c) ? 1 : 0;
        others += Character.isLetter(c) || (c >= 0x2000 && c < 0x3040) || c >= 0xFF00 ? 0 : 1;
      }
    }
    return letters > others;
  }

  private static String cut(String text) {
    int end = text.indexOf('\n', SAMPLE / 3);
    return text.substring(0, end < 0 || end > SAMPLE ? SAMPLE : end);
  }
}
