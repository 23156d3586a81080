package dev.cleancopy.render;

import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Style;
import dev.cleancopy.model.StyledText;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

/** Running text in Markdown: marks become markup, and nothing else does. */
final class MarkdownText {

  private final String text;
  private final List<Mark> marks;
  private final String lineBreak;
  private final StringBuilder markdown;

  private MarkdownText(StyledText text, String lineBreak) {
    this.text = text.text();
    this.marks = Marks.of(text);
    this.lineBreak = lineBreak;
    this.markdown = new StringBuilder(this.text.length() + 16);
  }

  /** {@code text} without markup, on one line. */
  static String line(String text) {
    return line(RepairedText.asRead(text));
  }

  /** {@code text} on one line. */
  static String line(RepairedText text) {
    return new MarkdownText(text.content(), " ").render();
  }

  /** {@code text} with its line breaks, each new line after {@code indent}. */
  static String lines(RepairedText text, String indent) {
    return new MarkdownText(text.content(), "\\\n" + indent).render();
  }

  /** A URL between parentheses. */
  static String url(URI url) {
    return url.toString().replace("(", "%28").replace(")", "%29");
  }

  private String render() {
    Deque<Mark> open = new ArrayDeque<>();
    int at = 0;
    for (Mark mark : marks) {
      at = closeBefore(mark.start(), open, at);
      write(at, mark.start());
      at = mark.start();
      if (mark.style() == Style.CODE) {
        markdown.append(MarkdownCode.span(text.substring(mark.start(), mark.end())));
        at = mark.end();
      } else {
        markdown.append(opening(mark));
        open.push(mark);
      }
    }
    at = closeBefore(text.length(), open, at);
    write(at, text.length());
    return markdown.toString();
  }

  /**
   * Closes all marks that end at {@code limit} or before it; returns how far the text is written.
   */
  private int closeBefore(int limit, Deque<Mark> open, int from) {
    int at = from;
    for (Mark mark = open.peek(); mark != null && mark.end() <= limit; mark = open.peek()) {
      write(at, mark.end());
      at = Math.max(at, mark.end());
      markdown.append(closing(open.pop()));
    }
    return at;
  }

  private String opening(Mark mark) {
    return switch (mark.style()) {
      case STRONG -> canFlank(mark) ? "**" : "<strong>";
      case EMPHASIS -> canFlank(mark) ? "*" : "<em>";
      case LINK -> "[";
      case SUPERSCRIPT -> "<sup>";
      case SUBSCRIPT -> "<sub>";
      case CODE -> throw new IllegalStateException("code is written whole");
    };
  }

  private String closing(Mark mark) {
    return switch (mark.style()) {
      case STRONG -> canFlank(mark) ? "**" : "</strong>";
      case EMPHASIS -> canFlank(mark) ? "*" : "</em>";
      case LINK -> "](" + url(Objects.requireNonNull(mark.target())) + ")";
      case SUPERSCRIPT -> "</sup>";
      case SUBSCRIPT -> "</sub>";
      case CODE -> throw new IllegalStateException("code is written whole");
    };
  }

  /**
   * Whether asterisks around {@code mark} would be read as emphasis: CommonMark wants a space or
   * punctuation outside where there is punctuation inside. Beside letters, tags are surer.
   */
  private boolean canFlank(Mark mark) {
    int before = mark.start() == 0 ? ' ' : text.codePointBefore(mark.start());
    int after = mark.end() == text.length() ? ' ' : text.codePointAt(mark.end());
    return !Character.isLetterOrDigit(before)
        && !Character.isLetterOrDigit(after)
        && before != '*'
        && after != '*';
  }

  private void write(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        markdown.append(lineBreak);
      } else if (!isIndent(c, i)) {
        markdown.append(MarkdownEscapes.isNeeded(text, i) ? "\\" : "");
        markdown.append(c == '\r' ? ' ' : c);
      }
    }
  }

  /** Room at the beginning of a line would make it code. */
  private boolean isIndent(char c, int at) {
    return (c == ' ' || c == '\t') && MarkdownEscapes.beginsLine(text, at);
  }
}
