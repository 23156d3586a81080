package dev.cleancopy.classify;

import dev.cleancopy.model.StyledText;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Words;

/**
 * What a text looks like from afar, whatever its language: one pass over its characters.
 *
 * @param weight how much text there is, see {@link Words#weight}
 * @param linked share of the characters that stand in links
 * @param words runs of letters and digits
 * @param sentences marks that end a sentence
 * @param commas commas of any script
 * @param letters characters that are letters
 * @param capitals words that begin with a capital
 * @param uppercase letters that are capitals
 * @param digits characters that are digits
 * @param separators bars, dots and arrows that part entries of a menu
 * @param quotes quotation marks
 * @param marks what else there is
 * @param endsSentence whether it ends as a sentence does
 * @param endsOpen whether it ends in a colon, semicolon or comma
 * @param startsLower whether its first letter is a small one
 * @param isQuestion whether it ends in a question mark
 * @param isUnmarked whether its script marks no ends of sentences
 */
record Shape(
    int weight,
    double linked,
    int words,
    int sentences,
    int commas,
    int letters,
    int capitals,
    int uppercase,
    int digits,
    int separators,
    int quotes,
    Marks marks,
    boolean endsSentence,
    boolean endsOpen,
    boolean startsLower,
    boolean isQuestion,
    boolean isUnmarked) {

  /**
   * Signs that say little alone.
   *
   * @param brackets round and square ones
   * @param questions question marks
   * @param exclamations exclamation marks
   * @param prices currency signs
   * @param addresses signs of e-mail and web addresses
   * @param years numbers from 1900 to 2099
   * @param others what is no letter, digit or space
   * @param caseless letters of scripts without capitals
   * @param shortWords words of up to three letters
   * @param lowerWords words that begin with a small letter
   */
  record Marks(
      int brackets,
      int questions,
      int exclamations,
      int prices,
      int addresses,
      int years,
      int others,
      int caseless,
      int shortWords,
      int lowerWords) {}

  /** Thai, Lao, Khmer and Burmese end sentences with a space; a text this long has some. */
  private static final int UNMARKED_SENTENCE = 60;

  /** Below this weight a text is a label, whatever mark it ends with. */
  private static final int SHORTEST_SENTENCE = 18;

  /** In scripts whose vowels are signs, there is one for so many letters at least. */
  private static final int MOST_LETTERS_A_SIGN = 3;

  private static final String SEPARATORS = "|•·›»→—–▪►/";
  private static final String QUOTES = "\"“”„«»「」『』‘’";
  private static final String CLOSERS = "\"”’»）)」』]'“*› ";
  private static final String COMMAS = ",،，、;；";

  static Shape of(StyledText content) {
    String text = content.text();
    Scan scan = new Scan();
    scan.read(text);
    int last = lastMark(text);
    char mark = last < 0 ? ' ' : text.charAt(last);
    int weight = scan.weight;
    boolean unmarked = scan.unmarkedScript > text.length() / 3;
    return new Shape(
        weight,
        linked(content),
        scan.words,
        scan.sentences + (unmarked ? weight / UNMARKED_SENTENCE : 0),
        scan.commas,
        scan.letters,
        scan.capitals,
        scan.uppercase,
        scan.digits,
        scan.separators,
        scan.quotes,
        scan.marks(),
        (weight >= SHORTEST_SENTENCE && endsSentence(mark))
            || (unmarked && weight >= UNMARKED_SENTENCE),
        ":：,，;；".indexOf(mark) >= 0,
        scan.startsLower,
        "?？؟".indexOf(mark) >= 0,
        unmarked);
  }

  /** The same text in {@code content}, where more or less of it may be linked. */
  Shape in(StyledText content) {
    double there = linked(content);
    return there == linked
        ? this
        : new Shape(
            weight,
            there,
            words,
            sentences,
            commas,
            letters,
            capitals,
            uppercase,
            digits,
            separators,
            quotes,
            marks,
            endsSentence,
            endsOpen,
            startsLower,
            isQuestion,
            isUnmarked);
  }

  private static double linked(StyledText content) {
    int length = content.text().length();
    return length == 0 ? 0 : (double) content.linkedLength() / length;
  }

  /** Whether this is at least one sentence that is no link. */
  boolean isProse() {
    return endsSentence && weight >= 50 && linked < .4;
  }

  /** Whether this may be a sentence: it ends as one, or nobody could tell whether it does. */
  boolean mayBeSentence() {
    return endsSentence || (isUnmarked && weight >= SHORTEST_SENTENCE);
  }

  /**
   * Weight of the words that are no links, where the vowels of scripts that write them as marks
   * count, too: what a page of Hindi or Thai says is as much as what one of Latin letters says.
   */
  double said() {
    int vowels = isUnmarked || hasVowelSigns() ? marks.others : 0;
    return (weight + vowels) * (1 - linked);
  }

  /** Whether so many signs stand among letters without case that they belong to them. */
  private boolean hasVowelSigns() {
    return marks.caseless * 2 > letters && marks.others * MOST_LETTERS_A_SIGN > letters;
  }

  /** Weight of the words that are no links. */
  double free() {
    return weight * (1 - linked);
  }

  static boolean endsSentence(int mark) {
    return mark == '.'
        || mark == '!'
        || mark == '?'
        || mark == '。'
        || mark == '！'
        || mark == '？'
        || mark == '…'
        || mark == '।'
        || mark == '؟'
        || mark == '۔'
        || mark == '．';
  }

  /** Index of the last character that closes neither a quotation nor a bracket. */
  private static int lastMark(String text) {
    int last = text.length() - 1;
    while (last > 0 && CLOSERS.indexOf(text.charAt(last)) >= 0) {
      last--;
    }
    return last;
  }

  /** The pass itself. */
  private static final class Scan {
    private int weight;
    private int words;
    private int sentences;
    private int commas;
    private int letters;
    private int capitals;
    private int uppercase;
    private int digits;
    private int separators;
    private int quotes;
    private int unmarkedScript;
    private boolean startsLower;
    private int brackets;
    private int questions;
    private int exclamations;
    private int prices;
    private int addresses;
    private int years;
    private int others;
    private int caseless;
    private int shortWords;
    private int lowerWords;

    void read(String text) {
      char[] chars = text.toCharArray();
      int word = 0; // length of the word so far
      int number = 0; // value of the number so far
      for (int i = 0; i < chars.length; i++) {
        char c = chars[i];
        if (c >= 'a' && c <= 'z') {
          int end = endOfSmall(chars, i);
          smallLetters(end - i, word > 0);
          word += end - i;
          number = 0;
          i = end - 1;
        } else if (c == ' ') {
          end(word, number);
          word = 0;
          number = 0;
        } else if (Character.isLetter(c)) {
          letter(c, word > 0);
          word++;
          number = 0;
        } else if (Character.isDigit(c)) {
          digits++;
          weight++;
          words += word > 0 ? 0 : 1;
          number = Math.min(9999, number * 10 + Character.digit(c, 10));
          word++;
        } else if (c != '\'' && c != '’') {
          end(word, number);
          word = 0;
          number = 0;
          mark(c, i + 1 < chars.length ? chars[i + 1] : ' ');
        }
      }
      end(word, number);
    }

    private void end(int word, int number) {
      shortWords += word > 0 && word <= 3 ? 1 : 0;
      years += word == 4 && number >= 1900 && number < 2100 ? 1 : 0;
    }

    Marks marks() {
      return new Marks(
          brackets,
          questions,
          exclamations,
          prices,
          addresses,
          years,
          others,
          caseless,
          shortWords,
          lowerWords);
    }

    /** Where the small letters of ASCII from {@code start} on end: what most characters are. */
    private static int endOfSmall(char[] chars, int start) {
      int end = start + 1;
      while (end < chars.length && chars[end] >= 'a' && chars[end] <= 'z') {
        end++;
      }
      return end;
    }

    private void smallLetters(int count, boolean inWord) {
      startsLower |= letters == 0;
      letters += count;
      weight += count;
      words += inWord ? 0 : 1;
      lowerWords += inWord ? 0 : 1;
    }

    private void letter(char c, boolean inWord) {
      weight += Words.weight(c);
      boolean upper = Character.isUpperCase(c);
      if (letters == 0) {
        startsLower = Character.isLowerCase(c);
      }
      letters++;
      uppercase += upper ? 1 : 0;
      boolean isCaseless = c >= 0x590 && Character.getType(c) == Character.OTHER_LETTER;
      caseless += isCaseless ? 1 : 0;
      if (!inWord) {
        words++;
        capitals += upper ? 1 : 0;
        lowerWords += upper || isCaseless ? 0 : 1;
      } else if (c >= 0x3041 && Scripts.isCjk(c)) {
        words += letters & 1; // about two characters a word
      }
      if (c >= 0x0E00 && Scripts.isUnspaced(c) && !Scripts.isCjk(c)) {
        unmarkedScript++;
      }
    }

    private void mark(char c, char next) {
      others++;
      weight += Words.weight(c);
      switch (c) {
        case '(', ')', '[', ']', '（', '）', '【', '】' -> brackets++;
        case '?', '？', '؟' -> questions++;
        case '!', '！' -> exclamations++;
        case '$', '€', '£', '¥', '₩', '₽', '₺', '₹', '￥' -> prices++;
        case '@' -> addresses++;
        case '/' -> addresses += next == '/' ? 1 : 0;
        default -> {
          // says nothing of this kind
        }
      }
      if (endsSentence(c)) {
        sentences += c > 0x2000 || next == ' ' || CLOSERS.indexOf(next) >= 0 ? 1 : 0;
      } else if (COMMAS.indexOf(c) >= 0) {
        commas++;
      }
      separators += SEPARATORS.indexOf(c) >= 0 ? 1 : 0;
      quotes += QUOTES.indexOf(c) >= 0 ? 1 : 0;
    }
  }
}
