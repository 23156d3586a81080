package dev.cleancopy.decode;

import dev.cleancopy.decode.Claims.Claim;
import dev.cleancopy.decode.Encoding.Reading;
import dev.cleancopy.decode.LegacyCharset.Candidate;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides which charset a document is in, and decodes it. In this order: what the caller insists
 * on, a byte order mark, escape sequences, UTF-16 that shows itself by its zeros, strict UTF-8;
 * then whatever the transport or the document declares, unless another charset makes far more
 * plausible text of the same bytes.
 */
public final class DocumentDecoder {

  /** A declaration is worth this many bits: it is usually right. */
  private static final double DECLARED_BITS = 30;

  /** That of the transport is worth this many more than that of the document itself. */
  private static final double TRANSPORT_BITS = 10;

  /**
   * A document is UTF-8 with foreign places if there are this many well-formed sequences for each
   * ill-formed one.
   */
  private static final int WELL_FORMED_PER_MALFORMED = 2;

  private final Encodings encodings = Encodings.load();
  private final LegacyCharset legacy;
  private final MixedUtf8 mixed;

  /** A decoder that asks {@code models} which reading is plausible. */
  public DocumentDecoder(LanguageModels models) {
    legacy = new LegacyCharset(encodings, models);
    mixed = new MixedUtf8(legacy);
  }

  /** Names of the charsets that can be decoded, in the spelling of the contract. */
  public List<String> charsets() {
    return encodings.names();
  }

  /** Whether {@code label} stands for a charset that can be decoded. */
  public boolean knows(String label) {
    return encodings.forLabel(label) != null;
  }

  /**
   * {@code document} as characters.
   *
   * @throws IllegalArgumentException if the caller insists on a charset that nobody knows
   */
  public DecodedText decode(RawDocument document, Budget budget) {
    Content content = document.content();
    if (content instanceof Content.Html html) {
      return new DecodedText(html.value(), Format.HTML, Decoding.GIVEN);
    }
    if (content instanceof Content.PlainText text) {
      return new DecodedText(text.value(), Format.PLAIN_TEXT, Decoding.GIVEN);
    }
    byte[] bytes = ((Content.Bytes) content).value();
    String inDocument = DeclaredCharset.in(bytes, encodings);
    Claims claims = Claims.of(document.transportCharset(), inDocument, encodings);
    Decoded decoded = decode(bytes, document, claims, budget);
    Format format =
        document.format() != null ? document.format() : FormatSniffer.format(decoded.text);
    return new DecodedText(decoded.text, format, decoded.decoding);
  }

  private record Decoded(String text, Decoding decoding) {}

  private Decoded decode(byte[] bytes, RawDocument document, Claims claims, Budget budget) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    String forced = document.forcedCharset();
    if (forced != null) {
      Encoding encoding = encodings.forLabel(forced);
      if (encoding == null) {
        throw new IllegalArgumentException("unknown charset: " + forced);
      }
      int start = mark != null && mark.encoding().equals(encoding.name()) ? mark.length() : 0;
      return read(encoding, bytes, start, Evidence.FORCED, claims.label());
    }
    if (mark != null) {
      return read(
          encodings.named(mark.encoding()),
          bytes,
          mark.length(),
          Evidence.BYTE_ORDER_MARK,
          claims.label());
    }
    String plain = PlainUtf8.read(bytes);
    if (plain != null) {
      return new Decoded(plain, decoding("UTF-8", Evidence.VALID_UTF_8, claims.label(), 0));
    }
    String sevenBit = SevenBitCharset.of(bytes);
    if (sevenBit != null) {
      return read(encodings.named(sevenBit), bytes, claims);
    }
    String wide = WideCharset.of(bytes);
    if (wide != null) {
      return read(encodings.named(wide), bytes, claims);
    }
    Utf8 utf8 = Utf8.of(bytes, 0);
    if (utf8.isValid()) {
      return read(encodings.named("UTF-8"), bytes, 0, Evidence.VALID_UTF_8, claims.label());
    }
    return weigh(bytes, utf8, document.format(), claims, budget);
  }

  private static Decoded read(Encoding encoding, byte[] bytes, Claims claims) {
    Claim claim = claims.of(encoding.name());
    return claim == null
        ? read(encoding, bytes, 0, Evidence.DETECTED, claims.label())
        : read(encoding, bytes, 0, claim.evidence(), claim.label());
  }

  /**
   * The bytes are no UTF-8: which charset of old are they in, or are they UTF-8 after all, with
   * foreign places?
   */
  private Decoded weigh(
      byte[] bytes, Utf8 utf8, @Nullable Format format, Claims claims, Budget budget) {
    boolean markup = format != Format.PLAIN_TEXT;
    byte[] sample = TextBytes.sample(bytes, 0, markup);
    List<Candidate> ranked = legacy.rank(sample, claims, budget);
    Candidate best = ranked.get(0);
    if (utf8.sequences() >= (long) utf8.malformed() * WELL_FORMED_PER_MALFORMED) {
      Reading reading = mixed.read(sample, 0, budget);
      if (legacy.bits(new Reading(reading.text(), 0)) > legacy.bits(best.encoding(), sample)) {
        Reading whole = mixed.read(bytes, 0, budget);
        Claim claim = claims.of("UTF-8");
        return new Decoded(
            whole.text(),
            claim == null
                ? decoding("UTF-8", Evidence.DETECTED, claims.label(), utf8.malformed())
                : decoding("UTF-8", claim.evidence(), claim.label(), utf8.malformed()));
      }
    }
    Claim believed = believed(claims, ranked);
    return believed == null
        ? read(best.encoding(), bytes, 0, Evidence.DETECTED, claims.label())
        : read(believed.encoding(), bytes, 0, believed.evidence(), believed.label());
  }

  /**
   * The claim that makes most sense, if it makes about as much as the best reading; of two that
   * hardly differ, that of the transport.
   */
  private static @Nullable Claim believed(Claims claims, List<Candidate> ranked) {
    Claim believed = null;
    double least = ranked.get(0).bits() - DECLARED_BITS;
    for (Claim claim : claims.all()) {
      for (Candidate candidate : ranked) {
        if (candidate.bits() >= least && readsAlike(candidate.encoding(), claim.encoding())) {
          believed = claim;
          least = candidate.bits() + TRANSPORT_BITS;
        }
      }
    }
    return believed;
  }

  /** GBK is read by the decoder of gb18030. */
  private static boolean readsAlike(Encoding one, Encoding other) {
    return one.name().equals(other.name())
        || (one.name().equals("gb18030") && other.name().equals("GBK"))
        || (one.name().equals("ISO-8859-8") && other.name().equals("ISO-8859-8-I"));
  }

  private static Decoded read(
      Encoding encoding, byte[] bytes, int start, Evidence evidence, @Nullable String declared) {
    Reading reading = encoding.read(bytes, start, bytes.length);
    return new Decoded(
        reading.text(), decoding(encoding.name(), evidence, declared, reading.malformed()));
  }

  private static Decoding decoding(
      String name, Evidence evidence, @Nullable String declared, int malformed) {
    return new Decoding(name, evidence, declared, malformed);
  }
}
