package dev.cleancopy.describe;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which addresses lead to a page about an author: {@code /authors/jane-doe}. */
final class ProfileLinks {

  private static final Set<String> FOLDERS =
      Set.copyOf(WordFile.read("profile-folders.txt").getOrDefault("folder", List.of()));

  private ProfileLinks() {}

  static boolean isProfile(URI address) {
    String path = address.getRawPath();
    if (path == null) {
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
}
