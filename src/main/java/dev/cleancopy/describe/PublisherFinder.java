package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Publisher;
import dev.cleancopy.text.Spaces;
import dev.cleancopy.text.Urls;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The publisher, and the rights notice in which it may be named. */
final class PublisherFinder {

  @Nullable Found<Publisher> find(Clues clues) {
    Hint data = clues.linked().article("publisher.name");
    if (data != null) {
      Hint url = clues.linked().article("publisher.url");
      return stated(data, url);
    }
    Hint stated = clues.hint("og:site_name", "publisher", "dc.publisher", "application-name");
    if (stated != null && !AddressFinder.isAddress(stated.text())) {
      return stated(stated, null);
    }
    CopyrightLine line = CopyrightLine.of(clues);
    return line == null || line.holder().isEmpty()
        ? null
        : Clues.part(
            line.block(), new Publisher(line.holder(), null), line.holderStart(), line.holderEnd());
  }

  private static Found<Publisher> stated(Hint name, @Nullable Hint url) {
    Publisher publisher =
        new Publisher(Spaces.collapse(name.text()), url == null ? null : Urls.parse(url.text()));
    return new Found<>(publisher, name.source(), name.key(), name.value().repairs(), List.of());
  }

  /** The rights notice as it is written. */
  @Nullable Found<String> copyright(Clues clues) {
    CopyrightLine line = CopyrightLine.of(clues);
    return line == null ? null : Clues.text(line.block());
  }
}
