package dev.cleancopy.read;

import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import dev.cleancopy.model.StyledText;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The text that is being read, up to the next boundary. White space is collapsed as browsers do it;
 * styles that are open at a boundary go on after it.
 */
final class TextRun {

  private static final Comparator<Span> OUTER_FIRST =
      (one, other) ->
          one.start() != other.start()
              ? Integer.compare(one.start(), other.start())
              : Integer.compare(other.end(), one.end());

  private final StringBuilder text = new StringBuilder();
  private final List<Span> closed = new ArrayList<>();
  private final List<Opening> open = new ArrayList<>();
  private boolean gap;
  private boolean seam;
  private boolean seamNamed;
  private boolean blank = true;

  /** A style whose end is not reached. */
  private static final class Opening {
    private final Style style;
    private final @Nullable URI target;
    private int start;

    Opening(Style style, @Nullable URI target, int start) {
      this.style = style;
      this.target = target;
      this.start = start;
    }
  }

  /** Whether there is nothing to see yet. */
  boolean isBlank() {
    return blank;
  }

  int length() {
    return text.length();
  }

  /** Parts what comes from what there is. */
  void gap() {
    gap = true;
  }

  /** Parts what comes from what there is, if that makes sense of both. */
  void seam(boolean named) {
    seam = true;
    seamNamed = named;
  }

  /** Adds text in which any run of white space stands for one space. */
  void add(String more) {
    int length = more.length();
    for (int i = 0; i < length; i++) {
      char c = more.charAt(i);
      if (isCollapsible(c)) {
        gap = true;
        continue;
      }
      int end = endOfWords(more, i);
      addGap(c);
      text.append(i == 0 && end == length ? more : more.substring(i, end));
      blank = blank && Spaces.skip(more, i, end) == end;
      i = end - 1;
    }
  }

  /** Where the words from {@code start} on, parted by single spaces, end. */
  private static int endOfWords(String more, int start) {
    int length = more.length();
    int i = start + 1;
    while (i < length
        && (!isCollapsible(more.charAt(i))
            || (more.charAt(i) == ' ' && i + 1 < length && !isCollapsible(more.charAt(i + 1))))) {
      i++;
    }
    return i;
  }

  /** Adds text as it stands. */
  void addExact(String more) {
    text.append(more);
    blank = blank && Spaces.isBlank(more);
  }

  private void addGap(char next) {
    if (!text.isEmpty()
        && (gap || (seam && Seam.parts(text.charAt(text.length() - 1), next, seamNamed)))) {
      text.append(' ');
    }
    gap = false;
    seam = false;
  }

  private static boolean isCollapsible(char c) {
    return c == ' ' || (c >= '\t' && c <= '\r' && c != 0x0B);
  }

  /** Begins {@code style}; it is to be closed even where it says nothing new. */
  void open(Style style, @Nullable URI target) {
    open.add(new Opening(style, target, text.length()));
  }

  /** Ends the style that was opened last. */
  void close() {
    Opening last = open.remove(open.size() - 1);
    if (last.start < text.length() && !isOpen(last.style)) {
      keep(last);
    }
  }

  private boolean isOpen(Style style) {
    for (Opening opening : open) {
      if (opening.style == style) {
        return true;
      }
    }
    return false;
  }

  private void keep(Opening opening) {
    closed.add(new Span(opening.start, text.length(), opening.style, opening.target));
  }

  /** Takes what was added since the last time; blank edges are left behind. */
  StyledText take(boolean exact) {
    int start = exact ? firstLine() : Spaces.skip(text, 0, text.length());
    int end = Spaces.trimEnd(text, start, text.length());
    for (int i = 0; i < open.size(); i++) {
      Opening opening = open.get(i);
      if (opening.start < text.length() && !isOpenBefore(i, opening.style)) {
        keep(opening);
      }
      opening.start = 0;
    }
    StyledText taken = new StyledText(text.substring(start, end), spans(start, end));
    clear();
    return taken;
  }

  /** Forgets what was added since the last time. */
  void discard() {
    for (int i = 0; i < open.size(); i++) {
      open.get(i).start = 0;
    }
    clear();
  }

  private void clear() {
    if (!text.isEmpty()) {
      text.setLength(0);
      closed.clear();
    }
    gap = false;
    seam = false;
    blank = true;
  }

  private boolean isOpenBefore(int index, Style style) {
    for (int i = 0; i < index; i++) {
      if (open.get(i).style == style) {
        return true;
      }
    }
    return false;
  }

  /** Start of the first line that is not blank: its indentation means something. */
  private int firstLine() {
    int seen = Spaces.skip(text, 0, text.length());
    int line = seen;
    while (line > 0 && text.charAt(line - 1) != '\n' && text.charAt(line - 1) != '\r') {
      line--;
    }
    return line;
  }

  private List<Span> spans(int start, int end) {
    if (closed.isEmpty()) {
      return List.of();
    }
    if (closed.size() > 1) {
      closed.sort(OUTER_FIRST);
    }
    List<Span> spans = new ArrayList<>(closed.size());
    for (Span span : closed) {
      int from = Spaces.skip(text, Math.max(span.start(), start), Math.min(span.end(), end));
      int to = Spaces.trimEnd(text, from, Math.min(span.end(), end));
      if (from < to) {
        join(spans, span.at(from - start, to - start));
      }
    }
    return spans;
  }

  /** Two stretches of one style that touch are one. */
  private static void join(List<Span> spans, Span next) {
    if (!spans.isEmpty()) {
      Span last = spans.get(spans.size() - 1);
      if (last.end() == next.start()
          && last.style() == next.style()
          && Objects.equals(last.target(), next.target())) {
        spans.set(spans.size() - 1, last.at(last.start(), next.end()));
        return;
      }
    }
    spans.add(next);
  }
}
