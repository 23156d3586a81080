package dev.cleancopy.describe;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Scripts;
import java.util.HashSet;
import java.util.Set;

/** The beginnings of the words of a text, to tell whether two are about the same. */
record Stems(Set<String> all) {

  /** So many letters of two words agree if they are forms of one. */
  private static final int LETTERS = 4;

  private static final int SYLLABLES = 2;

  /** The beginning of a body tells what it is about. */
  private static final int LONGEST_BODY = 20_000;

  static Stems of(String text) {
    String folded = Scripts.fold(text);
    Set<String> stems = new HashSet<>();
    int start = 0;
    for (int i = 0; i <= folded.length(); i++) {
      if (i < folded.length() && Character.isLetterOrDigit(folded.charAt(i))) {
        if (Scripts.isUnspaced(folded.charAt(i)) && i + 1 < folded.length()) {
          stems.add(folded.substring(i, i + 2));
        }
        continue;
      }
      int length = i > start && Scripts.isHangul(folded.charAt(start)) ? SYLLABLES : LETTERS;
      if (i - start >= length) {
        stems.add(folded.substring(start, start + length));
      }
      start = i + 1;
    }
    return new Stems(stems);
  }

  static Stems ofBody(Clues clues) {
    StringBuilder body = new StringBuilder();
    for (JudgedBlock block : clues.labelled(Label.BODY)) {
      if (body.length() < LONGEST_BODY) {
        body.append(block.text()).append('\n');
      }
    }
    return of(body.substring(0, Math.min(body.length(), LONGEST_BODY)));
  }

  /** How many words two texts share, whatever their endings. */
  static int share(String one, String other) {
    Set<String> stems = of(one).all;
    stems.retainAll(of(other).all);
    return stems.size();
  }

  /** The share of the words of {@code text} that are among these; 0 without words. */
  double shareOf(String text) {
    Set<String> own = of(text).all;
    int size = own.size();
    own.retainAll(all);
    return size == 0 ? 0 : (double) own.size() / size;
  }
}
