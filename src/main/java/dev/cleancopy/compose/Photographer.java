package dev.cleancopy.compose;

import dev.cleancopy.model.RepairedText;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads credits whose word follows the name: {@code 裴远 摄}, {@code （大庭透撮影）}. */
final class Photographer {

  /** A name, with that of an agency before it, is no longer. */
  private static final int LONGEST_NAME = 24;

  /** What stands before such a credit, where no bracket does. */
  private static final String ENDS = "。！？.!?＝=/／|";

  private Photographer() {}

  /** Caption and credit, if {@code words} end in a name and one of {@code cues}. */
  static Credits.@Nullable Split after(RepairedText words, List<Cue> cues) {
    String text = words.text();
    int end = Spaces.trimEnd(text, 0, text.length());
    boolean bracketed = end > 0 && Credits.CLOSING.indexOf(text.charAt(end - 1)) >= 0;
    int last = bracketed ? Spaces.trimEnd(text, 0, end - 1) : end;
    Cue cue = cueAt(text, last, cues);
    if (cue == null) {
      return null;
    }
    int start = last - cue.text().length();
    while (start > 0 && !opens(text.charAt(start - 1), bracketed)) {
      start--;
    }
    boolean isApart = start > 0 || (last <= LONGEST_NAME && isAlone(text, last, cue));
    String credit = nameOf(Spaces.trim(text.substring(start, last)), cues);
    if (!isApart || credit.isEmpty() || last - start > LONGEST_NAME + cue.text().length()) {
      return null;
    }
    int cut = bracketed && start > 0 ? start - 1 : start;
    int captionEnd = Spaces.trimEnd(text, 0, cut);
    return new Credits.Split(captionEnd == 0 ? null : words.part(0, captionEnd), credit);
  }

  /** Whether words that are nothing but a credit are one: {@code 裴远 摄}, but not {@code 他喜欢摄影}. */
  private static boolean isAlone(String text, int last, Cue cue) {
    int start = last - cue.text().length();
    return cue.text().length() == 1 || Spaces.isSpace(text.charAt(start - 1));
  }

  /** {@code credit} without the word that follows its name, if that is no part of it. */
  static String nameOf(String credit, List<Cue> cues) {
    Cue cue = cueAt(credit, credit.length(), cues);
    return cue == null || cue.use() != Cue.Use.AFTER
        ? credit
        : Spaces.trim(credit.substring(0, credit.length() - cue.text().length()));
  }

  private static @Nullable Cue cueAt(String text, int end, List<Cue> cues) {
    for (Cue cue : cues) {
      int start = end - cue.text().length();
      if (start > 0 && text.startsWith(cue.text(), start)) {
        return cue;
      }
    }
    return null;
  }

  private static boolean opens(char c, boolean bracketed) {
    return bracketed ? Credits.BRACKETS.indexOf(c) >= 0 : ENDS.indexOf(c) >= 0;
  }
}
