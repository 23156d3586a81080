package dev.cleancopy.describe;

import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;

/** What names of people look like, in scripts with and without capitals. */
final class PersonNames {

  private static final int LONGEST = 60;
  private static final int MOST_WORDS = 5;

  /** Han names have two to four characters; with a space between its parts, or in Kana, more. */
  private static final int LONGEST_HAN = 4;

  private static final int LONGEST_KANA = 14;

  private final NameWords words;

  PersonNames(NameWords words) {
    this.words = words;
  }

  /**
   * Whether {@code text} may be the name of a person.
   *
   * @param single whether one word is enough: where something says that it is a name
   */
  boolean isName(String text, boolean single) {
    if (text.isEmpty() || text.length() > LONGEST) {
      return false;
    }
    int first = text.codePointAt(0);
    if (Scripts.isCjk(first)) {
      return isHan(text);
    }
    if (Scripts.isHangul(first)) {
      return isKorean(text);
    }
    String[] parts = text.split(" ", MOST_WORDS + 2);
    return parts.length <= MOST_WORDS && (parts.length > 1 || single) && areNameWords(parts);
  }

  private boolean areNameWords(String[] parts) {
    int weighty = 0;
    for (String part : parts) {
      String folded = DateWords.fold(part).replace(".", "").replace(",", "");
      if (folded.isEmpty() || words.notNames().contains(folded) || words.desks().contains(folded)) {
        return false;
      }
      if (!isNameWord(part)
          && !(weighty > 0 && words.particles().contains(folded))
          && !words.particles().contains(folded)) {
        return false;
      }
      weighty += folded.length() > 1 ? 1 : 0;
    }
    return weighty > 0;
  }

  /** A capital, where the script has them, and letters. */
  private static boolean isNameWord(String word) {
    int first = word.codePointAt(0);
    boolean cased = Character.isUpperCase(first) || Character.isLowerCase(first);
    boolean capital = !cased || Character.isUpperCase(first) || hasInnerCapital(word);
    return capital && Character.isLetter(first) && isAllNameCharacters(word);
  }

  private static boolean isAllNameCharacters(String word) {
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (!isNameCharacter(c)) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  /** {@code d'Orsay}, {@code al-Hadi}. */
  private static boolean hasInnerCapital(String word) {
    return (word.indexOf('\'') > 0 || word.indexOf('’') > 0 || word.indexOf('-') > 0)
        && word.codePoints().anyMatch(Character::isUpperCase);
  }

  private static boolean isNameCharacter(int c) {
    if (c < 0x80) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || ".'-`\"".indexOf(c) >= 0;
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || ".'’‘-‐`´\"“”\u200C".indexOf(c) >= 0;
  }

  private boolean isHan(String text) {
    String together = text.replace(" ", "").replace("　", "").replace("・", "").replace("·", "");
    int letters = together.codePointCount(0, together.length());
    boolean kana = together.codePoints().anyMatch(c -> c >= 0x3041 && c <= 0x30FF);
    boolean foreign = text.indexOf('·') > 0 || text.indexOf('・') > 0;
    int longest =
        kana || foreign ? LONGEST_KANA : text.length() > together.length() ? 6 : LONGEST_HAN;
    return letters >= 2
        && letters <= longest
        && together.codePoints().allMatch(Scripts::isCjk)
        && !words.isHanOffice(together)
        && !words.desks().contains(DateWords.fold(together))
        && !words.notAuthors().contains(DateWords.fold(together));
  }

  /** Two to four syllables in one word. */
  boolean isKorean(String text) {
    return text.length() >= 2
        && text.length() <= 4
        && text.codePoints().allMatch(Scripts::isHangul)
        && !words.koreanDesks().contains(text)
        && !words.desks().contains(DateWords.fold(text));
  }

  /** Whether a text with small letters has no capital. */
  private static boolean isLowerCase(String text) {
    return Character.isLowerCase(text.codePointAt(0))
        && text.codePoints().noneMatch(Character::isUpperCase);
  }

  private boolean isHanOffice(String text) {
    return text.length() <= LONGEST_KANA
        && Scripts.isCjk(text.codePointAt(0))
        && words.isHanOffice(text);
  }

  /** Whether {@code text} names a desk or an office. */
  boolean isDesk(String text) {
    if (text.length() > LONGEST || !Character.isLetter(text.codePointAt(0))) {
      return false;
    }
    if (words.desks().contains(DateWords.fold(text)) || isHanOffice(text)) {
      return true;
    }
    String[] parts = Spaces.collapse(text).split(" ", MOST_WORDS + 1);
    if (parts.length > MOST_WORDS || isLowerCase(text)) {
      return false; // a few words of a sentence
    }
    for (String part : parts) {
      if (words.desks().contains(DateWords.fold(part))) {
        return true;
      }
    }
    return false;
  }
}
