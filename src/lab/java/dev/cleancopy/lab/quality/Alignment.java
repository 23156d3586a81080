package dev.cleancopy.lab.quality;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How much of a block stands in the gold body, in the same order of words. */
public final class Alignment {

  private static final int RUN = 4;

  private final Set<String> runs = new HashSet<>();
  private final String language;

  /** For a page with the body {@code gold}. */
  public Alignment(String gold, String language) {
    this.language = language;
    List<String> tokens = Score.tokens(gold, language);
    for (int i = 0; i < tokens.size(); i++) {
      StringBuilder run = new StringBuilder();
      for (int n = 0; n < RUN && i + n < tokens.size(); n++) {
        run.append(' ').append(tokens.get(i + n));
        runs.add(run.toString());
      }
    }
  }

  /** Share of the runs of {@code text} that the gold body has; 0 if it has no words. */
  public double share(String text) {
    List<String> tokens = Score.tokens(text, language);
    if (tokens.isEmpty()) {
      return 0;
    }
    int length = Math.min(RUN, tokens.size());
    int hits = 0;
    int all = 0;
    for (int i = 0; i + length <= tokens.size(); i++) {
      hits += runs.contains(" " + String.join(" ", tokens.subList(i, i + length))) ? 1 : 0;
      all++;
    }
    return (double) hits / all;
  }
}
