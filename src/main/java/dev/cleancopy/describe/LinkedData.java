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
          "itemlist",
          "claimreview",
          "podcastepisode");

  private static final int SURE_ARTICLES = 4;

  private final List<Thing> things;

  /** Those that are articles, from the surest type. */
  private final List<Thing> articles = new ArrayList<>();

  private LinkedData(List<Thing> things) {
    this.things = things;
    for (String type : ARTICLES) {
      for (Thing thing : things) {
        if (thing.isA(type)) {
          articles.add(thing);
        }
      }
    }
  }

  /**
   * A thing that a script describes.
   *
   * @param path what its keys begin with
   * @param type lower-case
   */
  private record Thing(String path, String type, List<Hint> hints) {

    @Nullable Hint say(String name) {
      for (Hint hint : hints) {
        if (hint.key().length() == path.length() + 1 + name.length()
            && begins(hint.key(), name)
            && !hint.text().isBlank()) {
          return hint;
        }
      }
      return null;
    }

    List<Hint> below(String name) {
      int end = path.length() + 1 + name.length();
      List<Hint> found = new ArrayList<>();
      for (Hint hint : hints) {
        String key = hint.key();
        if (begins(key, name) && (key.length() == end || ".[".indexOf(key.charAt(end)) >= 0)) {
          found.add(hint);
        }
      }
      return found;
    }

    /** Whether {@code key} begins with the path of {@code name} in this thing. */
    private boolean begins(String key, String name) {
      return key.startsWith(name, path.length() + 1)
          && key.charAt(path.length()) == '.'
          && key.startsWith(path);
    }

    boolean isA(String name) {
      return type.endsWith(name);
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
      int dot = Math.max(0, hint.key().indexOf('.'));
      boolean goesOn = dot == type.length() && hint.key().startsWith(type);
      if (!goesOn || !keys.add(hint.key())) {
        addThing(things, type, current);
        current = new ArrayList<>();
        keys = new HashSet<>();
        keys.add(hint.key());
        type = goesOn ? type : hint.key().substring(0, dot);
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
    Thing thing = new Thing(type, type.toLowerCase(Locale.ROOT), hints);
    Hint inner = thing.say("mainEntity.@type");
    if (inner != null && isArticle(inner.text())) {
      String entity = inner.text().toLowerCase(Locale.ROOT);
      things.add(new Thing(type + ".mainEntity", entity, hints));
    }
    things.add(thing);
  }

  private static boolean isArticle(String type) {
    String name = type.toLowerCase(Locale.ROOT);
    for (String article : ARTICLES.subList(0, SURE_ARTICLES)) {
      if (name.endsWith(article)) {
        return true;
      }
    }
    return false;
  }

  /** The article that is called what the page is called comes before its neighbours. */
  private static List<Thing> articleFirst(List<Thing> things, List<String> titles) {
    Set<String> folded = new HashSet<>();
    titles.forEach(title -> folded.add(letters(title)));
    List<Thing> ordered = new ArrayList<>();
    List<Thing> others = new ArrayList<>();
    things.forEach(thing -> (isCalled(thing, folded) ? ordered : others).add(thing));
    ordered.addAll(others);
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
    for (Thing thing : articles) {
      Hint hint = thing.say(path);
      if (hint != null) {
        return hint;
      }
    }
    return null;
  }

  /** What is said below {@code path} of the first article that says something there. */
  List<Hint> articleBelow(String path) {
    for (Thing thing : articles) {
      List<Hint> found = thing.below(path);
      if (!found.isEmpty()) {
        return found;
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
