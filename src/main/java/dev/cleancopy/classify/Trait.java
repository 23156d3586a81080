package dev.cleancopy.classify;

import java.util.Locale;

/**
 * What the words of a class or id attribute say about a part of a page. The words stand in {@code
 * resources/markup/traits.txt}.
 */
enum Trait {
  CONTENT,
  ARTICLE,
  ARTICLE_BODY,
  NAVIGATION,
  HEADER,
  FOOTER,
  SIDEBAR,
  SHARE,
  RELATED,
  PROMOTION,
  COOKIE,
  DIALOG,
  NEWSLETTER,
  BREADCRUMB,
  PAGINATION,
  COMMENT,
  FORUM,
  TAGS,
  BYLINE,
  DATE,
  CAPTION,
  SLIDER,
  CONTENTS_TABLE,
  SEARCH,
  LOGIN,
  CART,
  PRICE,
  PRODUCT,
  REVIEW,
  SUMMARY,
  STANDFIRST,
  FILTER,
  CARD,
  HIDDEN,
  TITLE,
  HERO,
  FORM,
  SKIP,
  CODE,
  TABLE,
  QUOTE,
  TABS,
  FOOTNOTE,
  LOCALE,
  WIKI,
  STICKY,
  PRINT,
  CONTAINER,
  COLUMN;

  private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');

  /** Its name in the file and in reasons. */
  String id() {
    return id;
  }

  /** Its column among the distances of a region. */
  @SuppressWarnings("EnumOrdinal") // the order is the order of the columns, and nothing stores it
  int column() {
    return ordinal();
  }

  long bit() {
    return 1L << column();
  }
}
