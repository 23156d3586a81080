package dev.cleancopy.model;

import java.util.List;

/**
 * A page of which every block was judged.
 *
 * @param blocks all of the page's blocks, in order
 * @param type what the page as a whole is
 * @param confidence expected quality (F1) of the body, 0 to 1
 */
public record JudgedPage(List<JudgedBlock> blocks, PageType type, double confidence) {

  public JudgedPage {
    blocks = List.copyOf(blocks);
  }
}
