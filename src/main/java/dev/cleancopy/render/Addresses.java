package dev.cleancopy.render;

import dev.cleancopy.text.Urls;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Lets no address through but those of the web. */
final class Addresses {

  private Addresses() {}

  /** {@code url} if it is http(s); {@code null} for all that a browser might run. */
  static @Nullable URI web(@Nullable URI url) {
    return url == null ? null : Urls.parse(url.toString());
  }
}
