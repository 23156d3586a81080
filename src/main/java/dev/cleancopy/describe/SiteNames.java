package dev.cleancopy.describe;

import dev.cleancopy.model.Hint;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a page calls its site, as letters only.
 *
 * @param stated in its head and its address
 * @param all in its rights notice, too: there also stand the names of people
 */
record SiteNames(Set<String> stated, Set<String> all) {

  private static final List<String> KEYS =
      List.of("og:site_name", "application-name", "twitter:site", "publisher");

  /** Of the parts of an address, shorter ones are countries. */
  private static final int SHORTEST_LABEL = 3;

  static SiteNames of(Clues clues) {
    Set<String> names = new HashSet<>();
    for (String key : KEYS) {
      for (Hint hint : clues.hints(key)) {
        names.add(SiteSuffix.letters(hint.text()));
      }
    }
    Hint publisher = clues.linked().article("publisher.name");
    if (publisher != null) {
      names.add(SiteSuffix.letters(publisher.text()));
    }
    addHost(names, clues.url());
    names.remove("");
    Set<String> all = new HashSet<>(names);
    for (CopyrightLine notice : clues.notices()) {
      all.add(SiteSuffix.letters(notice.holder()));
    }
    all.remove("");
    return new SiteNames(names, all);
  }

  /** {@code www.example.co.uk}: {@code example}, {@code examplecouk}. */
  private static void addHost(Set<String> names, @Nullable URI url) {
    String host = url == null ? null : url.getHost();
    if (host == null) {
      return;
    }
    String plain = host.toLowerCase(Locale.ROOT);
    plain = plain.startsWith("www.") ? plain.substring(4) : plain;
    names.add(SiteSuffix.letters(plain));
    for (int dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', dot + 1)) {
      String label = plain.substring(plain.lastIndexOf('.', dot - 1) + 1, dot);
      if (label.length() >= SHORTEST_LABEL) {
        names.add(label);
      }
    }
  }
}
