package dev.cleancopy.render;

import org.jspecify.annotations.Nullable;

/** Code in Markdown, fenced with more backticks than it holds in a row. */
final class MarkdownCode {

  private MarkdownCode() {}

  static String block(String code, @Nullable String language) {
    String fence = "`".repeat(Math.max(3, longestRun(code) + 1));
    return fence + (language == null ? "" : infoString(language)) + "\n" + code + "\n" + fence;
  }

  /** {@code code} within a line. */
  static String span(String code) {
    String fence = "`".repeat(longestRun(code) + 1);
    boolean padded = code.startsWith("`") || code.endsWith("`") || code.isBlank();
    String room = padded ? " " : "";
    return fence + room + code.replace('\n', ' ') + room + fence;
  }

  /** The name of a programming language, without what could end a fence or a line. */
  private static String infoString(String language) {
    StringBuilder name = new StringBuilder();
    language
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || "+#-._".indexOf(c) >= 0)
        .forEach(name::appendCodePoint);
    return name.toString();
  }

  private static int longestRun(String code) {
    int longest = 0;
    int run = 0;
    for (int i = 0; i < code.length(); i++) {
      run = code.charAt(i) == '`' ? run + 1 : 0;
      longest = Math.max(longest, run);
    }
    return longest;
  }
}
