package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.lexicon.Phrase;
import dev.cleancopy.lexicon.Topic;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Span;
import dev.cleancopy.model.Style;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The other pages of an article by the links that a reader sees: {@code 1 2 3 Next}, {@code 下一页}. A
 * link counts if its address differs from the page's own by the number of a page only, or, where
 * the own address is unknown, if it says that it leads to a page, or stands in a row of numbers.
 */
final class PagerFinder {

  /** Links of pagers say less. */
  private static final int LONGEST = 40;

  private static final int MOST_DIGITS = 3;

  /** Numbers of one pager stand so near each other, in blocks. */
  private static final int NEAR = 4;

  private static final String DRESSING = "›»→>‹«←<[]()（）·|…";

  private final Lexicon lexicon;
  private final Beginnings beginnings;

  PagerFinder(Lexicon lexicon) {
    this.lexicon = lexicon;
    List<String> phrases = new ArrayList<>();
    for (Topic topic : List.of(Topic.NEXT_PAGE, Topic.PREVIOUS_PAGE)) {
      lexicon.phrases(topic).forEach(phrase -> phrases.add(phrase.text()));
    }
    beginnings = new Beginnings(phrases);
  }

  /**
   * A link of a pager.
   *
   * @param number that it shows; 0 if it shows none
   * @param topic what its words say; {@code null} if it shows a number
   */
  record Step(
      int block, String words, int number, @Nullable Topic topic, boolean says, URI target) {}

  /**
   * The page that {@code topic} leads to: {@link Topic#NEXT_PAGE} or the one before.
   *
   * @param steps all that look like those of a pager
   */
  static @Nullable Found<URI> find(List<Step> steps, @Nullable URI own, Topic topic) {
    for (Step step : steps) {
      if (step.topic == topic && leads(step, own, topic)) {
        return found(step);
      }
    }
    int current = own == null ? missing(steps) : 0;
    for (Step step : steps) {
      if (step.topic == null && isBeside(step, own, current, topic)) {
        return found(step);
      }
    }
    return null;
  }

  private static Found<URI> found(Step step) {
    return new Found<>(step.target, Source.MARKUP, step.words, List.of(), List.of());
  }

  private static boolean leads(Step step, @Nullable URI own, Topic topic) {
    if (own == null) {
      return step.says;
    }
    PageAddress pages = PageAddress.between(own, step.target);
    return topic == Topic.NEXT_PAGE ? pages.isNext() : pages.isPrevious();
  }

  private static boolean isBeside(Step step, @Nullable URI own, int current, Topic topic) {
    int wanted = topic == Topic.NEXT_PAGE ? 1 : -1;
    if (own == null) {
      return current > 0 && step.number == current + wanted;
    }
    PageAddress pages = PageAddress.between(own, step.target);
    boolean isBeside = topic == Topic.NEXT_PAGE ? pages.isNext() : pages.isPrevious();
    return isBeside && step.number == pages.other();
  }

  /** The number that a row of linked numbers lacks: that of the page itself; 0 without a row. */
  private static int missing(List<Step> steps) {
    for (int i = 0; i + 1 < steps.size(); i++) {
      Step one = steps.get(i);
      Step other = steps.get(i + 1);
      boolean isRow =
          one.number > 0
              && other.number > one.number
              && other.block - one.block <= NEAR
              && PageAddress.between(one.target, other.target).isSameArticle();
      if (isRow && one.number == 2) {
        return 1;
      }
      if (isRow && other.number == one.number + 2) {
        return one.number + 1;
      }
    }
    return 0;
  }

  /** All links of a page that look like those of a pager, in order. */
  List<Step> steps(Clues clues) {
    List<Step> steps = new ArrayList<>();
    List<JudgedBlock> blocks = clues.blocks();
    for (int i = 0; i < blocks.size(); i++) { // no iterators: most blocks and spans of a page
      addSteps(blocks.get(i).block(), steps);
    }
    return steps;
  }

  private void addSteps(Block block, List<Step> steps) {
    List<Span> spans = block.content().content().spans();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      URI target = span.target();
      if (target != null
          && span.style() == Style.LINK
          && span.end() - span.start() <= LONGEST
          && mayBeStep(block.text(), span.start())) {
        Step step = step(block.id(), block.text().substring(span.start(), span.end()), target);
        if (step != null) {
          steps.add(step);
        }
      }
    }
  }

  /** Whether a number, a mark or a phrase of pagers may begin at {@code start}. */
  private boolean mayBeStep(String text, int start) {
    return start >= text.length()
        || !Character.isLetter(text.charAt(start))
        || beginnings.mayStand(text, start);
  }

  private @Nullable Step step(int block, String words, URI target) {
    String plain = plain(words);
    int number = number(plain);
    if (number > 0) {
      return new Step(block, words, number, null, false, target);
    }
    if (!beginnings.mayStand(plain, 0)) {
      return null;
    }
    for (Phrase phrase : lexicon.exact(plain)) {
      if (phrase.topic() == Topic.NEXT_PAGE || phrase.topic() == Topic.PREVIOUS_PAGE) {
        boolean says = phrase.scope() == Phrase.Scope.LINE;
        return new Step(block, words, 0, phrase.topic(), says, target);
      }
    }
    return null;
  }

  private static String plain(String words) {
    int start = 0;
    int end = words.length();
    while (start < end && isDressing(words.charAt(start))) {
      start++;
    }
    while (end > start && isDressing(words.charAt(end - 1))) {
      end--;
    }
    return words.substring(start, end);
  }

  private static boolean isDressing(char c) {
    return Spaces.isSpace(c) || DRESSING.indexOf(c) >= 0;
  }

  private static int number(String text) {
    int number = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = Character.digit(text.charAt(i), 10);
      if (digit < 0 || i >= MOST_DIGITS) {
        return 0;
      }
      number = number * 10 + digit;
    }
    return number;
  }
}
