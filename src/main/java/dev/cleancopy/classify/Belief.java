package dev.cleancopy.classify;

/**
 * The probability of each block being the article when its neighbours are asked too: article and
 * chrome come in runs. Forward-backward over a chain of two states.
 */
final class Belief {

  /** How often, between two blocks, article turns to chrome or back. */
  private static final double SWITCH = .2;

  /** Odds are softened by this before the chain multiplies what are no independent facts. */
  private static final double SOFTEN = .7;

  private Belief() {}

  /** Each block's own probability. */
  static double[] own(double[] odds) {
    double[] own = new double[odds.length];
    for (int i = 0; i < own.length; i++) {
      own[i] = 1 / (1 + Math.exp(-odds[i]));
    }
    return own;
  }

  /** The mean of each block's own probability and that of the chain. */
  static double[] amongNeighbours(double[] odds) {
    int size = odds.length;
    double[] own = new double[size];
    double[] soft = new double[size];
    for (int i = 0; i < size; i++) {
      own[i] = 1 / (1 + Math.exp(-odds[i]));
      soft[i] = 1 / (1 + Math.exp(-odds[i] * SOFTEN));
    }
    double[] forward = new double[size];
    double state = .5;
    for (int i = 0; i < size; i++) {
      state = step(state, soft[i]);
      forward[i] = state;
    }
    double back = .5;
    for (int i = size - 1; i >= 0; i--) {
      double before = back * (1 - SWITCH) + (1 - back) * SWITCH;
      double yes = forward[i] * before;
      double no = (1 - forward[i]) * (1 - before);
      own[i] = (own[i] + yes / (yes + no)) / 2;
      back = before * soft[i] / (before * soft[i] + (1 - before) * (1 - soft[i]));
    }
    return own;
  }

  private static double step(double state, double likelihood) {
    double before = state * (1 - SWITCH) + (1 - state) * SWITCH;
    double yes = before * likelihood;
    return yes / (yes + (1 - before) * (1 - likelihood));
  }
}
