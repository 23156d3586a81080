package dev.cleancopy.classify;

import java.util.List;
import java.util.Locale;

/**
 * What the judgement sees of a block. Values lie about between 0 and 1; in plain text those of the
 * page's tree are missing. The order is that of the columns in which they are computed.
 */
enum Feature {
  BIAS,
  // the block's own text
  LENGTH,
  IS_TINY,
  IS_SHORT,
  IS_LONG,
  IS_VERY_LONG,
  IS_PROSE,
  ENDS_SENTENCE,
  SENTENCES,
  COMMAS,
  ENDS_OPEN,
  LINKED,
  MOSTLY_LINKED,
  CAPITALS,
  UPPERCASE,
  DIGITS,
  SEPARATORS,
  QUOTES,
  IS_QUESTION,
  STARTS_LOWER,
  TOPICAL,
  NO_TOPIC,
  TOPICAL_AND_SHORT,
  TOPICAL_AND_PROSE,
  TOPICAL_AND_VERY_LONG,
  REPEATED,
  OFTEN_REPEATED,
  CHROME_PHRASE,
  MAYBE_CHROME_PHRASE,
  RIGHTS_SIGN,
  IS_HEADING,
  IS_LIST_ITEM,
  IS_CELL,
  IS_QUOTE,
  IS_CODE,
  // the blocks around it
  PROSE_WITHIN_2,
  PROSE_WITHIN_5,
  PROSE_WITHIN_12,
  PROSE_BEFORE,
  PROSE_AFTER,
  LENGTH_BEFORE,
  LENGTH_AFTER,
  LINKS_WITHIN_5,
  LINKS_WITHIN_12,
  CHROME_WITHIN_2,
  CHROME_WITHIN_5,
  CHROME_WITHIN_15,
  TOPICAL_WITHIN_2,
  TOPICAL_WITHIN_5,
  AFTER_RELATED,
  AFTER_COMMENT,
  AFTER_SUBSCRIBE,
  AFTER_RIGHTS,
  AFTER_ANY_COMMENT,
  BEFORE_RELATED,
  BEFORE_COMMENT,
  IN_WIDE_STRETCH,
  IN_STRETCH,
  IN_DENSE_STRETCH,
  STRETCH_AND_PROSE,
  STRETCH_AND_VERY_LONG,
  BEFORE_STRETCH,
  AFTER_STRETCH,
  PROSE_AFTER_STRETCH,
  BEFORE_FIRST_PROSE,
  AFTER_LAST_PROSE,
  POSITION,
  IN_HEAD,
  IN_TAIL,
  UNDER_PROSE_HEADING,
  UNDER_LINK_HEADING,
  HEADING_BEFORE_PROSE,
  // the page's tree
  IN_CONTAINER,
  IN_PARAGRAPH_CONTAINER,
  NEAR_CONTAINER,
  CONTAINER_AND_SHORT,
  CONTAINER_AND_PROSE,
  AFTER_CONTAINER,
  IN_MAIN,
  OUTSIDE_MAIN,
  IN_ARTICLE,
  OUTSIDE_ARTICLE,
  IN_ONE_OF_MANY_ARTICLES,
  IN_NAVIGATION,
  IN_HEADER,
  IN_FOOTER,
  IN_ASIDE,
  IN_FORM,
  IN_DIALOG,
  IN_FIGURE,
  IS_HIDDEN,
  IS_PARAGRAPH_ELEMENT,
  IS_PLAIN_ELEMENT,
  IS_BUTTON,
  IS_TOP_HEADING,
  LINKED_1,
  LINKED_2,
  LINKED_3,
  LINKED_5,
  PROSE_1,
  PROSE_2,
  PROSE_3,
  PROSE_5,
  WEIGHT_1,
  WEIGHT_2,
  WEIGHT_3,
  SIBLINGS,
  SHORT_SIBLINGS,
  REPEATED_PART,
  REPEATED_SHORT_PART,
  // class and id words, nearer ancestors counting more
  NAMED_CONTENT,
  NAMED_ARTICLE,
  NAMED_ARTICLE_BODY,
  NAMED_NAVIGATION,
  NAMED_HEADER,
  NAMED_FOOTER,
  NAMED_SIDEBAR,
  NAMED_SHARE,
  NAMED_RELATED,
  NAMED_PROMOTION,
  NAMED_COOKIE,
  NAMED_DIALOG,
  NAMED_NEWSLETTER,
  NAMED_BREADCRUMB,
  NAMED_PAGINATION,
  NAMED_COMMENT,
  NAMED_FORUM,
  NAMED_TAGS,
  NAMED_BYLINE,
  NAMED_DATE,
  NAMED_CAPTION,
  NAMED_SLIDER,
  NAMED_CONTENTS_TABLE,
  NAMED_SEARCH,
  NAMED_LOGIN,
  NAMED_CART,
  NAMED_PRICE,
  NAMED_PRODUCT,
  NAMED_REVIEW,
  NAMED_SUMMARY,
  NAMED_STANDFIRST,
  NAMED_FILTER,
  NAMED_CARD,
  NAMED_HIDDEN,
  NAMED_TITLE,
  NAMED_HERO,
  NAMED_FORM,
  NAMED_SKIP,
  NAMED_CODE,
  NAMED_TABLE,
  NAMED_QUOTE,
  NAMED_TABS,
  NAMED_FOOTNOTE,
  NAMED_LOCALE,
  NAMED_WIKI,
  NAMED_STICKY,
  NAMED_PRINT,
  NAMED_CONTAINER,
  NAMED_COLUMN;

  /** Its column among the values of a block. */
  @SuppressWarnings("EnumOrdinal") // the order is the order of the columns, and nothing stores it
  int column() {
    return ordinal();
  }

  private static final List<Feature> ALL = List.of(values());

  /** How many there are. */
  static final int COUNT = ALL.size();

  /** The feature of a column. */
  static Feature of(int column) {
    return ALL.get(column);
  }

  /** Its name in the file of weights and in evidence. */
  String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether it can be had without markup. */
  boolean isOfText() {
    return column() < IN_CONTAINER.column();
  }

  /** The feature that says how near a part of the page named for {@code trait} is. */
  static Feature named(Trait trait) {
    return NAMED[trait.column()];
  }

  private static final Feature[] NAMED = new Feature[Trait.values().length];

  static {
    for (Trait trait : Trait.values()) {
      NAMED[trait.column()] = valueOf("NAMED_" + trait.name());
    }
  }
}
