package dev.cleancopy.repair;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the characters that stand in a text tell of the charset in which others were lost.
 *
 * @param charsets those that hold all of them, as a set of bits
 * @param others those that hold all which nobody can have restored: neither Latin letters nor
 *     punctuation
 * @param marked whether there are any beyond ASCII
 */
record Survivors(int charsets, int others, boolean marked) {

  /** They come from entities and templates, past the charset that lost the others. */
  private static final String TEMPLATE = "©®™•·«»…\u00A0\u00AD\u200B\u200E\u200F\uFEFF\uFFFD";

  static Survivors of(List<String> texts) {
    Set<Character> all = new TreeSet<>();
    for (String text : texts) {
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c >= 0x80 && TEMPLATE.indexOf(c) < 0) {
          all.add(c);
        }
      }
    }
    int charsets = LossyCharset.holding(all);
    Set<Character> certain = new TreeSet<>(all);
    certain.removeIf(c -> isLatin(c) || (c >= 0x2010 && c < 0x2040));
    int others = certain.size() == all.size() ? charsets : LossyCharset.holding(certain);
    return new Survivors(charsets, others, !all.isEmpty());
  }

  /** Whether {@code c} is a Latin letter beyond ASCII. */
  static boolean isLatin(char c) {
    return (c >= 0xC0 && c < 0x250 && c != '×' && c != '÷') || (c >= 0x1E00 && c < 0x1F00);
  }
}
