package dev.cleancopy.describe;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which addresses lead to a page about an author: {@code /authors/jane-doe}. */
final class ProfileLinks {

  private static final Set<String> FOLDERS =
      Set.copyOf(WordFile.read("profile-folders.txt").getOrDefault("folder", List.of()));

  private ProfileLinks() {}

  /**
   * Whether {@code address} leads to such a page of the same site.
   *
   * @param page where the link stands; {@code null} if unknown
   */
  static boolean isProfile(URI address, @Nullable URI page) {
    String path = address.getRawPath();
    if (path == null || (page != null && !site(page).equals(site(address)))) {
      return false;
    }
    String[] steps = path.toLowerCase(Locale.ROOT).split("/", 12);
    for (int i = 0; i + 1 < steps.length; i++) {
      if (FOLDERS.contains(steps[i]) && !steps[i + 1].isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** The last two parts of the host. */
  private static String site(URI address) {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    int last = host.lastIndexOf('.');
    return host.substring(last <= 0 ? 0 : host.lastIndexOf('.', last - 1) + 1);
  }
}
