package dev.cleancopy.decode;

import dev.cleancopy.decode.Encoding.Reading;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which charset of old makes the most plausible text of some bytes. A candidate that meets many
 * impossible sequences is out; the others are ranked by how plausible what they read is in its best
 * language, in bits over the same bytes.
 */
final class LegacyCharset {

  /**
   * An impossible sequence costs as much as several very unlikely characters: a page may hold one
   * piece of garbage.
   */
  private static final double MALFORMED_BITS = 40;

  /** More impossible sequences than one in so many bytes rule a charset out. */
  private static final int BYTES_PER_MALFORMED = 400;

  /** So many bytes of telling words are read in every charset. */
  private static final int FIRST_LOOK = 1024;

  /** A sample of less than so many times the telling words is read in every charset at once. */
  private static final int MUCH_LONGER = 2;

  /** Who is so far behind on the telling words, in bits, never made up for it. */
  private static final double HOPELESS = 60;

  /** What is so much odder than another reading, in bits, is in no language. */
  private static final double ODD = 250;

  private final Encodings encodings;
  private final LanguageModels models;

  LegacyCharset(Encodings encodings, LanguageModels models) {
    this.encodings = encodings;
    this.models = models;
  }

  /**
   * A charset that may be right.
   *
   * @param prior how rare it is
   * @param encoding the charset
   * @param bits log2 of the plausibility of what it reads, priors and penalties included; more is
   *     better
   */
  record Candidate(Prior prior, Encoding encoding, double bits) {}

  /**
   * The charsets that may read {@code sample}, best first; never empty. Of a long sample, only
   * those that make sense of its telling words read the whole, if they are several.
   *
   * @param claims of charsets that read the whole in any case
   */
  List<Candidate> rank(byte[] sample, Claims claims, Budget budget) {
    byte[] words = TextBytes.telling(sample, FIRST_LOOK);
    if (words.length * MUCH_LONGER > sample.length) {
      return rank(sample, EnumSet.allOf(Prior.class), budget);
    }
    boolean wide = TextBytes.alternates(sample);
    Set<Prior> possible = wide ? EnumSet.allOf(Prior.class) : Letters.in(words).possible();
    for (Prior prior : Prior.values()) {
      if (claims.include(encodings.named(prior.encoding()))) {
        possible.add(prior);
      }
    }
    List<Candidate> first = rank(words, possible, budget);
    Set<Prior> shortlist = EnumSet.noneOf(Prior.class);
    if (wide) {
      shortlist.addAll(Prior.WIDE); // they have no words that a space ends
    }
    for (Candidate candidate : first) {
      if (candidate.bits() > first.get(0).bits() - HOPELESS
          || claims.include(candidate.encoding())) {
        shortlist.add(candidate.prior());
      }
    }
    return shortlist.size() == 1 ? first.subList(0, 1) : rank(sample, shortlist, budget);
  }

  /** What a charset reads, before it is asked in which language that may be. */
  private record Draft(Prior prior, Encoding encoding, Reading reading, double oddities) {}

  private List<Candidate> rank(byte[] sample, Set<Prior> priors, Budget budget) {
    List<Draft> drafts = drafts(sample, priors, budget);
    double least = drafts.stream().mapToDouble(Draft::oddities).min().orElse(0);
    List<Candidate> candidates = new ArrayList<>();
    Map<String, Double> known = new HashMap<>();
    for (Draft draft : drafts) {
      if (draft.oddities() > least + ODD) {
        continue;
      }
      budget.check();
      String text = draft.reading().text();
      double bits = known.computeIfAbsent(text, any -> -models.bits(withCommas(text)));
      double penalties = draft.oddities() + draft.prior().bits();
      candidates.add(new Candidate(draft.prior(), draft.encoding(), bits - penalties));
    }
    if (candidates.isEmpty()) {
      Prior last = Prior.WINDOWS_1252;
      Encoding encoding = encodings.named(last.encoding());
      candidates.add(new Candidate(last, encoding, Double.NEGATIVE_INFINITY));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::bits).reversed());
    return candidates;
  }

  private List<Draft> drafts(byte[] sample, Set<Prior> priors, Budget budget) {
    List<Draft> drafts = new ArrayList<>();
    Map<String, Double> known = new HashMap<>();
    for (Prior prior : priors) {
      budget.check();
      Encoding encoding = encodings.named(prior.encoding());
      Reading reading = encoding.read(sample, 0, sample.length);
      if (reading.malformed() <= 1 + sample.length / BYTES_PER_MALFORMED) {
        double oddities = known.computeIfAbsent(reading.text(), Oddities::bits);
        drafts.add(
            new Draft(prior, encoding, reading, oddities + MALFORMED_BITS * reading.malformed()));
      }
    }
    return drafts;
  }

  /** How plausible what {@code encoding} reads in {@code sample} is, in bits. */
  double bits(Encoding encoding, byte[] sample) {
    return bits(encoding.read(sample, 0, sample.length));
  }

  /** How plausible {@code reading} is, in bits: 0 is certain, less is worse. */
  double bits(Reading reading) {
    return -models.bits(withCommas(reading.text()))
        - MALFORMED_BITS * reading.malformed()
        - Oddities.bits(reading.text());
  }

  /**
   * The charsets of old gave Romanian letters cedillas where they are written with commas today;
   * that must not speak against them.
   */
  private static String withCommas(String text) {
    return text.indexOf('ţ') < 0
        ? text
        : text.replace('ş', 'ș').replace('ţ', 'ț').replace('Ş', 'Ș').replace('Ţ', 'Ț');
  }
}
