package dev.cleancopy.read;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Page;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads HTML in one walk over the tree. */
final class HtmlReader {

  private HtmlReader() {}

  static Page read(String html, @Nullable URI url, Budget budget) {
    return new Page(Format.HTML, url, List.of(), List.of(), null);
  }
}
