package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a block that is no article most likely is instead, by the part of the page around it. */
final class Surroundings {

  /** A part's name speaks for blocks so many levels below it. */
  private static final int REACH = 4;

  /** From this share of links on a text leads elsewhere. */
  private static final double MOSTLY_LINKS = .6;

  /** What a part of a page is that has a trait or serves a purpose, and how that is said. */
  private record Part<T>(T sign, Label label, String reason) {}

  /** In the order of {@link Trait}, and of {@link Landmark}: of several the first one counts. */
  private static final List<Part<Trait>> BY_TRAIT = new ArrayList<>();

  private static final List<Part<Landmark>> BY_LANDMARK = new ArrayList<>();

  /** What a banner is that says more of itself than that it is one. */
  private static final Set<Trait> BANNERS = EnumSet.of(Trait.COOKIE, Trait.NEWSLETTER);

  static {
    Map<Trait, Label> traits = new EnumMap<>(Trait.class);
    traits.put(Trait.COOKIE, Label.COOKIE);
    traits.put(Trait.SHARE, Label.SHARE);
    traits.put(Trait.COMMENT, Label.COMMENT);
    traits.put(Trait.NEWSLETTER, Label.SUBSCRIBE);
    traits.put(Trait.LOGIN, Label.LOGIN);
    traits.put(Trait.BREADCRUMB, Label.NAVIGATION);
    traits.put(Trait.PAGINATION, Label.NAVIGATION);
    traits.put(Trait.SEARCH, Label.NAVIGATION);
    traits.put(Trait.SKIP, Label.NAVIGATION);
    traits.put(Trait.NAVIGATION, Label.NAVIGATION);
    traits.put(Trait.RELATED, Label.RELATED);
    traits.put(Trait.PROMOTION, Label.ADVERTISEMENT);
    traits.put(Trait.PRINT, Label.PRINT);
    traits.put(Trait.FOOTER, Label.NAVIGATION);
    traits.forEach(
        (trait, label) -> BY_TRAIT.add(new Part<>(trait, label, "markup/" + trait.id())));
    Map<Landmark, Label> landmarks = new EnumMap<>(Landmark.class);
    landmarks.put(Landmark.NAVIGATION, Label.NAVIGATION);
    landmarks.put(Landmark.SEARCH, Label.NAVIGATION);
    landmarks.put(Landmark.FOOTER, Label.NAVIGATION);
    landmarks.put(Landmark.HEADER, Label.NAVIGATION);
    landmarks.put(Landmark.ASIDE, Label.RELATED);
    landmarks.put(Landmark.DIALOG, Label.WIDGET);
    landmarks.put(Landmark.FORM, Label.WIDGET);
    landmarks.forEach(
        (landmark, label) ->
            BY_LANDMARK.add(
                new Part<>(
                    landmark, label, "landmark/" + landmark.name().toLowerCase(Locale.ROOT))));
  }

  private Surroundings() {}

  /** Decides that block {@code index} is no article, with what evidence there is for what it is. */
  static void remove(Sheet sheet, int index, double score, String evidence) {
    Tree tree = sheet.tree();
    int region = tree.of(index);
    if (region >= 0 && tree.region(region).hidden()) {
      sheet.decide(index, Label.HIDDEN, "hidden", score, evidence);
    }
    Part<?> part = part(tree, region);
    if (part != null) {
      sheet.decide(index, part.label, part.reason, score, evidence);
    }
    if (sheet.shape(index).linked() > MOSTLY_LINKS) {
      sheet.decide(index, Label.NAVIGATION, "links", score, evidence);
    }
    sheet.decide(index, Label.LOW_DENSITY, "judgement", score, evidence);
  }

  private static @Nullable Part<?> part(Tree tree, int region) {
    Part<?> part = nearest(tree, region);
    for (int i = 0; i < BY_LANDMARK.size() && part == null; i++) {
      Part<Landmark> next = BY_LANDMARK.get(i);
      part = tree.landmark(region, next.sign) >= 0 ? next : null;
    }
    return part;
  }

  private static @Nullable Part<Trait> nearest(Tree tree, int region) {
    Part<Trait> nearest = null;
    int least = REACH;
    for (int i = 0; i < BY_TRAIT.size(); i++) {
      Part<Trait> next = BY_TRAIT.get(i);
      int distance = tree.distance(region, next.sign);
      if (distance < least || (distance == least && isBanner(next, nearest))) {
        least = distance;
        nearest = next;
      }
    }
    return nearest;
  }

  private static boolean isBanner(Part<Trait> part, @Nullable Part<Trait> other) {
    return other != null && other.sign == Trait.PROMOTION && BANNERS.contains(part.sign);
  }
}
