package dev.cleancopy.decode;

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

  /**
   * A declaration is worth this many bits, and this many more for every kilobyte of text: it is
   * usually right.
   */
  private static final double DECLARED_BITS = 30;

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
    Declared declared = declared(document.transportCharset(), inDocument);
    Decoded decoded = decode(bytes, document, declared, budget);
    Format format =
        document.format() != null ? document.format() : FormatSniffer.format(decoded.text);
    return new DecodedText(decoded.text, format, decoded.decoding);
  }

  private record Decoded(String text, Decoding decoding) {}

  /** A label that somebody claims, the encoding that it stands for, and who claims it. */
  private record Declared(@Nullable String label, @Nullable Encoding encoding, Evidence evidence) {}

  private Declared declared(@Nullable String transport, @Nullable String inDocument) {
    Encoding byTransport = transport == null ? null : encodings.forLabel(transport);
    if (byTransport != null) {
      return new Declared(transport, byTransport, Evidence.TRANSPORT);
    }
    Encoding byDocument = inDocument == null ? null : encodings.forLabel(inDocument);
    return new Declared(inDocument != null ? inDocument : transport, byDocument, Evidence.DECLARED);
  }

  private Decoded decode(byte[] bytes, RawDocument document, Declared declared, Budget budget) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    String forced = document.forcedCharset();
    if (forced != null) {
      Encoding encoding = encodings.forLabel(forced);
      if (encoding == null) {
        throw new IllegalArgumentException("unknown charset: " + forced);
      }
      int start = mark != null && mark.encoding().equals(encoding.name()) ? mark.length() : 0;
      return read(encoding, bytes, start, Evidence.FORCED, declared);
    }
    if (mark != null) {
      return read(
          encodings.named(mark.encoding()),
          bytes,
          mark.length(),
          Evidence.BYTE_ORDER_MARK,
          declared);
    }
    String plain = PlainUtf8.read(bytes);
    if (plain != null) {
      return new Decoded(plain, decoding("UTF-8", Evidence.VALID_UTF_8, declared, 0));
    }
    String sevenBit = SevenBitCharset.of(bytes);
    if (sevenBit != null) {
      return read(encodings.named(sevenBit), bytes, 0, matches(declared, sevenBit), declared);
    }
    String wide = WideCharset.of(bytes);
    if (wide != null) {
      return read(encodings.named(wide), bytes, 0, matches(declared, wide), declared);
    }
    Utf8 utf8 = Utf8.of(bytes, 0);
    if (utf8.isValid()) {
      return read(encodings.named("UTF-8"), bytes, 0, Evidence.VALID_UTF_8, declared);
    }
    return weigh(bytes, utf8, document.format(), declared, budget);
  }

  private static Evidence matches(Declared declared, String name) {
    return declared.encoding != null && declared.encoding.name().equals(name)
        ? declared.evidence
        : Evidence.DETECTED;
  }

  /**
   * The bytes are no UTF-8: which charset of old are they in, or are they UTF-8 after all, with
   * foreign places?
   */
  private Decoded weigh(
      byte[] bytes, Utf8 utf8, @Nullable Format format, Declared declared, Budget budget) {
    boolean markup = format != Format.PLAIN_TEXT;
    byte[] sample = TextBytes.sample(bytes, 0, markup);
    List<Candidate> ranked = legacy.rank(sample, declared.encoding, budget);
    Candidate best = ranked.get(0);
    if (utf8.sequences() >= (long) utf8.malformed() * WELL_FORMED_PER_MALFORMED) {
      Reading reading = mixed.read(sample, 0, budget);
      if (legacy.bits(new Reading(reading.text(), 0)) > best.bits()) {
        Reading whole = mixed.read(bytes, 0, budget);
        return new Decoded(
            whole.text(),
            decoding("UTF-8", matches(declared, "UTF-8"), declared, utf8.malformed()));
      }
    }
    Encoding claimed = declared.encoding;
    for (Candidate candidate : ranked) {
      if (claimed != null
          && candidate.bits() + DECLARED_BITS >= best.bits()
          && readsAlike(candidate.encoding(), claimed)) {
        return read(claimed, bytes, 0, declared.evidence, declared);
      }
    }
    return read(best.encoding(), bytes, 0, Evidence.DETECTED, declared);
  }

  /** GBK is read by the decoder of gb18030. */
  private static boolean readsAlike(Encoding one, Encoding other) {
    return one.name().equals(other.name())
        || (one.name().equals("gb18030") && other.name().equals("GBK"))
        || (one.name().equals("ISO-8859-8") && other.name().equals("ISO-8859-8-I"));
  }

  private static Decoded read(
      Encoding encoding, byte[] bytes, int start, Evidence evidence, Declared declared) {
    Reading reading = encoding.read(bytes, start, bytes.length);
    return new Decoded(
        reading.text(), decoding(encoding.name(), evidence, declared, reading.malformed()));
  }

  private static Decoding decoding(
      String name, Evidence evidence, Declared declared, int malformed) {
    return new Decoding(name, evidence, declared.label, malformed);
  }
}
