package dev.cleancopy.compose;

import dev.cleancopy.model.Image;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Reads captions.
 *
 * @param credits knows what introduces a credit
 * @param headline of the article, which stripped pictures repeat as their alternative text; may be
 *     empty
 */
record Captions(Credits credits, String headline) {

  /** A picture with words about it. */
  Image of(@Nullable URI url, String alt, @Nullable RepairedText words) {
    String visible = Spaces.isBlank(alt) ? null : Spaces.trim(alt);
    if (words == null) {
      return new Image(url, visible, null, null);
    }
    Credits.Split split = credits.split(words);
    return new Image(url, visible, split.caption(), split.credit());
  }

  /** Words about a picture that was lost when the page was stripped. */
  Image alone(RepairedText words) {
    if (headline.isEmpty() || !words.text().startsWith(headline)) {
      return of(null, "", words);
    }
    int rest = Spaces.skip(words.text(), headline.length(), words.text().length());
    return of(null, headline, rest < words.text().length() ? words.from(rest) : null);
  }
}
