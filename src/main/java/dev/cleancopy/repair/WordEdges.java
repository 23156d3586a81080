package dev.cleancopy.repair;

import dev.cleancopy.text.Spaces;

/** How often marks at the edges of a word are quotation marks or question marks, not letters. */
final class WordEdges {

  /** How often a quotation mark stands at a word that has lost something at its edge. */
  private static final double QUOTED = 0.01;

  /** The same if no other mark in the line can be its partner. */
  private static final double UNQUOTED = 0.0005;

  /** How often a question ends at a word, where a sentence may end, and elsewhere. */
  private static final double ASKED = 0.02;

  private static final double ASKED_INSIDE = 0.0005;

  /** Where a sentence goes on, its next word is hardly a name. */
  private static final double ASKED_BEFORE_CAPITAL = 0.1;

  private static final double UNLIKELY = 1e-6;

  private static final String OPENING = "“„«¿";
  private static final String CLOSING = "”’“»";

  private final Vocabulary vocabulary;
  private final Loss loss;
  private final double opening;
  private final double closing;

  WordEdges(Vocabulary vocabulary, Loss loss) {
    this.vocabulary = vocabulary;
    this.loss = loss;
    opening = OPENING.chars().mapToDouble(loss::share).max().orElse(0);
    closing = CLOSING.chars().mapToDouble(loss::share).max().orElse(0);
  }

  /** How often {@code count} marks before the word that ends at {@code end} are no letters. */
  double before(String text, int end, int count) {
    if (count != 1) {
      return count == 0 ? 1 : UNLIKELY;
    }
    double quoted = Quotation.mayClose(text, end, loss.mark()) ? QUOTED : UNQUOTED;
    return Math.max(UNLIKELY, opening * quoted);
  }

  /** How often {@code count} marks at the end of {@code [start, end)} are no letters. */
  double after(String text, int start, int end, int count) {
    if (count == 0) {
      return 1;
    }
    double frequency = Quotation.mayOpen(text, start, loss.mark()) ? QUOTED : UNQUOTED;
    double quoted = Math.max(UNLIKELY, closing * frequency);
    double asked = loss.mayBeGenuine() ? asked(text, end) : UNLIKELY;
    return count == 1 ? Math.max(quoted, asked) : Math.max(UNLIKELY, quoted * asked);
  }

  /** How often a question ends before {@code end}. */
  private double asked(String text, int end) {
    if (!Sentence.mayEnd(text, end)) {
      return ASKED_INSIDE;
    }
    int next = Spaces.skip(text, end, text.length());
    boolean name = next < text.length() && next > end && Character.isUpperCase(text.charAt(next));
    return name && !vocabulary.capitalizesNouns() ? ASKED_BEFORE_CAPITAL : ASKED;
  }
}
