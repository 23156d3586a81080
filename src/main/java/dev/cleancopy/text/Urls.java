package dev.cleancopy.text;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * Addresses as the URL Standard reads them: characters that RFC 3986 forbids are percent-encoded,
 * not refused.
 *
 * @see <a href="https://url.spec.whatwg.org/">URL Standard</a>
 */
public final class Urls {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  /** Longer ones are nothing that a browser would follow. */
  private static final int LONGEST = 8192;

  /** No name of a host is longer (RFC 1035). */
  private static final int LONGEST_HOST = 255;

  private Urls() {}

  /** {@code text} as an absolute http(s) URL, or {@code null} if it is none. */
  public static @Nullable URI parse(String text) {
    return parse(text, LONGEST);
  }

  static @Nullable URI parse(String text, int longest) {
    URI uri = read(text, longest);
    return uri != null && isWeb(uri) ? uri : null;
  }

  /**
   * {@code reference} as an absolute http(s) URL seen from {@code base}, or {@code null} if it
   * leads nowhere on the web ({@code javascript:}, {@code mailto:}, a mere fragment, a relative
   * reference without a base).
   */
  public static @Nullable URI resolve(@Nullable URI base, String reference) {
    String trimmed = Spaces.trim(reference);
    if (trimmed.isEmpty() || trimmed.startsWith("#") || leadsNowhere(base, trimmed)) {
      return null;
    }
    URI uri = read(trimmed, LONGEST);
    if (uri == null) {
      return null;
    }
    if (!uri.isAbsolute() && base != null) {
      try {
        uri =
            trimmed.startsWith("?")
                ? withQuery(base, uri)
                : base.getRawPath() == null || base.getRawPath().isEmpty()
                    ? base.resolve("/").resolve(uri)
                    : base.resolve(uri);
      } catch (IllegalArgumentException unresolvable) {
        return null;
      }
    }
    return isWeb(uri) ? uri : null;
  }

  /** Whether a glance at {@code reference} shows that it cannot lead to the web. */
  private static boolean leadsNowhere(@Nullable URI base, String reference) {
    for (int i = 0; i < reference.length(); i++) {
      char c = reference.charAt(i);
      if (c == ':') {
        return i > 0 && !isWebScheme(reference, i);
      }
      if (c == '/' || c == '?' || c == '#') {
        return base == null; // it has no scheme
      }
      boolean mayBeScheme =
          (c >= 'a' && c <= 'z')
              || (c >= 'A' && c <= 'Z')
              || (i > 0 && ((c >= '0' && c <= '9') || c == '+' || c == '-' || c == '.'));
      if (!mayBeScheme) {
        return false;
      }
    }
    return base == null;
  }

  private static boolean isWebScheme(String reference, int length) {
    return (length == 4 && reference.regionMatches(true, 0, "http", 0, 4))
        || (length == 5 && reference.regionMatches(true, 0, "https", 0, 5));
  }

  /** {@link URI#resolve} follows RFC 2396, and drops the last part of the path. */
  private static URI withQuery(URI base, URI query) {
    String path =
        base.getRawPath() == null || base.getRawPath().isEmpty() ? "/" : base.getRawPath();
    return URI.create(base.getScheme() + "://" + base.getRawAuthority() + path + query);
  }

  private static boolean isWeb(URI uri) {
    String scheme = uri.getScheme();
    return scheme != null
        && (scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
        && uri.getRawAuthority() != null;
  }

  private static @Nullable URI read(String text, int longest) {
    String trimmed = Spaces.trim(text);
    if (trimmed.isEmpty() || trimmed.length() > longest) {
      return null;
    }
    try {
      return new URI(encode(trimmed));
    } catch (URISyntaxException notAnAddress) {
      return null;
    }
  }

  private static String encode(String text) {
    return isPlain(text) ? text : encodeOddities(asciiHost(text));
  }

  /** Most addresses are as they should be. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!((c >= 'a' && c <= 'z')
          || (c >= '-' && c <= ':')
          || (c >= 'A' && c <= 'Z')
          || c == '_'
          || c == '?'
          || c == '='
          || c == '&'
          || c == '~')) {
        return false;
      }
    }
    return true;
  }

  private static String encodeOddities(String address) {
    StringBuilder encoded = new StringBuilder(address.length() + 16);
    boolean inFragment = false;
    boolean inQuery = false;
    boolean slashes = false;
    boolean inAuthority = false;
    for (int i = 0; i < address.length(); ) {
      int c = address.codePointAt(i);
      int length = Character.charCount(c);
      i += length;
      if (c == '\t' || c == '\n' || c == '\r') {
        continue; // the URL Standard drops them
      }
      if (c == '\\' && !inQuery) {
        encoded.append('/');
      } else if ((c == '%' && !isEscape(address, i - length))
          || (c == '#' && inFragment)
          || isForbidden(c, inAuthority && !inQuery)) {
        for (byte b : new String(Character.toChars(c)).getBytes(StandardCharsets.UTF_8)) {
          encoded.append('%').append(HEX.toHexDigits(b));
        }
      } else {
        encoded.appendCodePoint(c);
      }
      inFragment |= c == '#';
      inQuery |= c == '?';
      int end = encoded.length();
      if (encoded.charAt(end - 1) == '/') {
        inAuthority = !slashes && end > 1 && encoded.charAt(end - 2) == '/';
        slashes |= inAuthority;
      }
    }
    return encoded.toString();
  }

  private static boolean isEscape(String text, int at) {
    return at + 2 < text.length()
        && Character.digit(text.charAt(at + 1), 16) >= 0
        && Character.digit(text.charAt(at + 2), 16) >= 0;
  }

  private static boolean isForbidden(int c, boolean inAuthority) {
    if (c <= ' ' || c >= 0x7F) {
      return true;
    }
    return switch (c) {
      case '"', '<', '>', '^', '`', '{', '|', '}' -> true;
      case '[', ']' -> !inAuthority;
      default -> false;
    };
  }

  private static String asciiHost(String text) {
    int start = text.indexOf("//");
    if (start < 0 || start > 6) {
      return text;
    }
    int end = start + 2;
    boolean ascii = true;
    while (end < text.length() && "/?#\\".indexOf(text.charAt(end)) < 0) {
      ascii &= text.charAt(end) < 0x80;
      end++;
    }
    if (ascii || end - start > LONGEST_HOST) {
      return text;
    }
    try {
      return text.substring(0, start + 2)
          + IDN.toASCII(text.substring(start + 2, end), IDN.ALLOW_UNASSIGNED)
          + text.substring(end);
    } catch (IllegalArgumentException notAHost) {
      return text;
    }
  }
}
