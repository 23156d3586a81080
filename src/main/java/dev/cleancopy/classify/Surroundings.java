package dev.cleancopy.classify;

import dev.cleancopy.model.Label;
import dev.cleancopy.model.Landmark;
import java.util.EnumMap;
import java.util.EnumSet;
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

  private static final Map<Trait, Label> BY_TRAIT = new EnumMap<>(Trait.class);
  private static final Map<Landmark, Label> BY_LANDMARK = new EnumMap<>(Landmark.class);

  /** What a banner is that says more of itself than that it is one. */
  private static final Set<Trait> BANNERS = EnumSet.of(Trait.COOKIE, Trait.NEWSLETTER);

  static {
    BY_TRAIT.put(Trait.COOKIE, Label.COOKIE);
    BY_TRAIT.put(Trait.SHARE, Label.SHARE);
    BY_TRAIT.put(Trait.COMMENT, Label.COMMENT);
    BY_TRAIT.put(Trait.NEWSLETTER, Label.SUBSCRIBE);
    BY_TRAIT.put(Trait.LOGIN, Label.LOGIN);
    BY_TRAIT.put(Trait.BREADCRUMB, Label.NAVIGATION);
    BY_TRAIT.put(Trait.PAGINATION, Label.NAVIGATION);
    BY_TRAIT.put(Trait.SEARCH, Label.NAVIGATION);
    BY_TRAIT.put(Trait.SKIP, Label.NAVIGATION);
    BY_TRAIT.put(Trait.NAVIGATION, Label.NAVIGATION);
    BY_TRAIT.put(Trait.RELATED, Label.RELATED);
    BY_TRAIT.put(Trait.PROMOTION, Label.ADVERTISEMENT);
    BY_TRAIT.put(Trait.PRINT, Label.PRINT);
    BY_TRAIT.put(Trait.FOOTER, Label.NAVIGATION);
    BY_LANDMARK.put(Landmark.NAVIGATION, Label.NAVIGATION);
    BY_LANDMARK.put(Landmark.SEARCH, Label.NAVIGATION);
    BY_LANDMARK.put(Landmark.FOOTER, Label.NAVIGATION);
    BY_LANDMARK.put(Landmark.HEADER, Label.NAVIGATION);
    BY_LANDMARK.put(Landmark.ASIDE, Label.RELATED);
    BY_LANDMARK.put(Landmark.DIALOG, Label.WIDGET);
    BY_LANDMARK.put(Landmark.FORM, Label.WIDGET);
  }

  private Surroundings() {}

  /** Decides that block {@code index} is no article, with what evidence there is for what it is. */
  static void remove(Sheet sheet, int index, double score, String evidence) {
    Tree tree = sheet.tree();
    int region = tree.of(index);
    if (region >= 0 && tree.region(region).hidden()) {
      sheet.decide(index, Label.HIDDEN, "hidden", score, evidence);
    }
    Trait nearest = nearest(tree, region);
    if (nearest != null) {
      sheet.decide(
          index,
          BY_TRAIT.getOrDefault(nearest, Label.LOW_DENSITY),
          "markup/" + nearest.id(),
          score,
          evidence);
    }
    for (Map.Entry<Landmark, Label> entry : BY_LANDMARK.entrySet()) {
      if (tree.landmark(region, entry.getKey()) >= 0) {
        String name = entry.getKey().name().toLowerCase(Locale.ROOT);
        sheet.decide(index, entry.getValue(), "landmark/" + name, score, evidence);
      }
    }
    if (sheet.shape(index).linked() > MOSTLY_LINKS) {
      sheet.decide(index, Label.NAVIGATION, "links", score, evidence);
    }
    sheet.decide(index, Label.LOW_DENSITY, "judgement", score, evidence);
  }

  private static @Nullable Trait nearest(Tree tree, int region) {
    Trait nearest = null;
    int least = REACH;
    for (Trait trait : BY_TRAIT.keySet()) {
      int distance = tree.distance(region, trait);
      boolean isBanner = nearest == Trait.PROMOTION && BANNERS.contains(trait);
      if (distance < least || (distance == least && isBanner)) {
        least = distance;
        nearest = trait;
      }
    }
    return nearest;
  }
}
