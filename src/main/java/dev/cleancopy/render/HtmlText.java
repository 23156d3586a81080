package dev.cleancopy.render;

import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.StyledText;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;

/** Running text in HTML. */
final class HtmlText {

  private HtmlText() {}

  /** {@code text} with its marks; line breaks become {@code <br>}. */
  static String of(RepairedText text) {
    StyledText content = text.content();
    StringBuilder html = new StringBuilder(content.text().length() + 16);
    Deque<Mark> open = new ArrayDeque<>();
    int at = 0;
    for (Mark mark : Marks.of(content)) {
      at = closeBefore(mark.start(), content.text(), open, at, html);
      write(content.text(), at, mark.start(), html);
      at = mark.start();
      html.append(opening(mark));
      open.push(mark);
    }
    at = closeBefore(content.text().length(), content.text(), open, at, html);
    write(content.text(), at, content.text().length(), html);
    return html.toString();
  }

  private static int closeBefore(
      int limit, String text, Deque<Mark> open, int from, StringBuilder html) {
    int at = from;
    for (Mark mark = open.peek(); mark != null && mark.end() <= limit; mark = open.peek()) {
      write(text, at, mark.end(), html);
      at = Math.max(at, mark.end());
      html.append("</").append(tag(open.pop())).append('>');
    }
    return at;
  }

  private static String opening(Mark mark) {
    URI target = mark.target();
    return target == null
        ? "<" + tag(mark) + ">"
        : "<a href=\"" + attribute(target.toString()) + "\" rel=\"nofollow noopener\">";
  }

  private static String tag(Mark mark) {
    return switch (mark.style()) {
      case STRONG -> "strong";
      case EMPHASIS -> "em";
      case CODE -> "code";
      case SUPERSCRIPT -> "sup";
      case SUBSCRIPT -> "sub";
      case LINK -> "a";
    };
  }

  private static void write(String text, int start, int end, StringBuilder html) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        html.append("<br>");
      } else {
        append(c, html);
      }
    }
  }

  /** Appends {@code text} with nothing in it that is markup; line breaks stay. */
  static void escape(String text, StringBuilder html) {
    for (int i = 0; i < text.length(); i++) {
      append(text.charAt(i), html);
    }
  }

  /** {@code value} as it stands between quotes. */
  static String attribute(String value) {
    StringBuilder escaped = new StringBuilder(value.length());
    escape(value, escaped);
    return escaped.toString();
  }

  private static void append(char c, StringBuilder html) {
    switch (c) {
      case '&' -> html.append("&amp;");
      case '<' -> html.append("&lt;");
      case '>' -> html.append("&gt;");
      case '"' -> html.append("&quot;");
      case '\'' -> html.append("&#39;");
      case 0 -> html.append('\uFFFD');
      default -> html.append(c);
    }
  }
}
