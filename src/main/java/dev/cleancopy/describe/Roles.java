package dev.cleancopy.describe;

import java.util.Set;

/**
 * What stands behind the name of a person and is no person: degrees ({@code RDN}, {@code Ph.D.}),
 * what somebody does ({@code CEO of Example}), and offices whose names hold "and".
 */
final class Roles {

  /** Degrees without full stops are no longer than this. */
  private static final int LONGEST_DEGREE = 6;

  private static final int MOST_DEGREES = 4;

  /** A longer description is a sentence. */
  private static final int MOST_WORDS = 12;

  private final NameWords words;

  Roles(NameWords words) {
    this.words = words;
  }

  /** Whether {@code text} is made of degrees and licences: {@code Ph.D.}, {@code E-RYT 200}. */
  boolean areDegrees(String text) {
    String[] parts = text.split(" ", MOST_DEGREES + 1);
    if (parts.length > MOST_DEGREES) {
      return false;
    }
    boolean any = false;
    for (String part : parts) {
      boolean degree = isDegree(part);
      if (!degree && !part.chars().allMatch(Character::isDigit)) {
        return false;
      }
      any |= degree;
    }
    return any;
  }

  private boolean isDegree(String word) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < word.length(); ) {
      int c = word.codePointAt(i);
      if (Character.isLetterOrDigit(c) || c == '-') {
        letters.appendCodePoint(c);
      }
      i += Character.charCount(c);
    }
    return isInitials(letters) || words.credentials().contains(DateWords.fold(letters.toString()));
  }

  private static boolean isInitials(StringBuilder letters) {
    for (int i = 0; i < letters.length(); i++) {
      if (letters.charAt(i) != '-' && !Character.isUpperCase(letters.charAt(i))) {
        return false;
      }
    }
    return letters.length() > 1 && letters.length() <= LONGEST_DEGREE;
  }

  /**
   * Whether {@code text} says what somebody does: it ends with such a word, or one is followed by
   * more about it.
   */
  boolean isRole(String text) {
    String[] parts = text.split(" ", MOST_WORDS + 1);
    if (parts.length > MOST_WORDS) {
      return false;
    }
    boolean role = false;
    for (int i = 0; i < parts.length; i++) {
      String word = folded(parts[i]);
      if (words.given().contains(word)) {
        return false;
      }
      boolean goesOn = i + 1 < parts.length && Character.isLowerCase(parts[i + 1].codePointAt(0));
      role |= isIn(words.roles(), word) && (i + 1 == parts.length || goesOn);
    }
    return role;
  }

  /**
   * Whether {@code text} is an office by its name: {@code Center for Drug Evaluation and Research}.
   */
  boolean isInstitution(String text) {
    String[] parts = text.split(" ", MOST_WORDS + 1);
    if (parts.length > MOST_WORDS || parts.length < 2) {
      return false;
    }
    for (String part : parts) {
      if (words.institutions().contains(folded(part))
          && Character.isUpperCase(part.codePointAt(0))) {
        return true;
      }
    }
    return false;
  }

  /** The whole word, or what a hyphen joins last. */
  private static boolean isIn(Set<String> set, String word) {
    return set.contains(word) || set.contains(word.substring(word.lastIndexOf('-') + 1));
  }

  private static String folded(String word) {
    int end = word.length();
    while (end > 0 && !Character.isLetterOrDigit(word.charAt(end - 1))) {
      end--;
    }
    return DateWords.fold(word.substring(0, end));
  }
}
