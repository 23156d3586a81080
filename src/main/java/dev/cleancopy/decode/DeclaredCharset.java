package dev.cleancopy.decode;

import dev.cleancopy.model.Format;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The charset that a document declares in its own first bytes: the prescan of the HTML Standard,
 * and the XML declaration.
 *
 * @see <a
 *     href="https://html.spec.whatwg.org/multipage/parsing.html#prescan-a-byte-stream-to-determine-its-encoding">HTML
 *     Standard, prescan a byte stream</a>
 */
final class DeclaredCharset {

  /**
   * Browsers look at 1,024 bytes at least; real pages put scripts and styles before their meta
   * elements.
   */
  private static final int FARTHEST = 1 << 16;

  /** As far as one looks for the first tags of XML. */
  private static final int HEAD = 2048;

  private final byte[] bytes;
  private final int end;
  private final Encodings encodings;
  private int at;

  private DeclaredCharset(byte[] bytes, Encodings encodings) {
    this.bytes = bytes;
    this.end = Math.min(bytes.length, FARTHEST);
    this.encodings = encodings;
  }

  /**
   * The label that {@code bytes} declare in a meta element or XML declaration, if it is one that
   * the standard knows. A meta element in a feed is text of one of its items.
   */
  static @Nullable String in(byte[] bytes, Encodings encodings) {
    String fromXml = xmlDeclaration(bytes, encodings);
    if (isFeed(bytes)) {
      return fromXml;
    }
    String fromMeta = new DeclaredCharset(bytes, encodings).scan();
    return fromMeta != null ? fromMeta : fromXml;
  }

  /** XML whose first tags are no HTML. */
  private static boolean isFeed(byte[] bytes) {
    int limit = Math.min(bytes.length, HEAD);
    return FormatSniffer.format(new String(bytes, 0, limit, StandardCharsets.ISO_8859_1))
        == Format.XML;
  }

  /** {@code <?xml version="1.0" encoding="euc-kr"?>} at the very beginning. */
  private static @Nullable String xmlDeclaration(byte[] bytes, Encodings encodings) {
    int limit = Math.min(bytes.length, 256);
    String head = new String(bytes, 0, limit, StandardCharsets.ISO_8859_1).stripLeading();
    int close = head.indexOf("?>");
    if (!head.startsWith("<?xml") || close < 0) {
      return null;
    }
    int key = head.indexOf("encoding");
    if (key < 0 || key > close) {
      return null;
    }
    int i = key + "encoding".length();
    while (i < close && (head.charAt(i) == ' ' || head.charAt(i) == '=')) {
      i++;
    }
    if (i >= close || (head.charAt(i) != '"' && head.charAt(i) != '\'')) {
      return null;
    }
    int stop = head.indexOf(head.charAt(i), i + 1);
    return stop < 0 || stop > close ? null : known(head.substring(i + 1, stop), encodings);
  }

  private @Nullable String scan() {
    for (at = 0; at < end; at++) {
      if (bytes[at] != '<') {
        continue;
      }
      if (startsWith("<!--")) {
        int close = find("-->", at + 2); // "<!-->" is a whole comment
        if (close < 0) {
          return null;
        }
        at = close + 2;
      } else if (startsWith("<meta") && at + 5 < end && isSpaceOrSlash(bytes[at + 5])) {
        at += 5;
        String label = meta();
        if (label != null) {
          return label;
        }
      } else if (at + 1 < end
          && (isLetter(bytes[at + 1])
              || (bytes[at + 1] == '/' && at + 2 < end && isLetter(bytes[at + 2])))) {
        skipTag();
      } else if (at + 1 < end
          && (bytes[at + 1] == '!' || bytes[at + 1] == '/' || bytes[at + 1] == '?')) {
        int close = find(">", at);
        if (close < 0) {
          return null;
        }
        at = close;
      }
    }
    return null;
  }

  private void skipTag() {
    while (at < end && !isSpace(bytes[at]) && bytes[at] != '>') {
      at++;
    }
    while (nextAttribute() != null) {
      // only the position matters
    }
  }

  private @Nullable String meta() {
    Set<String> seen = new HashSet<>();
    boolean gotPragma = false;
    boolean needsPragma = false;
    boolean decided = false;
    String label = null;
    for (Attribute attribute = nextAttribute(); attribute != null; attribute = nextAttribute()) {
      if (!seen.add(attribute.name)) {
        continue;
      }
      switch (attribute.name) {
        case "http-equiv" -> gotPragma |= attribute.value.equals("content-type");
        case "content" -> {
          String inContent = fromContent(attribute.value);
          if (inContent != null && label == null) {
            label = inContent;
            needsPragma = true;
            decided = true;
          }
        }
        case "charset" -> {
          label = attribute.value;
          needsPragma = false;
          decided = true;
        }
        default -> {}
      }
    }
    boolean closed = at < end; // a tag that never ends declares nothing
    return closed && decided && label != null && (!needsPragma || gotPragma)
        ? known(label, encodings)
        : null;
  }

  /** A declaration in ASCII-compatible bytes cannot be UTF-16: browsers take it for UTF-8. */
  private static @Nullable String known(String label, Encodings encodings) {
    Encoding encoding = encodings.forLabel(label);
    if (encoding == null) {
      return null;
    }
    return encoding.name().startsWith("UTF-16") ? "utf-8" : label.strip();
  }

  /** The label in {@code text/html; charset=euc-kr}. */
  static @Nullable String fromContent(String content) {
    String lower = content.toLowerCase(Locale.ROOT);
    int from = 0;
    while (true) {
      int key = lower.indexOf("charset", from);
      if (key < 0) {
        return null;
      }
      int i = skipSpaces(lower, key + 7);
      if (i >= lower.length() || lower.charAt(i) != '=') {
        from = key + 7;
        continue;
      }
      i = skipSpaces(lower, i + 1);
      if (i >= lower.length()) {
        return null;
      }
      char quote = lower.charAt(i);
      if (quote == '"' || quote == '\'') {
        int close = lower.indexOf(quote, i + 1);
        return close < 0 ? null : content.substring(i + 1, close);
      }
      int stop = i;
      while (stop < lower.length()
          && lower.charAt(stop) != ';'
          && !isSpace((byte) lower.charAt(stop))) {
        stop++;
      }
      return content.substring(i, stop);
    }
  }

  private static int skipSpaces(String text, int from) {
    int i = from;
    while (i < text.length() && isSpace((byte) text.charAt(i))) {
      i++;
    }
    return i;
  }

  private record Attribute(String name, String value) {}

  /** The next attribute of the tag, lower-case; {@code null} at its end. */
  private @Nullable Attribute nextAttribute() {
    while (at < end && isSpaceOrSlash(bytes[at])) {
      at++;
    }
    if (at >= end || bytes[at] == '>') {
      return null;
    }
    StringBuilder name = new StringBuilder();
    while (at < end
        && !(bytes[at] == '=' && !name.isEmpty())
        && !isSpace(bytes[at])
        && bytes[at] != '/'
        && bytes[at] != '>') {
      name.append(lower(bytes[at++]));
    }
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
    if (at >= end || bytes[at] != '=') {
      return new Attribute(name.toString(), "");
    }
    at++;
    while (at < end && isSpace(bytes[at])) {
      at++;
    }
    return new Attribute(name.toString(), value());
  }

  private String value() {
    StringBuilder value = new StringBuilder();
    if (at < end && (bytes[at] == '"' || bytes[at] == '\'')) {
      byte quote = bytes[at++];
      while (at < end && bytes[at] != quote) {
        value.append(lower(bytes[at++]));
      }
      at = Math.min(at + 1, end);
      return value.toString();
    }
    while (at < end && !isSpace(bytes[at]) && bytes[at] != '>') {
      value.append(lower(bytes[at++]));
    }
    return value.toString();
  }

  private boolean startsWith(String ascii) {
    if (at + ascii.length() > end) {
      return false;
    }
    for (int i = 0; i < ascii.length(); i++) {
      if (lower(bytes[at + i]) != ascii.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int find(String ascii, int from) {
    for (int i = from; i + ascii.length() <= end; i++) {
      int k = 0;
      while (k < ascii.length() && bytes[i + k] == ascii.charAt(k)) {
        k++;
      }
      if (k == ascii.length()) {
        return i;
      }
    }
    return -1;
  }

  private static char lower(byte b) {
    return (char) (b >= 'A' && b <= 'Z' ? b + 32 : b & 0xFF);
  }

  private static boolean isLetter(byte b) {
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z');
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\n' || b == '\f' || b == '\r';
  }

  private static boolean isSpaceOrSlash(byte b) {
    return isSpace(b) || b == '/';
  }
}
