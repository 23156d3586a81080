package dev.cleancopy.decode;

import dev.cleancopy.model.Evidence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said about the charset of a document: by its transport, and by itself.
 *
 * @param all claims of charsets that are known, that of the transport first
 * @param label what is reported as declared if no claim turns out to be right
 */
record Claims(List<Claim> all, @Nullable String label) {

  Claims {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param label as written
   * @param encoding the encoding that it stands for
   * @param evidence who says so
   */
  record Claim(String label, Encoding encoding, Evidence evidence) {}

  /** The claims of the two; labels that nobody knows stand for nothing. */
  static Claims of(@Nullable String transport, @Nullable String inDocument, Encodings encodings) {
    List<Claim> all = new ArrayList<>();
    add(all, transport, Evidence.TRANSPORT, encodings);
    add(all, inDocument, Evidence.DECLARED, encodings);
    return new Claims(all, all.isEmpty() ? transport : all.get(0).label());
  }

  private static void add(
      List<Claim> all, @Nullable String label, Evidence evidence, Encodings encodings) {
    Encoding encoding = label == null ? null : encodings.forLabel(label);
    if (label != null && encoding != null) {
      all.add(new Claim(label, encoding, evidence));
    }
  }

  /** The first claim of the charset {@code name}, or {@code null}. */
  @Nullable Claim of(String name) {
    for (Claim claim : all) {
      if (claim.encoding().name().equals(name)) {
        return claim;
      }
    }
    return null;
  }

  /** Whether somebody claims {@code encoding}. */
  boolean include(Encoding encoding) {
    return of(encoding.name()) != null;
  }
}
