package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.text.Spaces;
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

  /** Titles in addresses have at least three words. */
  private static final int FEWEST_HYPHENS = 2;

  private final PagerFinder pagers;

  AddressFinder(Lexicon lexicon) {
    pagers = new PagerFinder(lexicon);
  }

  /** The address that the page calls its own, without what tracks readers. */
  @Nullable Found<URI> canonical(Clues clues) {
    Hint link = clues.hint("canonical", "og:url");
    Hint stated = link != null ? link : clues.linked().article("mainEntityOfPage.@id");
    stated = stated != null ? stated : clues.linked().article("url");
    return stated == null ? null : address(stated, clues, true);
  }

  /** The pages of the article after and before this one. */
  record Pages(@Nullable Found<URI> next, @Nullable Found<URI> previous) {}

  /**
   * The other pages of the article: what the page says, or what its pager shows.
   *
   * @param canonical what the page calls its own address
   */
  Pages pages(Clues clues, @Nullable Found<URI> canonical) {
    URI own = clues.url() != null || canonical == null ? clues.url() : canonical.value();
    Found<URI> next = other(clues, own, "next");
    Found<URI> previous = other(clues, own, "prev");
    if (next != null && previous != null) {
      return new Pages(next, previous);
    }
    List<PagerFinder.Step> steps = pagers.steps(clues);
    return new Pages(
        next != null ? next : PagerFinder.find(steps, own, Topic.NEXT_PAGE),
        previous != null ? previous : PagerFinder.find(steps, own, Topic.PREVIOUS_PAGE));
  }

  /** What the page links to as the next or previous one, unless that is another article. */
  private static @Nullable Found<URI> other(Clues clues, @Nullable URI own, String key) {
    for (Hint hint : clues.hints(key)) {
      Found<URI> found = address(hint, clues, false);
      if (found != null && !isOther(own, found.value(), hint.source())) {
        return found;
      }
    }
    return null;
  }

  /** Blogs link to the articles before and after one just as to its pages. */
  private static boolean isOther(@Nullable URI own, URI target, Hint.Source source) {
    if (own == null || PageAddress.between(own, target).isSameArticle()) {
      return false;
    }
    return source == Hint.Source.MARKUP || (isTitle(own) && isTitle(target));
  }

  /** Whether an address ends in the words of a title: {@code /what-the-slugs-taught-me}. */
  private static boolean isTitle(URI address) {
    String path = address.getPath() == null ? "" : address.getPath();
    int end = path.endsWith("/") ? path.length() - 1 : path.length();
    String last = path.substring(Math.min(end, path.lastIndexOf('/', end - 1) + 1), end);
    return last.chars().filter(c -> c == '-' || c == '_').count() >= FEWEST_HYPHENS;
  }

  /** Whether {@code text} is the address of something on the web. */
  static boolean isAddress(String text) {
    int start = Spaces.skip(text, 0, text.length());
    boolean may = start < text.length() && (text.charAt(start) | ' ') == 'h';
    return may && Urls.parse(text) != null;
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
    String whole = address.toString();
    String text = whole;
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
    URI cleaned = text.equals(whole) ? address : Urls.parse(text);
    return cleaned == null ? address : cleaned;
  }

  private static boolean isTracking(String parameter) {
    int equals = parameter.indexOf('=');
    String name =
        (equals < 0 ? parameter : parameter.substring(0, equals)).toLowerCase(Locale.ROOT);
    return TRACKING.contains(name) || TRACKING_PREFIXES.stream().anyMatch(name::startsWith);
  }
}
