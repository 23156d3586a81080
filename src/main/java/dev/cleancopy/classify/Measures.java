package dev.cleancopy.classify;

/** What the texts of a page's blocks add up to over stretches of them. */
final class Measures {

  /** From this weight on a text is no label. */
  static final int SOLID = 100;

  private final Sums weight;
  private final Sums linked;
  private final Sums mass;
  private final Sums solid;
  private final Sums sentences;

  Measures(Shape[] shapes) {
    int size = shapes.length;
    weight = new Sums(size, i -> shapes[i].weight());
    linked = new Sums(size, i -> shapes[i].weight() * shapes[i].linked());
    mass = new Sums(size, i -> isSolid(shapes[i]) ? shapes[i].free() : 0);
    solid = new Sums(size, i -> isSolid(shapes[i]) ? 1 : 0);
    sentences = new Sums(size, i -> shapes[i].endsSentence() ? 1 : 0);
  }

  static boolean isSolid(Shape shape) {
    return shape.weight() >= SOLID && shape.linked() < .5;
  }

  /** How much text there is. */
  Sums weight() {
    return weight;
  }

  /** How much of it stands in links. */
  Sums linked() {
    return linked;
  }

  /** How much of it stands in long blocks and no links. */
  Sums mass() {
    return mass;
  }

  /** The number of long blocks. */
  Sums solid() {
    return solid;
  }

  /** The number of blocks that end as sentences do. */
  Sums sentences() {
    return sentences;
  }

  /** The share of {@code part} in all text over {@code [from, to)}; 0 if there is none. */
  double share(Sums part, int from, int to) {
    double all = weight.of(from, to);
    return all == 0 ? 0 : part.of(from, to) / all;
  }
}
