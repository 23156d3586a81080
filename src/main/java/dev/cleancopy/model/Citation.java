package dev.cleancopy.model;

/**
 * The stretch of a block from which a piece of metadata was taken.
 *
 * @param block the block's id
 * @param start index in the block's text
 * @param end index after the last character
 */
public record Citation(int block, int start, int end) {

  /** All of a block. */
  public static Citation whole(Block block) {
    return new Citation(block.id(), 0, block.text().length());
  }
}
