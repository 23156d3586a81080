package dev.cleancopy.contract;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A {@code Content-Type}: {@code text/html; charset="euc-kr"}.
 *
 * @param name type and subtype in lower case
 * @param charset the label that it claims; {@code null} if none
 */
record MediaType(String name, @Nullable String charset) {

  private static final String CHARSET = "charset=";

  /** What {@code header} says; {@code null} if it is no media type. */
  static @Nullable MediaType parse(String header) {
    String[] parts = header.split(";", -1);
    String name = parts[0].strip().toLowerCase(Locale.ROOT);
    int slash = name.indexOf('/');
    if (slash <= 0 || slash == name.length() - 1 || name.indexOf(' ') >= 0) {
      return null;
    }
    for (int i = 1; i < parts.length; i++) {
      String parameter = parts[i].strip();
      if (parameter.regionMatches(true, 0, CHARSET, 0, CHARSET.length())) {
        return new MediaType(name, unquoted(parameter.substring(CHARSET.length()).strip()));
      }
    }
    return new MediaType(name, null);
  }

  private static @Nullable String unquoted(String value) {
    String bare = value.replace("\"", "").replace("'", "").strip();
    return bare.isEmpty() ? null : bare;
  }
}
