package dev.cleancopy.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of an attribute such as {@code class} or {@code rel}. */
final class Tokens {

  private Tokens() {}

  /** The words of {@code value}, lower-case, at most {@code most}. */
  static List<String> of(String value, int most) {
    if (value.isEmpty() || most <= 0) {
      return List.of();
    }
    List<String> words = new ArrayList<>(4);
    int from = 0;
    for (int i = 0; i <= value.length() && words.size() < most; i++) {
      if (i == value.length() || value.charAt(i) <= ' ') {
        if (i > from) {
          words.add(value.substring(from, i).toLowerCase(Locale.ROOT));
        }
        from = i + 1;
      }
    }
    return words;
  }
}
