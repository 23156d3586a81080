package dev.cleancopy.read;

import dev.cleancopy.model.Landmark;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an element is for: its ARIA role if it has a known one, else its tag. */
final class Landmarks {

  private static final Map<String, Landmark> BY_TAG =
      Map.of(
          "main", Landmark.MAIN,
          "article", Landmark.ARTICLE,
          "nav", Landmark.NAVIGATION,
          "header", Landmark.HEADER,
          "footer", Landmark.FOOTER,
          "aside", Landmark.ASIDE,
          "form", Landmark.FORM,
          "dialog", Landmark.DIALOG,
          "search", Landmark.SEARCH,
          "figure", Landmark.FIGURE);

  private static final Map<String, Landmark> BY_ROLE =
      Map.ofEntries(
          Map.entry("main", Landmark.MAIN),
          Map.entry("article", Landmark.ARTICLE),
          Map.entry("navigation", Landmark.NAVIGATION),
          Map.entry("menu", Landmark.NAVIGATION),
          Map.entry("menubar", Landmark.NAVIGATION),
          Map.entry("banner", Landmark.HEADER),
          Map.entry("contentinfo", Landmark.FOOTER),
          Map.entry("complementary", Landmark.ASIDE),
          Map.entry("form", Landmark.FORM),
          Map.entry("dialog", Landmark.DIALOG),
          Map.entry("alertdialog", Landmark.DIALOG),
          Map.entry("search", Landmark.SEARCH),
          Map.entry("figure", Landmark.FIGURE));

  private Landmarks() {}

  static @Nullable Landmark of(String tag, String role) {
    Landmark byRole = role.isEmpty() ? null : BY_ROLE.get(role.trim().toLowerCase(Locale.ROOT));
    return byRole == null ? BY_TAG.get(tag) : byRole;
  }
}
