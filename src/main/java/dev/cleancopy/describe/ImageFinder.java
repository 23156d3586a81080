package dev.cleancopy.describe;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Slot;
import dev.cleancopy.text.Urls;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The picture that stands for an article. */
final class ImageFinder {

  private static final List<String> DATA =
      List.of("image.url", "image", "image[0].url", "image[0]", "thumbnailUrl");

  @Nullable Found<Image> find(Clues clues) {
    Hint stated = clues.hint("og:image:secure_url", "og:image", "og:image:url", "twitter:image");
    for (String path : DATA) {
      stated = stated == null ? clues.linked().article(path) : stated;
    }
    URI address = stated == null ? null : Urls.resolve(clues.url(), stated.text());
    if (stated == null || address == null) {
      return first(clues);
    }
    Hint alt = clues.hint("og:image:alt", "twitter:image:alt");
    return new Found<>(
        new Image(address, alt == null ? null : alt.text(), null, null),
        stated.source(),
        stated.key(),
        List.of(),
        List.of());
  }

  /** The first picture of the article itself; it stays where it is, so nothing is cited. */
  private static @Nullable Found<Image> first(Clues clues) {
    for (JudgedBlock judged : clues.labelled(Label.CAPTION)) {
      Block block = judged.block();
      if (block.slot() instanceof Slot.Picture picture && picture.url() != null) {
        String alt = picture.alt().isEmpty() ? null : picture.alt();
        return new Found<>(
            new Image(picture.url(), alt, null, null),
            Source.MARKUP,
            "first picture",
            List.of(),
            List.of());
      }
    }
    return null;
  }
}
