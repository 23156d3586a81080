package dev.cleancopy.lexicon;

import java.util.Locale;

/** What phrases are about: one file per language and topic. */
public enum Topic {
  NAVIGATION,
  FONT_SIZE,
  SHARE,
  SUBSCRIBE,
  LOGIN,
  RELATED,
  POPULAR,
  COMMENT,
  COUNTER,
  COPYRIGHT,
  LEGAL,
  ADVERTISEMENT,
  COOKIE,
  PRINT,
  MEDIA_CONTROL,
  READ_MORE,
  MODERATION,
  CONTENTS,
  WIDGET,
  UI_ARTIFACT,
  BYLINE,
  JOB_TITLE,
  PUBLISHED,
  UPDATED,
  PHOTO_CREDIT,
  AGENCY,
  SECTION,
  READING_TIME,
  PAYWALL,
  ERROR_PAGE,
  COMMENT_COUNT,
  NEXT_PAGE,
  PREVIOUS_PAGE,
  PAGE_NUMBER,
  CREDIT_AFTER;

  /** Its name in files and reasons: {@code font-size}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
