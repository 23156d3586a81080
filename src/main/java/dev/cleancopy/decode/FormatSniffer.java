package dev.cleancopy.decode;

import dev.cleancopy.model.Format;
import dev.cleancopy.text.Spaces;
import java.util.Locale;

/** What a document is whose transport does not say. */
final class FormatSniffer {

  /** As far as one looks for a tag. */
  private static final int HEAD = 2048;

  private FormatSniffer() {}

  /**
   * HTML if there is markup at the beginning, XML if it declares itself so and is no XHTML, else
   * plain text.
   */
  static Format format(String text) {
    int start = Spaces.skip(text, 0, text.length());
    String head =
        text.substring(start, Math.min(text.length(), start + HEAD)).toLowerCase(Locale.ROOT);
    if (head.startsWith("<?xml")) {
      return head.contains("<html") || head.contains("<!doctype html") ? Format.HTML : Format.XML;
    }
    if (head.startsWith("<rss") || head.startsWith("<feed")) {
      return Format.XML;
    }
    return hasTag(head) ? Format.HTML : Format.PLAIN_TEXT;
  }

  /** A comment, a doctype, or a tag that closes: {@code a < b} is none. */
  private static boolean hasTag(String head) {
    for (int at = head.indexOf('<');
        at >= 0 && at + 1 < head.length();
        at = head.indexOf('<', at + 1)) {
      char next = head.charAt(at + 1);
      if (next == '!'
          || ((next == '/' || (next >= 'a' && next <= 'z')) && head.indexOf('>', at) > 0)) {
        return true;
      }
    }
    return false;
  }
}
