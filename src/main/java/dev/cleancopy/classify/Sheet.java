package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Decision;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.PageType;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.StyledText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A page while it is judged: what is known of its blocks, and what was decided so far. */
final class Sheet {

  /** Longer texts are no chrome that phrases could tell. */
  private static final int LONGEST_CHROME = 200;

  /** What a block must be worth for the extent of the text to reach over it. */
  private static final double EXTENT_COST = 50;

  private final Page page;
  private final Profile profile;
  private final Lexicon lexicon;
  private final Budget budget;
  private final Block[] blocks;
  private final String[] texts;

  /** The first block with the same text: what the text says is found out once. */
  private final int[] first;

  private final Shape[] shapes;
  private final List<Phrase>[] phrases;
  private final @Nullable Decision[] decisions;
  private final Measures measures;
  private final Tree tree;
  private final Titles titles;
  private final double[] likeness;
  private final About about;
  private final Topicality topicality;
  private final Stretch extent;
  private int headline = -1;
  private PageType type = PageType.UNKNOWN;
  private double confidence;

  @SuppressWarnings({"unchecked", "rawtypes"})
  Sheet(
      Page page, Profile profile, Lexicon lexicon, Traits traits, NameShares names, Budget budget) {
    this.page = page;
    this.profile = profile;
    this.lexicon = lexicon;
    this.budget = budget;
    int size = page.blocks().size();
    blocks = page.blocks().toArray(new Block[0]);
    texts = new String[size];
    first = new int[size];
    shapes = new Shape[size];
    phrases = new List[size];
    decisions = new Decision[size];
    Map<String, Integer> known = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      Integer before = known.putIfAbsent(blocks[i].text(), i);
      first[i] = before == null ? i : before;
      texts[i] = blocks[first[i]].text();
      StyledText content = blocks[i].content().content();
      shapes[i] = before == null ? Shape.of(content) : shapes[before].in(content);
    }
    measures = new Measures(shapes);
    budget.check();
    tree = new Tree(page.blocks(), traits, names);
    titles = Titles.of(page.hints());
    likeness = new double[size];
    Arrays.fill(likeness, Double.NaN);
    about = About.of(page.hints());
    topicality = new Topicality(this);
    extent = Stretch.of(this, EXTENT_COST);
    budget.check();
  }

  int size() {
    return shapes.length;
  }

  Page page() {
    return page;
  }

  Profile profile() {
    return profile;
  }

  Budget budget() {
    return budget;
  }

  boolean isHtml() {
    return page.format() == Format.HTML;
  }

  Block block(int index) {
    return blocks[index];
  }

  String text(int index) {
    return texts[index];
  }

  /** The first block that has the text of block {@code index}. */
  int first(int index) {
    return first[index];
  }

  Shape shape(int index) {
    return shapes[index];
  }

  boolean isPicture(int index) {
    return block(index).kind() == Kind.IMAGE;
  }

  Tree tree() {
    return tree;
  }

  /** What the texts of stretches of blocks add up to. */
  Measures measures() {
    return measures;
  }

  Titles titles() {
    return titles;
  }

  /** How well block {@code index} is one of the page's titles, see {@link Titles#likeness}. */
  double likeness(int index) {
    int of = first[index];
    if (Double.isNaN(likeness[of])) {
      likeness[of] = titles.likeness(texts[of]);
    }
    return likeness[of];
  }

  About about() {
    return about;
  }

  Topicality topicality() {
    return topicality;
  }

  /** From the first to the last block that the text most likely reaches over. */
  Stretch extent() {
    return extent;
  }

  /** Whether block {@code index} stands above or below the text. */
  boolean isOutside(int index) {
    return !extent.contains(index);
  }

  /** The block that is the headline; -1 if there is none. */
  int headline() {
    return headline;
  }

  void headline(int index) {
    headline = index;
  }

  /** The phrases of {@code topic} that a part of a block matches. */
  List<Phrase> matches(String part, Topic topic) {
    return lexicon.match(part, topic);
  }

  /** The phrases that a part of a block is, all of it. */
  List<Phrase> exact(String part) {
    return lexicon.exact(part);
  }

  /** The phrase of {@code topic} that a part of a block is, all of it. */
  @Nullable Phrase exact(String part, Topic topic) {
    return lexicon.exact(part, topic);
  }

  /** The phrases that block {@code index} matches; none for long texts. */
  List<Phrase> phrases(int index) {
    int of = first[index];
    List<Phrase> found = phrases[of];
    if (found == null) {
      String text = texts[of];
      found = text.isEmpty() || text.length() > LONGEST_CHROME ? List.of() : lexicon.match(text);
      phrases[of] = found;
    }
    return found;
  }

  /** The first phrase of {@code topic} that block {@code index} matches. */
  @Nullable Phrase phrase(int index, Topic topic) {
    for (Phrase phrase : phrases(index)) {
      if (phrase.topic() == topic) {
        return phrase;
      }
    }
    return null;
  }

  /** Whether nothing was decided about block {@code index} yet. */
  boolean isOpen(int index) {
    return decisions[index] == null;
  }

  /** The label of block {@code index}; {@code null} while it is open. */
  @Nullable Label label(int index) {
    Decision decision = decisions[index];
    return decision == null ? null : decision.label();
  }

  /** Decides about block {@code index}, unless that was done before. */
  void decide(int index, Label label, String reason, double score, String evidence) {
    if (decisions[index] == null) {
      decisions[index] = new Decision(label, reason, score, evidence);
    }
  }

  /** The decision about block {@code index}; {@code null} while it is open. */
  @Nullable Decision decision(int index) {
    return decisions[index];
  }

  /** Gives block {@code index}, which was removed, the name that a reader would give it. */
  void rename(int index, Label label, String reason, String evidence) {
    Decision decision = decisions[index];
    if (decision != null && decision.label().fate() == Label.Fate.REMOVED) {
      decisions[index] = new Decision(label, reason, decision.score(), evidence);
    }
  }

  /** Decides anew about block {@code index}, which the judgement could not know. */
  void revise(int index, Label label, String reason, double score, String evidence) {
    decisions[index] = new Decision(label, reason, score, evidence);
  }

  PageType type() {
    return type;
  }

  void type(PageType found) {
    type = found;
  }

  double confidence() {
    return confidence;
  }

  void confidence(double expected) {
    confidence = Math.max(0, Math.min(1, expected));
  }

  /** All blocks with their decisions; every one must have been decided. */
  List<JudgedBlock> judged() {
    List<JudgedBlock> judged = new ArrayList<>(size());
    for (int i = 0; i < size(); i++) {
      Decision decision = decisions[i];
      if (decision == null) {
        throw new IllegalStateException("no rule had the last word on block " + i);
      }
      judged.add(new JudgedBlock(block(i), decision));
    }
    return judged;
  }
}
