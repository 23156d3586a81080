package dev.cleancopy.model;

/** What a block is for the reader of the article. */
public enum Label {
  BODY(Fate.KEPT, "body"),
  /**
   * Words about a picture, or the picture itself: part of the article, but not of its running text.
   */
  CAPTION(Fate.KEPT, "caption"),
  /** What a reader wrote. */
  READER_COMMENT(Fate.KEPT, "comment"),
  HEADLINE(Fate.METADATA, "duplicate"),
  /** The line under the headline. */
  DEK(Fate.METADATA, "duplicate"),
  /** Authors, dates and places above or below the text. */
  BYLINE(Fate.METADATA, "byline"),
  SECTION_LABEL(Fate.METADATA, "section-label"),
  COPYRIGHT(Fate.METADATA, "copyright"),
  NAVIGATION(Fate.REMOVED, "navigation"),
  FONT_SIZE(Fate.REMOVED, "font-size"),
  SHARE(Fate.REMOVED, "share"),
  SUBSCRIBE(Fate.REMOVED, "subscribe"),
  LOGIN(Fate.REMOVED, "login"),
  RELATED(Fate.REMOVED, "related"),
  POPULAR(Fate.REMOVED, "popular"),
  /** The machinery around comments: forms, headings, counters. */
  COMMENT(Fate.REMOVED, "comment"),
  COUNTER(Fate.REMOVED, "counter"),
  ADVERTISEMENT(Fate.REMOVED, "advertisement"),
  COOKIE(Fate.REMOVED, "cookie"),
  PRINT(Fate.REMOVED, "print"),
  MEDIA_CONTROL(Fate.REMOVED, "media-control"),
  READ_MORE(Fate.REMOVED, "read-more"),
  MODERATION(Fate.REMOVED, "moderation"),
  WIDGET(Fate.REMOVED, "widget"),
  DUPLICATE(Fate.REMOVED, "duplicate"),
  UI_ARTIFACT(Fate.REMOVED, "ui-artifact"),
  HIDDEN(Fate.REMOVED, "hidden"),
  TEMPLATE(Fate.REMOVED, "template"),
  LOW_DENSITY(Fate.REMOVED, "low-density");

  /** Where a block of this label ends up. */
  public enum Fate {
    /** In the body, the images or the comments. */
    KEPT,
    /** In the metadata if the describer uses it, else among the removed. */
    METADATA,
    REMOVED
  }

  private final Fate fate;
  private final String category;

  Label(Fate fate, String category) {
    this.fate = fate;
    this.category = category;
  }

  /** Where a block of this label ends up. */
  public Fate fate() {
    return fate;
  }

  /** The category under which the contract lists it once removed; for kept labels, their name. */
  public String category() {
    return category;
  }
}
