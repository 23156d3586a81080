package dev.cleancopy.describe;

import dev.cleancopy.model.Hint;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The things that a page describes in JSON-LD, and which of them is its article. */
final class LinkedData {

  /** Types of schema.org that are articles, by their ends; the others only where no other is. */
  private static final List<String> ARTICLES =
      List.of(
          "article",
          "posting",
          "report",
          "newsitem",
          "page",
          "creativework",
          "recipe",
          "howto",
          "itemlist");

  private static final int SURE_ARTICLES = 4;

  private final List<Thing> things;

  private LinkedData(List<Thing> things) {
    this.things = things;
  }

  /**
   * A thing that a script describes.
   *
   * @param path what its keys begin with
   */
  private record Thing(String path, String type, List<Hint> hints) {

    @Nullable Hint say(String name) {
      String key = path + "." + name;
      for (Hint hint : hints) {
        if (hint.key().equals(key) && !hint.text().isBlank()) {
          return hint;
        }
      }
      return null;
    }

    List<Hint> below(String name) {
      String key = path + "." + name;
      return hints.stream()
          .filter(
              hint ->
                  hint.key().startsWith(key)
                      && (hint.key().length() == key.length()
                          || ".[".indexOf(hint.key().charAt(key.length())) >= 0))
          .toList();
    }

    boolean isA(String name) {
      return type.toLowerCase(Locale.ROOT).endsWith(name);
    }
  }

  /**
   * @param hints in the order in which the scripts give them: a key that comes again begins another
   *     thing of its type
   * @param titles what the page calls itself, to tell its article from others
   */
  static LinkedData of(List<Hint> hints, List<String> titles) {
    List<Thing> things = new ArrayList<>();
    List<Hint> current = new ArrayList<>();
    Set<String> keys = new HashSet<>();
    String type = "";
    for (Hint hint : hints) {
      int dot = hint.key().indexOf('.');
      String root = dot < 0 ? "" : hint.key().substring(0, dot);
      if (!root.equals(type) || !keys.add(hint.key())) {
        addThing(things, type, current);
        current = new ArrayList<>();
        keys.clear();
        keys.add(hint.key());
        type = root;
      }
      current.add(hint);
    }
    addThing(things, type, current);
    return new LinkedData(articleFirst(things, titles));
  }

  private static void addThing(List<Thing> things, String type, List<Hint> hints) {
    if (hints.isEmpty()) {
      return;
    }
    Thing thing = new Thing(type, type, hints);
    Hint inner = thing.say("mainEntity.@type");
    if (inner != null && isArticle(inner.text())) {
      things.add(new Thing(type + ".mainEntity", inner.text(), hints));
    }
    things.add(thing);
  }

  private static boolean isArticle(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    return ARTICLES.subList(0, SURE_ARTICLES).stream().anyMatch(name::endsWith);
  }

  /** The article that is called what the page is called comes before its neighbours. */
  private static List<Thing> articleFirst(List<Thing> things, List<String> titles) {
    Set<String> folded = new HashSet<>();
    titles.forEach(title -> folded.add(letters(title)));
    List<Thing> ordered = new ArrayList<>();
    things.stream().filter(thing -> isCalled(thing, folded)).forEach(ordered::add);
    things.stream().filter(thing -> !isCalled(thing, folded)).forEach(ordered::add);
    return ordered;
  }

  private static boolean isCalled(Thing thing, Set<String> titles) {
    Hint headline = thing.say("headline");
    return headline != null && titles.contains(letters(headline.text()));
  }

  private static String letters(String title) {
    return Scripts.fold(Spaces.collapse(title));
  }

  /** What is said of the article under {@code path} ({@code publisher.name}), or {@code null}. */
  @Nullable Hint article(String path) {
    for (String type : ARTICLES) {
      for (Thing thing : things) {
        Hint hint = thing.isA(type) ? thing.say(path) : null;
        if (hint != null) {
          return hint;
        }
      }
    }
    return null;
  }

  /** What is said below {@code path} of the first article that says something there. */
  List<Hint> articleBelow(String path) {
    for (String type : ARTICLES) {
      for (Thing thing : things) {
        List<Hint> found = thing.isA(type) ? thing.below(path) : List.of();
        if (!found.isEmpty()) {
          return found;
        }
      }
    }
    return List.of();
  }

  /** All that is said of the first thing of {@code type} (lower-case). */
  List<Hint> of(String type) {
    return things.stream()
        .filter(thing -> thing.isA(type))
        .findFirst()
        .map(Thing::hints)
        .orElse(List.of());
  }
}
