package dev.cleancopy.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Text with its inline markup beside it. All offsets in this project are UTF-16 indices, half open
 * {@code [start, end)}.
 *
 * @param text the characters
 * @param spans the markup, by start; spans may nest and overlap
 */
public record StyledText(String text, List<Span> spans) {

  /** No text. */
  public static final StyledText EMPTY = new StyledText("", List.of());

  public StyledText {
    spans = List.copyOf(spans);
    for (Span span : spans) {
      if (span.end() > text.length()) {
        throw new IllegalArgumentException(span + " ends after the text's " + text.length());
      }
    }
  }

  /** Text without markup. */
  public static StyledText plain(String text) {
    return new StyledText(text, List.of());
  }

  /** Number of characters that stand in links, overlaps counted once. */
  public int linkedLength() {
    int linked = 0;
    int reached = 0;
    for (Span span : spans) {
      if (span.style() == Style.LINK && span.end() > reached) {
        linked += span.end() - Math.max(reached, span.start());
        reached = span.end();
      }
    }
    return linked;
  }

  /** The part from {@code start} to {@code end}, with the spans that reach into it. */
  public StyledText part(int start, int end) {
    List<Span> kept = new ArrayList<>();
    for (Span span : spans) {
      int from = Math.max(span.start(), start);
      int to = Math.min(span.end(), end);
      if (from < to) {
        kept.add(span.at(from - start, to - start));
      }
    }
    return new StyledText(text.substring(start, end), kept);
  }
}
