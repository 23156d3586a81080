package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import dev.cleancopy.model.Found;
import java.util.List;

/** Leaves e-mail addresses out of what is said of authors. */
final class EmailAddresses {

  private static final String OPENING = "(<[（【〈";
  private static final String CLOSING = ")>]）】〉";

  /** What parts a name from an address, and means nothing without it. */
  private static final String SEPARATORS = ",;:|/·•-–—，、；：";

  private static final String SCHEME = "mailto:";

  private EmailAddresses() {}

  /** {@code authors} without their addresses. */
  static List<Found<Author>> leaveOut(List<Found<Author>> authors) {
    return authors.stream().map(EmailAddresses::leaveOut).toList();
  }

  private static Found<Author> leaveOut(Found<Author> found) {
    Author author = found.value();
    Author anonymous =
        new Author(
            author.type(),
            author.name(),
            leaveOut(author.nameRaw()),
            author.jobTitle(),
            null,
            author.url());
    return new Found<>(
        anonymous, found.source(), leaveOut(found.evidence()), found.repairs(), found.citations());
  }

  /** {@code text} without the addresses in it and what stands around them alone. */
  static String leaveOut(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    int from = 0;
    int at = sign(text, 0);
    while (at >= 0) {
      int start = at;
      while (start > from && isOfAddress(text.charAt(start - 1))) {
        start--;
      }
      int end = at + 1;
      while (end < text.length() && isOfAddress(text.charAt(end))) {
        end++;
      }
      if (start < at && at + 1 < end) { // or else a handle: @name
        kept.append(text, from, start);
        cutScheme(kept);
        from = unwrapped(kept, text, end);
      }
      at = sign(text, Math.max(from, at + 1));
    }
    return from == 0 ? text : kept.append(text, from, text.length()).toString().strip();
  }

  private static int sign(String text, int from) {
    int at = text.indexOf('@', from);
    int wide = text.indexOf('＠', from);
    return at < 0 ? wide : wide < 0 ? at : Math.min(at, wide);
  }

  private static boolean isOfAddress(char c) {
    return c < 0x80 && (Character.isLetterOrDigit(c) || "._%+-".indexOf(c) >= 0);
  }

  private static void cutScheme(StringBuilder kept) {
    int start = kept.length() - SCHEME.length();
    if (start >= 0 && kept.substring(start).equalsIgnoreCase(SCHEME)) {
      kept.setLength(start);
    }
  }

  /**
   * Takes the brackets around an address from what is kept before it, or else the separators.
   *
   * @return where what is kept goes on
   */
  private static int unwrapped(StringBuilder kept, String text, int end) {
    cutSpaces(kept);
    int after = end;
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    boolean isEnd = after == text.length();
    boolean isWrapped =
        !kept.isEmpty()
            && OPENING.indexOf(kept.charAt(kept.length() - 1)) >= 0
            && (isEnd || CLOSING.indexOf(text.charAt(after)) >= 0);
    if (isWrapped) {
      kept.setLength(kept.length() - 1);
      after += isEnd ? 0 : 1;
    } else {
      while (!kept.isEmpty() && SEPARATORS.indexOf(kept.charAt(kept.length() - 1)) >= 0) {
        kept.setLength(kept.length() - 1);
        cutSpaces(kept);
      }
    }
    cutSpaces(kept);
    while (after < text.length() && Character.isWhitespace(text.charAt(after))) {
      after++;
    }
    boolean goesOn = after < text.length() && SEPARATORS.indexOf(text.charAt(after)) < 0;
    if (!kept.isEmpty() && goesOn) {
      kept.append(' ');
    }
    return after;
  }

  private static void cutSpaces(StringBuilder kept) {
    while (!kept.isEmpty() && Character.isWhitespace(kept.charAt(kept.length() - 1))) {
      kept.setLength(kept.length() - 1);
    }
  }
}
