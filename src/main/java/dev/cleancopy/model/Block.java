package dev.cleancopy.model;

/**
 * A run of text between two block boundaries or line breaks, or a picture.
 *
 * @param id its position in the page, from 0
 * @param kind what the document's structure says it is
 * @param level of a heading, 1 to 6; 0 for everything else
 * @param content its text and the repairs in it; never blank unless it is a picture
 * @param place where it was found
 * @param slot the list, table or figure that it belongs to
 * @param continues whether only a line break parts it from the block before it
 */
public record Block(
    int id, Kind kind, int level, RepairedText content, Place place, Slot slot, boolean continues) {

  /** Its characters as they stand. */
  public String text() {
    return content.text();
  }

  /** Its characters as they were read, with the list marker that stood before them. */
  public String original() {
    return slot instanceof Slot.Item item ? item.marker() + content.original() : content.original();
  }

  /** The same block with repaired text. */
  public Block withContent(RepairedText repaired) {
    return new Block(id, kind, level, repaired, place, slot, continues);
  }
}
