package dev.cleancopy.repair;

import java.util.List;

/** Finds the charset that lost letters, by what each of those possible explains. */
final class Evidence {

  /** A word that a charset does not explain is a slip, or a word that no list knows. */
  private static final double FLOOR = 1e-3;

  /** A sign that is read with confidence is another this seldom. */
  private static final double OTHER_SIGN = 0.05;

  /** Charsets this close are as likely. */
  private static final double EQUAL = 0.1;

  private static final LossyCharset[] CHARSETS = LossyCharset.values();

  private final Survivors survivors;
  private final double[] likelihood = new double[CHARSETS.length];
  private final double[] unexplained = new double[CHARSETS.length];
  private double damaged;
  private int whole;

  Evidence(Survivors survivors) {
    this.survivors = survivors;
  }

  /** A loss to which every reading of a word counts. */
  Loss loss() {
    return new Loss('?', survivors.charsets(), survivors.others(), 1);
  }

  /** Adds all that a damaged word may have been. */
  void addWord(List<Rival> rivals) {
    double all = 0;
    double most = 0;
    double genuine = 0;
    double[] explained = new double[CHARSETS.length];
    for (Rival rival : rivals) {
      all += rival.weight();
      genuine += rival.isWhole() ? rival.weight() : 0;
      for (int i = 0; i < explained.length; i++) {
        explained[i] += (rival.lostTo() >> i & 1) * rival.weight();
      }
    }
    for (int i = 0; i < explained.length; i++) {
      most = isPossible(i) ? Math.max(most, explained[i]) : most;
    }
    if (most == 0) {
      return;
    }
    damaged += 1 - genuine / all;
    for (int i = 0; i < explained.length; i++) {
      likelihood[i] += StrictMath.log(Math.max(FLOOR, explained[i] / most));
      unexplained[i] -= StrictMath.log(Math.max(FLOOR, explained[i] / all));
    }
  }

  /** Signs that are read with confidence speak against charsets that hold them. */
  void addSigns(Reading reading) {
    if (reading.kind().isOfLetters()) {
      return;
    }
    int lostTo = LossyCharset.losing(reading.before(), reading.after());
    for (int i = 0; i < likelihood.length; i++) {
      likelihood[i] += (lostTo >> i & 1) == 1 ? 0 : StrictMath.log(OTHER_SIGN);
    }
  }

  /** Counts the words of {@code text} that have letters which may have been restored. */
  void addSurvivors(String text) {
    boolean counted = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Character.isLetter(c)) {
        counted = false;
      } else if (!counted && Survivors.isLatin(c)) {
        counted = true;
        whole++;
      }
    }
  }

  /** The likeliest charset; of several, the one that holds least. */
  Culprit culprit() {
    int best = 31 - Integer.numberOfLeadingZeros(survivors.charsets());
    double most = Double.NEGATIVE_INFINITY;
    // Text without a survivor beyond ASCII went through ASCII; with one, the rest are as likely.
    for (int i = survivors.marked() ? 1 : 0; i < likelihood.length; i++) {
      if (isPossible(i) && likelihood[i] > most + EQUAL) {
        most = likelihood[i];
        best = i;
      }
    }
    int charset = CHARSETS[best].bit();
    return new Culprit(
        CHARSETS[best], new Loss('?', charset, survivors.others(), doubt(unexplained[best])));
  }

  private boolean isPossible(int charset) {
    return (survivors.charsets() >> charset & 1) == 1;
  }

  /**
   * How probable it is that a charset which holds less lost more, of which some was restored.
   *
   * @param unexplained how much better it explains the damaged words (natural logarithm)
   */
  private double doubt(double unexplained) {
    // That just these words were restored and not those is one of as many choices.
    double all = whole + damaged;
    double choices =
        whole * StrictMath.log(all / Math.max(1, whole))
            + damaged * StrictMath.log(all / Math.max(FLOOR, damaged));
    return 1 / (1 + StrictMath.exp(choices - unexplained));
  }
}
