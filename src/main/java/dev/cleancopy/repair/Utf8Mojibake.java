package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * UTF-8 that was read in a charset of single bytes, once or several times over: {@code Ã¼} is
 * {@code ü}. Its sequences can hardly arise by chance, so they are found run by run among text that
 * was read right; whether the outcome is more plausible has the last word.
 */
final class Utf8Mojibake {

  /** The outcome must be this much more plausible, in bits. */
  private static final double GAIN = 6;

  /** What a letter that hardly any text holds counts against the outcome. */
  private static final double STRANGE = 12;

  private final LanguageModels models;

  Utf8Mojibake(LanguageModels models) {
    this.models = models;
  }

  /**
   * What was undone.
   *
   * @param edits in the text as it stood
   * @param wrong the charset that it was read in
   */
  record Undone(List<Edit> edits, String wrong) {}

  /** The runs of {@code text} that become readable; {@code null} if none does. */
  @Nullable Undone undo(String text) {
    Undone best = null;
    int most = 0;
    for (int i = 0; i < Codecs.CODEPAGES.size(); i++) {
      Codepage wrong = Codecs.CODEPAGES.get(i);
      List<Edit> edits = runs(text, wrong);
      int covered = edits.stream().mapToInt(edit -> edit.end() - edit.start()).sum();
      // Charsets that the web hardly used are not to be found by one coincidence.
      if (covered > most && (edits.size() > 1 || i < Codecs.FREQUENT) && gain(text, edits) > GAIN) {
        most = covered;
        best = new Undone(edits, wrong.name());
      }
    }
    return best;
  }

  private double gain(String text, List<Edit> edits) {
    StringBuilder before = new StringBuilder();
    StringBuilder after = new StringBuilder();
    int reached = 0;
    for (Edit edit : edits) {
      int start = edit.start();
      while (start > reached && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      before.append(start > reached ? " " : "").append(text, start, edit.end());
      after.append(start > reached ? " " : "").append(text, start, edit.start());
      after.append(edit.with());
      reached = edit.end();
      while (reached < text.length() && Character.isLetter(text.charAt(reached))) {
        before.append(text.charAt(reached));
        after.append(text.charAt(reached));
        reached++;
      }
    }
    return models.bits(before) - models.bits(after) - STRANGE * strange(after);
  }

  /** Letters of phonetics and other small print: they come out where nothing was wrong. */
  private static long strange(CharSequence text) {
    return text.chars()
        .filter(
            c ->
                (c >= 0x180 && c < 0x2C0 && c != 'ș' && c != 'ț')
                    || (c >= 0x1D00 && c < 0x1E00)
                    || (c >= 0x300 && c < 0x370))
        .count();
  }

  private static List<Edit> runs(String text, Codepage wrong) {
    List<Edit> edits = new ArrayList<>();
    for (int at = 0; at < text.length(); at++) {
      int lead = wrong.toByte(text.charAt(at));
      if (lead < 0xC2 || lead > 0xF4) {
        continue;
      }
      int end = end(text, at, wrong);
      if (end > at) {
        String undone = decode(text, at, end, wrong);
        if (undone != null) {
          edits.add(new Edit(at, end, undone, 1));
          at = end - 1;
        }
      }
    }
    return edits;
  }

  /** Where the sequences that begin at {@code at} end; {@code at} if there are none. */
  private static int end(String text, int at, Codepage wrong) {
    int end = at;
    while (end < text.length()) {
      int lead = wrong.toByte(text.charAt(end));
      int length = length(lead);
      if (length == 0 || end + length > text.length()) {
        break;
      }
      int i = 1;
      while (i < length
          && (text.charAt(end + i) == Loss.REPLACEMENT
              || (wrong.toByte(text.charAt(end + i)) & ~0x3F) == 0x80)) {
        i++;
      }
      if (i < length) {
        break;
      }
      end += length;
    }
    return end;
  }

  private static @Nullable String decode(String text, int start, int end, Codepage wrong) {
    StringBuilder decoded = new StringBuilder();
    for (int at = start; at < end; ) {
      int length = length(wrong.toByte(text.charAt(at)));
      length = length == 3 && isSurrogates(text, at, end, wrong) ? 6 : length;
      String sequence = text.substring(at, at + length);
      if (sequence.indexOf(Loss.REPLACEMENT) >= 0) {
        decoded.append(completed(sequence, wrong));
      } else {
        byte[] bytes = wrong.encode(sequence);
        String character = bytes == null ? null : Utf8.decode(bytes);
        if (character == null || (character.charAt(0) >= 0xE000 && character.charAt(0) < 0xF900)) {
          return null;
        }
        decoded.append(character);
      }
      at += length;
    }
    return decoded.toString();
  }

  /** Whether two sequences from {@code at} are the surrogates of one character. */
  private static boolean isSurrogates(String text, int at, int end, Codepage wrong) {
    return at + 6 <= end
        && wrong.toByte(text.charAt(at)) == 0xED
        && wrong.toByte(text.charAt(at + 1)) >= 0xA0;
  }

  /** What a sequence was in which a byte was lost that the charset does not assign. */
  private static String completed(String sequence, Codepage wrong) {
    String found = "";
    for (int missing : wrong.unassigned()) {
      byte[] bytes = wrong.encode(sequence.replace(Loss.REPLACEMENT, (char) missing));
      String character = bytes == null ? null : Utf8.decode(bytes);
      if (character != null && isLikely(character.codePointAt(0))) {
        if (!found.isEmpty()) {
          return String.valueOf(Loss.REPLACEMENT);
        }
        found = character;
      }
    }
    return found.isEmpty() ? String.valueOf(Loss.REPLACEMENT) : found;
  }

  private static boolean isLikely(int c) {
    return c >= 0xA0
        && c != '\u2010'
        && !Spaces.isSpace((char) c)
        && Character.getType(c) != Character.FORMAT
        && Character.isDefined(c);
  }

  private static int length(int lead) {
    return lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
  }
}
