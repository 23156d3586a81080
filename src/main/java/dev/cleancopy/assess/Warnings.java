package dev.cleancopy.assess;

import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Warning;
import dev.cleancopy.model.Warning.Code;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows what the caller should be warned of. */
final class Warnings {

  private Warnings() {}

  /** Of the pages that are none, this says which rule knows. */
  private static final String NO_ARTICLE = "no-article";

  /**
   * The warnings that are due, in the order of their codes.
   *
   * @param body the text of {@code composition}
   * @param data where the body stands in the page's data; {@code null} if the page shows it
   */
  static List<Warning> of(
      JudgedPage page,
      Metadata metadata,
      Composition composition,
      String body,
      @Nullable String data,
      Decoding decoding) {
    List<Warning> warnings = new ArrayList<>();
    if (composition.body().isEmpty()) {
      warnings.add(new Warning(Code.NOTHING_KEPT, "Nothing on the page reads like an article."));
    }
    if (page.type() == PageType.NOT_AN_ARTICLE) {
      warnings.add(new Warning(Code.NOT_AN_ARTICLE, noArticle(page)));
    }
    Found<Boolean> free = metadata.isAccessibleForFree();
    if (free != null && !free.value()) {
      warnings.add(
          new Warning(
              Code.PAYWALLED,
              "The page says that the full text is for subscribers: " + free.evidence() + "."));
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
    if (data != null) {
      warnings.add(
          new Warning(
              Code.BODY_FROM_DATA, "The text stands only in the page's data: " + data + "."));
    }
    return warnings;
  }

  /** What a page that is no article says. */
  private static String noArticle(JudgedPage page) {
    for (JudgedBlock block : page.blocks()) {
      if (block.decision().reason().equals(NO_ARTICLE)) {
        return "The page is no article; it says: " + block.decision().evidence() + ".";
      }
    }
    return "The page is an error, a wall, a check or a shell.";
  }
}
