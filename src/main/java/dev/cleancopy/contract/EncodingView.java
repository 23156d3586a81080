package dev.cleancopy.contract;

import dev.cleancopy.model.Decoding;
import org.jspecify.annotations.Nullable;

/** How bytes became characters. */
public record EncodingView(
    @Nullable String charset,
    String evidence,
    @Nullable String declared,
    int malformed,
    @Nullable String lossyCharset) {

  static EncodingView of(Decoding decoding, @Nullable String lossyCharset) {
    return new EncodingView(
        decoding.charset(),
        Names.of(decoding.evidence()),
        decoding.declared(),
        decoding.malformed(),
        lossyCharset);
  }
}
