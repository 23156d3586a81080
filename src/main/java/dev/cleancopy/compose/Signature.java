package dev.cleancopy.compose;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment, and when, as the page's markup names it, or as the lines above it say.
 *
 * @param author {@code null} if nothing names one
 * @param date as written; {@code null} if nothing gives one
 * @param blocks that say it
 */
record Signature(@Nullable String author, @Nullable String date, List<JudgedBlock> blocks) {

  /** A longer text is no name and no date. */
  private static final int LONGEST = 60;

  /** So many blocks between a comment and the one before it are looked at. */
  private static final int REACH = 10;

  /** Name and date stand in the two lines above a comment. */
  private static final int LINES = 2;

  /** The element that is called so may stand around that of the block. */
  private static final int LEVELS = 2;

  private static final String BY_HEADING = "comments/";

  private static final String BY_MARKUP = "markup/comment";

  /** {@code display-name}, {@code comment-name}. */
  private static final String NAME = "name";

  private static final List<String> AUTHOR =
      List.of("author", "user", "nick", "commenter", "itemprop:name", "poster");

  private static final List<String> DATE =
      List.of("date", "time", "metadata", "itemprop:datecreated", "posted", "published");

  /**
   * The signature between the comment that ends before {@code at} and the one that begins there.
   *
   * @param all the blocks of the page
   * @param at id of the first block of the comment
   */
  static Signature above(List<JudgedBlock> all, int at) {
    Signature styled = styled(all, at);
    if (styled != null) {
      return styled;
    }
    Signature named = named(all, at);
    return named.blocks.isEmpty() ? written(all, at) : named;
  }

  /** Name and date in one line right above the comment, parted by markup. */
  private static @Nullable Signature styled(List<JudgedBlock> all, int at) {
    for (int i = at - 1; i >= Math.max(0, at - LINES) && isMachinery(all.get(i)); i--) {
      JudgedBlock block = all.get(i);
      boolean isShort = block.label() == Label.COMMENT && block.text().length() <= LONGEST;
      SignatureLine line = isShort ? SignatureLine.styled(block.block().content().content()) : null;
      if (line != null) {
        return new Signature(line.author(), line.date(), List.of(block));
      }
    }
    return null;
  }

  private static Signature named(List<JudgedBlock> all, int at) {
    JudgedBlock author = null;
    JudgedBlock date = null;
    for (int i = at - 1; i >= Math.max(0, at - REACH) && isMachinery(all.get(i)); i--) {
      JudgedBlock block = all.get(i);
      if (date == null && isCalled(block, all.get(at), DATE) && hasDigit(block.text())) {
        date = block;
      } else if (author == null && isCalled(block, all.get(at), AUTHOR)) {
        author = block;
      }
    }
    return of(
        author, date, author == null ? null : author.text(), date == null ? null : date.text());
  }

  /**
   * What the lines right above the comment say that are no button. Where only the markup says that
   * they belong to comments, a date must be among them.
   */
  private static Signature written(List<JudgedBlock> all, int at) {
    JudgedBlock author = null;
    JudgedBlock date = null;
    String name = null;
    String time = null;
    for (int i = at - 1; i >= Math.max(0, at - LINES) && isWords(all.get(i)); i--) {
      SignatureLine line = SignatureLine.of(all.get(i).text());
      if (time == null && line.date() != null) {
        time = line.date();
        date = all.get(i);
      }
      if (name == null && line.author() != null) {
        name = line.author();
        author = all.get(i);
      }
    }
    boolean isSure = at > 0 && all.get(at - 1).decision().reason().startsWith(BY_HEADING);
    return isSure || time != null ? of(author, date, name, time) : of(null, null, null, null);
  }

  private static Signature of(
      @Nullable JudgedBlock author,
      @Nullable JudgedBlock date,
      @Nullable String name,
      @Nullable String time) {
    List<JudgedBlock> blocks = new ArrayList<>(2);
    if (author != null) {
      blocks.add(author);
    }
    if (date != null && !date.equals(author)) {
      blocks.add(date);
    }
    return new Signature(name, time, blocks);
  }

  /** Whether {@code block} belongs to the comments, but no phrase of theirs explains it. */
  private static boolean isWords(JudgedBlock block) {
    return block.label() == Label.COMMENT
        && block.text().length() <= LONGEST
        && (block.decision().reason().startsWith(BY_HEADING)
            || block.decision().reason().equals(BY_MARKUP));
  }

  private static boolean isMachinery(JudgedBlock block) {
    return block.label() == Label.COMMENT || block.label() == Label.CAPTION;
  }

  private static boolean hasDigit(String text) {
    return text.chars().anyMatch(Character::isDigit);
  }

  /** Whether an element around {@code block}, but not around {@code comment}, is called so. */
  private static boolean isCalled(JudgedBlock block, JudgedBlock comment, List<String> names) {
    if (block.label() != Label.COMMENT || block.text().length() > LONGEST) {
      return false;
    }
    Region own = region(block);
    for (int level = 0; own != null && level < LEVELS; own = own.parent(), level++) {
      if (isAround(own, region(comment))) {
        return false;
      }
      for (String name : own.names()) {
        boolean isName = names.equals(AUTHOR) && name.endsWith(NAME) && !name.equals("filename");
        if (isName || names.stream().anyMatch(name::contains)) {
          return true;
        }
      }
    }
    return false;
  }

  private static boolean isAround(Region region, @Nullable Region inner) {
    Region around = inner;
    while (around != null && around.depth() > region.depth()) {
      around = around.parent();
    }
    return region.equals(around);
  }

  private static @Nullable Region region(JudgedBlock block) {
    return block.block().place() instanceof Place.Node node ? node.region() : null;
  }
}
