package dev.cleancopy.decode;

/**
 * What strict UTF-8 makes of some bytes: one pass by the table of well-formed sequences (Unicode
 * Standard, table 3-7).
 *
 * @param sequences well-formed sequences of two or more bytes
 * @param malformed maximal ill-formed parts
 * @param truncated whether the only ill-formed part is a sequence that the end of the bytes cuts
 *     off
 */
record Utf8(int sequences, int malformed, boolean truncated) {

  /** Looks at {@code bytes} from {@code start} to the end. */
  static Utf8 of(byte[] bytes, int start) {
    int sequences = 0;
    int malformed = 0;
    boolean truncated = false;
    for (int at = Ascii.end(bytes, start); at < bytes.length; at = nextBeyondAscii(bytes, at)) {
      int length = sequenceLength(bytes, at);
      if (length > 0) {
        sequences++;
        at += length;
      } else {
        malformed++;
        truncated = malformed == 1 && at - length >= bytes.length;
        at -= length;
      }
    }
    return new Utf8(sequences, malformed, truncated);
  }

  private static int nextBeyondAscii(byte[] bytes, int from) {
    return from < bytes.length && bytes[from] < 0 ? from : Ascii.end(bytes, from);
  }

  /**
   * Whether every byte belongs to a well-formed sequence, but perhaps for one that the end cuts
   * off.
   */
  boolean isValid() {
    return malformed == 0 || (truncated && sequences > 0);
  }

  /**
   * Bytes of the well-formed sequence at {@code at}, or minus the number of bytes that are
   * ill-formed together.
   */
  static int sequenceLength(byte[] bytes, int at) {
    int lead = bytes[at] & 0xFF;
    int needed =
        lead >= 0xC2 && lead <= 0xDF
            ? 2
            : (lead & 0xF0) == 0xE0 ? 3 : lead >= 0xF0 && lead <= 0xF4 ? 4 : 0;
    if (needed == 0) {
      return -1;
    }
    for (int i = 1; i < needed; i++) {
      if (at + i >= bytes.length || !continues(lead, i, bytes[at + i] & 0xFF)) {
        return -(at + i >= bytes.length ? bytes.length - at : i);
      }
    }
    return needed;
  }

  private static boolean continues(int lead, int index, int b) {
    if (index > 1) {
      return b >= 0x80 && b <= 0xBF;
    }
    return switch (lead) {
      case 0xE0 -> b >= 0xA0 && b <= 0xBF;
      case 0xED -> b >= 0x80 && b <= 0x9F;
      case 0xF0 -> b >= 0x90 && b <= 0xBF;
      case 0xF4 -> b >= 0x80 && b <= 0x8F;
      default -> b >= 0x80 && b <= 0xBF;
    };
  }
}
