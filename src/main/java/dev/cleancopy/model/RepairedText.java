package dev.cleancopy.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Text together with every repair that was made in it, so that what was read can always be had
 * back.
 *
 * @param content the text as it stands after the applied repairs
 * @param repairs sorted by start, disjoint; {@link Repair#start} counts in {@code content}
 */
public record RepairedText(StyledText content, List<Repair> repairs) {

  public RepairedText {
    repairs = List.copyOf(repairs);
  }

  /** Text as it was read. */
  public static RepairedText asRead(StyledText content) {
    return new RepairedText(content, List.of());
  }

  /** Text as it was read, without markup. */
  public static RepairedText asRead(String text) {
    return asRead(StyledText.plain(text));
  }

  /** The characters as they stand. */
  public String text() {
    return content.text();
  }

  /** The characters as they were read: all applied repairs undone. */
  public String original() {
    if (repairs.isEmpty()) {
      return text();
    }
    StringBuilder original = new StringBuilder(text().length());
    int copied = 0;
    for (Repair repair : repairs) {
      original.append(text(), copied, repair.start()).append(repair.before());
      copied = repair.end();
    }
    return original.append(text(), copied, text().length()).toString();
  }

  /**
   * This text with further repairs. A new repair that touches an older one is merged with it into
   * one whose {@code before} is what was read.
   *
   * @param further sorted and disjoint; {@code start} counts in the text as it stands now, where
   *     {@code before} must be found
   * @throws IllegalArgumentException if a repair does not fit the text
   */
  public RepairedText repair(List<Repair> further) {
    return further.isEmpty() ? this : Revision.apply(this, further);
  }

  /** The part from {@code start} to the end; repairs that began before it are left behind. */
  public RepairedText from(int start) {
    return part(start, text().length());
  }

  /** The part from {@code start} to {@code end}, with the repairs that stand wholly in it. */
  public RepairedText part(int start, int end) {
    return new RepairedText(content.part(start, end), repairs(start, end));
  }

  /** The repairs that stand wholly in the part from {@code start} to {@code end}, as there. */
  public List<Repair> repairs(int start, int end) {
    if (repairs.isEmpty()) {
      return repairs;
    }
    List<Repair> kept = new ArrayList<>();
    for (Repair repair : repairs) {
      if (repair.start() >= start && repair.end() <= end) {
        kept.add(repair.at(repair.start() - start));
      }
    }
    return kept;
  }

  /** {@code parts} in order with {@code separator} between them; costs one pass. */
  public static RepairedText join(String separator, List<RepairedText> parts) {
    StringBuilder text = new StringBuilder();
    List<Span> spans = new ArrayList<>();
    List<Repair> repairs = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      if (i > 0) {
        text.append(separator);
      }
      int offset = text.length();
      for (Span span : parts.get(i).content.spans()) {
        spans.add(span.at(span.start() + offset, span.end() + offset));
      }
      for (Repair repair : parts.get(i).repairs) {
        repairs.add(repair.at(repair.start() + offset));
      }
      text.append(parts.get(i).text());
    }
    return new RepairedText(new StyledText(text.toString(), spans), repairs);
  }
}
