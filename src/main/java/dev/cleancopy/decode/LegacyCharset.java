package dev.cleancopy.decode;

import dev.cleancopy.decode.Encoding.Reading;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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

  private final Encodings encodings;
  private final LanguageModels models;

  LegacyCharset(Encodings encodings, LanguageModels models) {
    this.encodings = encodings;
    this.models = models;
  }

  /**
   * A charset that may be right.
   *
   * @param encoding the charset
   * @param bits log2 of the plausibility of what it reads, priors and penalties included; more is
   *     better
   */
  record Candidate(Encoding encoding, double bits) {}

  /** The charsets that can read {@code sample}, best first; never empty. */
  List<Candidate> rank(byte[] sample, Budget budget) {
    List<Candidate> candidates = new ArrayList<>();
    for (Prior prior : Prior.values()) {
      budget.check();
      Encoding encoding = encodings.named(prior.encoding);
      Reading reading = encoding.read(sample, 0, sample.length);
      if (reading.malformed() <= 1 + sample.length / BYTES_PER_MALFORMED) {
        candidates.add(new Candidate(encoding, bits(reading) - prior.bits));
      }
    }
    if (candidates.isEmpty()) {
      candidates.add(new Candidate(encodings.named("windows-1252"), Double.NEGATIVE_INFINITY));
    }
    candidates.sort(Comparator.comparingDouble(Candidate::bits).reversed());
    return candidates;
  }

  /** How plausible {@code reading} is, in bits: 0 is certain, less is worse. */
  double bits(Reading reading) {
    return -models.bits(reading.text())
        - MALFORMED_BITS * reading.malformed()
        - Oddities.bits(reading.text());
  }

  /**
   * What speaks against a charset before any byte is seen, in bits: how rare it is on the web, by
   * the share of pages that declare it (W3Techs surveys of character encodings), coarsely.
   */
  private enum Prior {
    WINDOWS_1252("windows-1252", 0),
    WINDOWS_1251("windows-1251", 0),
    WINDOWS_949("windows-949", 0),
    WINDOWS_31J("windows-31j", 0),
    GB18030("gb18030", 1),
    BIG5("Big5", 1),
    EUC_JP("EUC-JP", 1),
    WINDOWS_1250("windows-1250", 2),
    WINDOWS_1254("windows-1254", 3),
    WINDOWS_1256("windows-1256", 2),
    WINDOWS_1253("windows-1253", 2),
    WINDOWS_1255("windows-1255", 2),
    WINDOWS_1257("windows-1257", 3),
    WINDOWS_1258("windows-1258", 6),
    WINDOWS_874("windows-874", 2),
    ISO_8859_2("ISO-8859-2", 3),
    KOI8_R("KOI8-R", 2),
    KOI8_U("KOI8-U", 3),
    ISO_8859_5("ISO-8859-5", 4),
    ISO_8859_6("ISO-8859-6", 5),
    ISO_8859_7("ISO-8859-7", 4),
    ISO_8859_8("ISO-8859-8", 5),
    ISO_8859_15("ISO-8859-15", 4),
    ISO_8859_3("ISO-8859-3", 8),
    ISO_8859_4("ISO-8859-4", 7),
    ISO_8859_10("ISO-8859-10", 10),
    ISO_8859_13("ISO-8859-13", 6),
    ISO_8859_14("ISO-8859-14", 10),
    ISO_8859_16("ISO-8859-16", 9),
    IBM866("IBM866", 5),
    MACINTOSH("macintosh", 7),
    X_MAC_CYRILLIC("x-mac-cyrillic", 9),
    UTF_16LE("UTF-16LE", 12),
    UTF_16BE("UTF-16BE", 14);

    private final String encoding;
    private final double bits;

    Prior(String encoding, double bits) {
      this.encoding = encoding;
      this.bits = bits;
    }
  }
}
