package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Words;
import org.jspecify.annotations.Nullable;

/** What phrases of the lexicon make of a line. */
final class Chrome {

  /** A beginning of this weight says enough on its own; a shorter one needs a mark after it. */
  private static final int TELLING = 12;

  /** A beginning of this weight holds even for whole sentences. */
  private static final int SENTENCE = 22;

  /** What may follow a short beginning for no mark to be needed. */
  private static final int REMAINDER = 25;

  /** Buttons of a dialog stand so deep in it. */
  private static final int CONSENT_LEVELS = 5;

  private Chrome() {}

  /** What a line about {@code topic} is; {@code null} if the topic is no chrome. */
  static @Nullable Label label(Topic topic) {
    return switch (topic) {
      case NAVIGATION -> Label.NAVIGATION;
      case FONT_SIZE -> Label.FONT_SIZE;
      case SHARE -> Label.SHARE;
      case SUBSCRIBE, PAYWALL -> Label.SUBSCRIBE;
      case LOGIN -> Label.LOGIN;
      case RELATED -> Label.RELATED;
      case POPULAR -> Label.POPULAR;
      case COMMENT -> Label.COMMENT;
      case COUNTER, READING_TIME -> Label.COUNTER;
      case ADVERTISEMENT -> Label.ADVERTISEMENT;
      case COOKIE -> Label.COOKIE;
      case PRINT -> Label.PRINT;
      case MEDIA_CONTROL -> Label.MEDIA_CONTROL;
      case READ_MORE -> Label.READ_MORE;
      case MODERATION -> Label.MODERATION;
      case WIDGET -> Label.WIDGET;
      case UI_ARTIFACT -> Label.UI_ARTIFACT;
      case LEGAL, CONTENTS -> Label.NAVIGATION;
      case COPYRIGHT -> Label.COPYRIGHT;
      case BYLINE,
          JOB_TITLE,
          PUBLISHED,
          UPDATED,
          PHOTO_CREDIT,
          CREDIT_AFTER,
          AGENCY,
          SECTION,
          ERROR_PAGE,
          COMMENT_COUNT,
          NEXT_PAGE,
          PREVIOUS_PAGE,
          PAGE_NUMBER ->
          null;
    };
  }

  /**
   * Decides about block {@code index} if a phrase of {@code scope} fits it. Of several the exact
   * one wins, then the one about the more telling topic: the order of {@link Topic}.
   */
  static void decide(Sheet sheet, int index, Phrase.Scope scope, double score) {
    Phrase best = null;
    for (Phrase phrase : sheet.phrases(index)) {
      if (label(phrase.topic()) != null
          && (phrase.scope() == Phrase.Scope.LINE || scope == Phrase.Scope.CONTEXT)
          && fits(sheet, index, phrase)
          && (best == null || isBetter(phrase, best))) {
        best = phrase;
      }
    }
    Label label = best == null ? null : label(best.topic());
    if (best != null && label != null) {
      boolean isConsent = best.topic() == Topic.LEGAL && isConsent(sheet, index);
      sheet.decide(index, isConsent ? Label.COOKIE : label, best.reason(), score, best.text());
    }
  }

  /** Whether block {@code index} stands in a dialog that asks for consent. */
  private static boolean isConsent(Sheet sheet, int index) {
    return sheet.tree().distance(sheet.tree().of(index), Trait.COOKIE) <= CONSENT_LEVELS;
  }

  private static boolean isBetter(Phrase phrase, Phrase best) {
    if (phrase.match() != best.match()) {
      return phrase.match().compareTo(best.match()) < 0;
    }
    return phrase.topic().compareTo(best.topic()) < 0;
  }

  /**
   * Whether {@code phrase} speaks for the whole of block {@code index}, not for its first words.
   */
  static boolean fits(Sheet sheet, int index, Phrase phrase) {
    if (phrase.match() == Phrase.Match.EXACT) {
      return true;
    }
    int own = Words.weight(phrase.text());
    Shape shape = sheet.shape(index);
    if (shape.isProse() && own < SENTENCE) {
      return false;
    }
    return phrase.match() == Phrase.Match.CONTAINS
        ? own * 4 >= shape.weight() || shape.weight() < 60
        : own >= TELLING
            || shape.weight() - own <= REMAINDER
            || isMarked(sheet.text(index), phrase);
  }

  /** Whether a colon, bar or bracket follows the words of {@code phrase}. */
  static boolean isMarked(String text, Phrase phrase) {
    int end = Math.min(text.length(), phrase.text().length() + 4);
    for (int i = Math.max(0, phrase.text().length() - 1); i < end; i++) {
      if (":：|[(►»]】>".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }
}
