package dev.cleancopy.model;

/**
 * A block and what was decided about it.
 *
 * @param block the block
 * @param decision what it is, and why
 */
public record JudgedBlock(Block block, Decision decision) {

  /** What it is. */
  public Label label() {
    return decision.label();
  }

  /** Its characters as they stand. */
  public String text() {
    return block.text();
  }
}
