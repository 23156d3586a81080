package dev.cleancopy.render;

import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import dev.cleancopy.model.StyledText;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns spans, which may overlap as they like, into marks that nest as markup must: spaces at the
 * edges are left out, a style within itself is dropped, and a span that reaches out of another is
 * cut in two.
 */
final class Marks {

  private static final Comparator<Mark> OUTER_FIRST =
      Comparator.comparingInt(Mark::start)
          .thenComparing(Comparator.comparingInt(Mark::end).reversed())
          .thenComparing(Mark::style);

  private final List<Mark> nested = new ArrayList<>();
  private final Deque<Mark> open = new ArrayDeque<>();
  private final Set<Style> styles = EnumSet.noneOf(Style.class);
  private final PriorityQueue<Mark> waiting = new PriorityQueue<>(OUTER_FIRST);

  private final String text;

  private Marks(String text) {
    this.text = text;
  }

  /** The marks of {@code text} in the order in which they open. */
  static List<Mark> of(StyledText text) {
    if (text.spans().isEmpty()) {
      return List.of();
    }
    Marks marks = new Marks(text.text());
    for (Span span : text.spans()) {
      marks.add(span);
    }
    for (Mark mark = marks.waiting.poll(); mark != null; mark = marks.waiting.poll()) {
      marks.place(mark);
    }
    return marks.nested;
  }

  private void add(Span span) {
    URI target = span.style() == Style.LINK ? Addresses.web(span.target()) : null;
    boolean leadsNowhere = span.style() == Style.LINK && target == null;
    if (!leadsNowhere) {
      add(span.start(), span.end(), span.style(), target);
    }
  }

  private void add(int start, int end, Style style, @Nullable URI target) {
    int from = Spaces.skip(text, start, end);
    int to = Spaces.trimEnd(text, from, end);
    if (from < to) {
      waiting.add(new Mark(from, to, style, target));
    }
  }

  private void place(Mark mark) {
    Mark around = open.peek();
    while (around != null && around.end() <= mark.start()) {
      styles.remove(open.pop().style());
      around = open.peek();
    }
    if (styles.contains(mark.style()) || styles.contains(Style.CODE)) {
      return;
    }
    int end = around == null ? mark.end() : Math.min(around.end(), mark.end());
    Mark inner = new Mark(mark.start(), end, mark.style(), mark.target());
    nested.add(inner);
    open.push(inner);
    styles.add(inner.style());
    if (end < mark.end()) {
      add(end, mark.end(), mark.style(), mark.target());
    }
  }
}
