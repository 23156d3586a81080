package dev.cleancopy.read;

import dev.cleancopy.model.Place;
import dev.cleancopy.text.Words;
import java.util.List;

/**
 * Tells the lines of verses and addresses, which belong together, from paragraphs of a line each:
 * where blank lines part paragraphs, short lines without one between them are one.
 */
final class Stanzas {

  /** Longer lines are paragraphs. */
  private static final int LONG = 80;

  /** Paragraphs are parted by blank lines if more than this share of the long ones are. */
  private static final double MOST = .8;

  private Stanzas() {}

  /** Whether blank lines part the paragraphs of {@code text}. */
  static boolean arePartedByBlankLines(String text, List<List<Place.Line>> paragraphs) {
    int longOnes = 0;
    int parted = 0;
    boolean anyGap = false;
    for (int i = 0; i < paragraphs.size(); i++) {
      boolean isParted = i + 1 == paragraphs.size() || isApart(paragraphs, i);
      anyGap |= isParted && i + 1 < paragraphs.size();
      if (isLong(text, paragraphs.get(i))) {
        longOnes++;
        parted += isParted && (i == 0 || isApart(paragraphs, i - 1)) ? 1 : 0;
      }
    }
    return anyGap && parted >= MOST * longOnes;
  }

  /** Whether a blank line stands below paragraph {@code i}. */
  static boolean isApart(List<List<Place.Line>> paragraphs, int i) {
    List<Place.Line> lines = paragraphs.get(i);
    return lines.get(lines.size() - 1).line() + 1 < paragraphs.get(i + 1).get(0).line();
  }

  /** Whether {@code lines} are one short line. */
  static boolean isShort(String text, List<Place.Line> lines) {
    return lines.size() == 1 && !isLong(text, lines);
  }

  private static boolean isLong(String text, List<Place.Line> lines) {
    int end = lines.get(lines.size() - 1).end();
    int weight = 0;
    for (int i = lines.get(0).start(); i < end && weight < LONG; i++) {
      weight += Words.weight(text.charAt(i));
    }
    return weight >= LONG;
  }
}
