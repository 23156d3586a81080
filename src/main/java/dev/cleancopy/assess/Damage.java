package dev.cleancopy.assess;

import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Repair;
import java.util.List;
import java.util.Locale;

/** Judges what became of the characters of a page. */
final class Damage {

  private static final char REPLACEMENT = '\uFFFD';

  /** Less is a slip. */
  private static final int FEWEST_LOSSES = 5;

  /** One lost character in 200 is one in every second sentence. */
  private static final int CHARACTERS_A_LOSS = 200;

  private Damage() {}

  /** Whether many characters of the body are lost, or damaged beyond what was repaired. */
  static boolean isHeavy(JudgedPage page, String body) {
    long losses = 0;
    for (int at = body.indexOf(REPLACEMENT); at >= 0; at = body.indexOf(REPLACEMENT, at + 1)) {
      losses++;
    }
    for (JudgedBlock block : page.blocks()) {
      losses += block.label() == Label.BODY ? unrepaired(block) : 0;
    }
    return losses >= FEWEST_LOSSES && losses * CHARACTERS_A_LOSS >= body.length();
  }

  private static long unrepaired(JudgedBlock block) {
    List<Repair> repairs = block.block().content().repairs();
    return repairs.isEmpty() ? 0 : unrepaired(repairs);
  }

  private static long unrepaired(List<Repair> repairs) {
    return repairs.stream()
        .filter(repair -> !repair.applied() && repair.before().indexOf(REPLACEMENT) < 0)
        .count();
  }

  /** Whether the charset that was declared would have read {@code page} otherwise. */
  static boolean contradicts(JudgedPage page, Decoding decoding) {
    String declared = decoding.declared();
    String charset = decoding.charset();
    if (declared == null || charset == null || decoding.evidence() == Evidence.FORCED) {
      return false;
    }
    boolean followed =
        decoding.evidence() == Evidence.DECLARED || decoding.evidence() == Evidence.TRANSPORT;
    return !followed && !isSame(declared, charset) && hasMoreThanAscii(page);
  }

  /** {@code utf8} is UTF-8, {@code utf-16} is UTF-16LE. */
  private static boolean isSame(String label, String charset) {
    if (label.equalsIgnoreCase(charset)) {
      return true;
    }
    String plainLabel = plain(label);
    return !plainLabel.isEmpty() && plain(charset).startsWith(plainLabel);
  }

  private static String plain(String name) {
    StringBuilder plain = new StringBuilder(name.length());
    name.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }

  private static boolean hasMoreThanAscii(JudgedPage page) {
    for (JudgedBlock block : page.blocks()) {
      if (block.text().chars().anyMatch(c -> c > 0x7F)) {
        return true;
      }
    }
    return false;
  }
}
