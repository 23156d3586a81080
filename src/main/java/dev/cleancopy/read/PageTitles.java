package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.Kind;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a page calls itself, as its data may call it too.
 *
 * @param folded letters and digits alone
 */
record PageTitles(List<String> folded) {

  /** Shorter titles stand anywhere. */
  private static final int SHORTEST = 12;

  private static final int LONGEST = 300;

  /** Forms of a title that stand together. */
  private static final int FEW = 12;

  private static final int MOST = 8;

  static PageTitles of(List<Block> blocks, List<Hint> hints) {
    List<String> titles = new ArrayList<>();
    for (Hint hint : hints) {
      if (hint.source() == Source.TITLE_ELEMENT || hint.key().equals("og:title")) {
        add(titles, hint.text());
      }
    }
    for (Block block : blocks) {
      if (block.kind() == Kind.HEADING && block.level() == 1) {
        add(titles, block.text());
      }
    }
    return new PageTitles(List.copyOf(titles));
  }

  private static void add(List<String> titles, String title) {
    String folded = title.length() > LONGEST ? "" : fold(title);
    if (isLong(folded) && titles.size() < MOST) {
      titles.add(folded);
    }
  }

  /** Whether {@code map} holds one of the titles, as its headline or under any other key. */
  boolean standIn(Map<?, ?> map) {
    for (Object value : map.values()) {
      boolean isHere = isOne(value);
      if (!isHere && value instanceof Map<?, ?> inner && inner.size() <= FEW) {
        isHere = inner.values().stream().anyMatch(this::isOne); // "headlines": {"basic": …}
      }
      if (isHere) {
        return true;
      }
    }
    return false;
  }

  private boolean isOne(Object value) {
    return value instanceof String text && text.length() <= LONGEST && isFolded(fold(text));
  }

  /** Sites put their name before or after a title. */
  private boolean isFolded(String text) {
    if (!isLong(text)) {
      return false;
    }
    for (String title : folded) {
      if (title.startsWith(text) || title.endsWith(text) || text.equals(title)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLong(String folded) {
    return Words.weight(folded) >= SHORTEST;
  }

  private static String fold(String text) {
    String folded = Scripts.fold(text);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      if (Character.isLetterOrDigit(folded.charAt(i))) {
        kept.append(folded.charAt(i));
      }
    }
    return kept.toString();
  }
}
