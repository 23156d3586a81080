package dev.cleancopy.model;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a block stands in something larger than itself. Ids are unique within a page and rise in
 * document order.
 */
public sealed interface Slot {

  /** It stands alone. */
  Slot NONE = new None();

  /** It stands alone. */
  record None() implements Slot {}

  /**
   * In a list. Several blocks may share one item.
   *
   * @param list id of the outermost list
   * @param item number of the item in it, from 0, over all levels
   * @param ordered whether the items are numbered
   * @param level 0 for the outermost list, 1 for a list in it, and so on
   * @param marker what marks the item in plain text, with the space after it ({@code "- "}); empty
   *     in HTML
   */
  record Item(int list, int item, boolean ordered, int level, String marker) implements Slot {}

  /**
   * In a data table. Several blocks may share one cell.
   *
   * @param table id of the table
   * @param row from 0
   * @param column from 0, counted in cells of the row
   * @param colspan columns that it covers, 1 or more
   * @param rowspan rows that it covers, 1 or more
   * @param header whether it names its row or column
   */
  record Cell(int table, int row, int column, int colspan, int rowspan, boolean header)
      implements Slot {}

  /**
   * A row of a table in plain text, all of it one block.
   *
   * @param table id of the table
   * @param row from 0
   * @param parting what parts its cells: a tab, an upright stroke, or a space for several of them
   * @param header whether it names the columns
   */
  record Row(int table, int row, char parting, boolean header) implements Slot {}

  /**
   * A picture.
   *
   * @param figure id that it shares with its caption
   * @param url where it is; {@code null} if unknown
   * @param alt its alternative text, may be empty
   */
  record Picture(int figure, @Nullable URI url, String alt) implements Slot {}

  /**
   * The caption of a picture.
   *
   * @param figure id that it shares with its picture
   */
  record Caption(int figure) implements Slot {}

  /**
   * Preformatted code.
   *
   * @param language the programming language that the markup names; {@code null} if none
   */
  record Code(@Nullable String language) implements Slot {}
}
