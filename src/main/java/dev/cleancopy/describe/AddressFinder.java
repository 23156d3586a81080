package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.text.Urls;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The addresses of an article: its own, and those of its other pages. */
final class AddressFinder {

  /** Parameters that say how a reader came, not what is read. */
  private static final Set<String> TRACKING =
      Set.copyOf(WordFile.read("tracking-parameters.txt").getOrDefault("exact", List.of()));

  private static final List<String> TRACKING_PREFIXES =
      List.copyOf(WordFile.read("tracking-parameters.txt").getOrDefault("prefix", List.of()));

  /** The address that the page calls its own, without what tracks readers. */
  @Nullable Found<URI> canonical(Clues clues) {
    Hint link = clues.hint("canonical", "og:url");
    Hint stated = link != null ? link : clues.linked().article("mainEntityOfPage.@id");
    stated = stated != null ? stated : clues.linked().article("url");
    return stated == null ? null : address(stated, clues, true);
  }

  @Nullable Found<URI> next(Clues clues) {
    return other(clues.hint("next"), clues);
  }

  @Nullable Found<URI> previous(Clues clues) {
    return other(clues.hint("prev"), clues);
  }

  private static @Nullable Found<URI> other(@Nullable Hint hint, Clues clues) {
    return hint == null ? null : address(hint, clues, false);
  }

  private static @Nullable Found<URI> address(Hint hint, Clues clues, boolean clean) {
    URI address = Urls.resolve(clues.url(), hint.text());
    return address == null
        ? null
        : new Found<>(
            clean ? untracked(address) : address, hint.source(), hint.key(), List.of(), List.of());
  }

  /** {@code address} without tracking parameters and fragment. */
  static URI untracked(URI address) {
    String text = address.toString();
    int fragment = text.indexOf('#');
    text = fragment < 0 ? text : text.substring(0, fragment);
    int query = text.indexOf('?');
    if (query >= 0) {
      StringBuilder kept = new StringBuilder();
      for (String parameter : text.substring(query + 1).split("&", -1)) {
        if (!parameter.isEmpty() && !isTracking(parameter)) {
          kept.append(kept.isEmpty() ? "?" : "&").append(parameter);
        }
      }
      text = text.substring(0, query) + kept;
    }
    URI cleaned = Urls.parse(text);
    return cleaned == null ? address : cleaned;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
