package dev.cleancopy.decode;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.nio.charset.StandardCharsets;

/** Decides which charset a document is in, and decodes it. */
public final class DocumentDecoder {

  /** A decoder that asks {@code models} which reading is plausible. */
  public DocumentDecoder(LanguageModels models) {}

  /** {@code document} as characters. */
  public DecodedText decode(RawDocument document, Budget budget) {
    Content content = document.content();
    if (content instanceof Content.Html html) {
      return new DecodedText(html.value(), Format.HTML, Decoding.GIVEN);
    }
    if (content instanceof Content.PlainText text) {
      return new DecodedText(text.value(), Format.PLAIN_TEXT, Decoding.GIVEN);
    }
    String text = new String(((Content.Bytes) content).value(), StandardCharsets.UTF_8);
    Format format =
        document.format() != null
            ? document.format()
            : text.stripLeading().startsWith("<") ? Format.HTML : Format.PLAIN_TEXT;
    return new DecodedText(text, format, new Decoding("UTF-8", Evidence.VALID_UTF_8, null, 0));
  }
}
