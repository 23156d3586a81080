package dev.cleancopy.assess;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Warning;
import dev.cleancopy.model.Warning.Code;
import java.util.ArrayList;
import java.util.List;

/** Knows what the caller should be warned of. */
final class Warnings {

  /** A paywall says so in a line, not in a paragraph. */
  private static final int LONGEST_NOTICE = 160;

  private final Lexicon paywalls;

  Warnings(Lexicon lexicon) {
    paywalls =
        Lexicon.of(
            lexicon.phrases(Topic.PAYWALL).stream()
                .filter(phrase -> phrase.scope() == Phrase.Scope.LINE)
                .toList());
  }

  /**
   * The warnings that are due, in the order of their codes.
   *
   * @param body the text of {@code composition}
   */
  List<Warning> of(
      JudgedPage page, Metadata metadata, Composition composition, String body, Decoding decoding) {
    List<Warning> warnings = new ArrayList<>();
    if (composition.body().isEmpty()) {
      warnings.add(new Warning(Code.NOTHING_KEPT, "Nothing on the page reads like an article."));
    }
    if (page.type() == PageType.NOT_AN_ARTICLE) {
      warnings.add(
          new Warning(Code.NOT_AN_ARTICLE, "The page is an error, a wall, a check or a shell."));
    }
    if (isPaywalled(metadata, composition)) {
      warnings.add(
          new Warning(Code.PAYWALLED, "The page says that the full text is for subscribers."));
    }
    if (metadata.isTruncated()) {
      warnings.add(new Warning(Code.TRUNCATED, "The text breaks off before its end."));
    }
    if (Damage.isHeavy(page, body)) {
      warnings.add(
          new Warning(Code.HEAVILY_DAMAGED, "Many characters are lost or could not be repaired."));
    }
    if (Damage.contradicts(page, decoding)) {
      warnings.add(
          new Warning(
              Code.CHARSET_CONFLICT,
              "Declared as " + decoding.declared() + ", but read as " + decoding.charset() + "."));
    }
    String data = Data.of(composition);
    if (data != null) {
      warnings.add(
          new Warning(
              Code.BODY_FROM_DATA, "The text stands only in the page's data: " + data + "."));
    }
    return warnings;
  }

  private boolean isPaywalled(Metadata metadata, Composition composition) {
    if (metadata.isAccessibleForFree() != null) {
      return !metadata.isAccessibleForFree().value();
    }
    for (JudgedBlock block : composition.removed()) {
      boolean isShort = block.text().length() <= LONGEST_NOTICE;
      if (isShort && !paywalls.match(block.text()).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
