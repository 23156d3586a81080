package dev.cleancopy.classify;

import dev.cleancopy.model.Hint;
import dev.cleancopy.text.Scripts;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page says its title and its summary are, folded for comparing.
 *
 * @param longestText the longest title as it stands; empty if there is none
 */
record Titles(List<String> folded, List<String> descriptions, String longestText) {

  /** A text so many times longer than a title is not like it, even if it begins with it. */
  private static final int MOST_TIMES_LONGER = 4;

  /** Shorter texts stand in a summary by chance; longer ones are compared by their beginning. */
  private static final int SUMMARY = 20;

  private static final int BEGINNING = 60;

  /** What parts a title from the names of section and site. */
  private static final String PARTING = "-–—|·»:_";

  /** So many characters tell most texts apart. */
  private static final int GLANCE = 16;

  static Titles of(List<Hint> hints) {
    List<String> titles = new ArrayList<>();
    List<String> descriptions = new ArrayList<>();
    String longest = "";
    for (Hint hint : hints) {
      boolean isTitle =
          switch (hint.source()) {
            case TITLE_ELEMENT -> true;
            case OPEN_GRAPH, META -> hint.key().endsWith("title");
            case JSON_LD, MICRODATA -> isHeadline(hint.key());
            default -> false;
          };
      boolean isDescription = hint.key().endsWith("description");
      if (!isTitle && !isDescription) {
        continue;
      }
      String folded = fold(hint.text());
      if (isTitle && !folded.isEmpty() && !titles.contains(folded)) {
        titles.add(folded);
        longest = hint.text().length() > longest.length() ? hint.text() : longest;
      }
      if (isDescription && folded.length() >= SUMMARY) {
        descriptions.add(folded);
      }
    }
    return new Titles(List.copyOf(titles), List.copyOf(descriptions), longest);
  }

  /** {@code NewsArticle.headline}, but not {@code NewsArticle.isPartOf.headline}. */
  private static boolean isHeadline(String key) {
    int dot = key.lastIndexOf('.');
    return key.endsWith("headline") && dot == key.indexOf('.');
  }

  /** Letters and digits of {@code text}, folded; so small differences of dressing vanish. */
  static String fold(String text) {
    String folded = Scripts.fold(text);
    StringBuilder kept = new StringBuilder(folded.length());
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (isKept(c)) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private int longest() {
    int longest = 0;
    for (String title : folded) {
      longest = Math.max(longest, title.length());
    }
    return longest;
  }

  /** Whether {@code text} begins or ends with the letter with which a title does. */
  private boolean mayBeLike(String text) {
    int first = 0;
    int last = text.length() - 1;
    while (first < last && !isKept(text.charAt(first))) {
      first++;
    }
    while (last > first && !isKept(text.charAt(last))) {
      last--;
    }
    if (last < first) {
      return false;
    }
    char begins = like(text.charAt(first));
    char ends = like(text.charAt(last));
    for (String title : folded) {
      if (like(title.charAt(0)) == begins || like(title.charAt(title.length() - 1)) == ends) {
        return true;
      }
    }
    return false;
  }

  /** The letter of its case forms that stands for {@code c}; 0 beyond the most common letters. */
  private static char like(char c) {
    return c < 0x530 && c != 'ß'
        ? Character.toLowerCase(Character.toUpperCase(c))
        : c >= 0x3000 && c < 0xD800 ? c : 0;
  }

  private static boolean isKept(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  /**
   * How well {@code text} is one of the titles: 1 if it is one, the share of the longer one if one
   * begins or ends with the other, else 0.
   */
  double likeness(String text) {
    if (text.length() > MOST_TIMES_LONGER * longest() || !mayBeLike(text)) {
      return 0;
    }
    String own = fold(text);
    double best = 0;
    for (String title : folded) {
      if (own.length() >= 4 && (title.startsWith(own) || title.endsWith(own))) {
        best = Math.max(best, (double) own.length() / title.length());
      } else if (title.length() >= 4 && own.startsWith(title)) {
        best = Math.max(best, (double) title.length() / own.length());
      }
    }
    return best;
  }

  /** Whether {@code text} stands in the longest title between its ends and marks that part it. */
  boolean isPart(String text) {
    String own = fold(text);
    int start = 0;
    for (int i = 0; i <= longestText.length() && !own.isEmpty(); i++) {
      if (i == longestText.length() || PARTING.indexOf(longestText.charAt(i)) >= 0) {
        if (i - start <= MOST_TIMES_LONGER * text.length()
            && own.equals(fold(longestText.substring(start, i)))) {
          return true;
        }
        start = i + 1;
      }
    }
    return false;
  }

  /** Whether {@code text}, folded, may begin as {@code folded} does. */
  static boolean mayBegin(String text, String folded) {
    String start = fold(text.substring(0, Math.min(text.length(), GLANCE)));
    return folded.startsWith(start) || start.startsWith(folded);
  }

  private boolean mayBeInDescription(String text) {
    String start = fold(text.substring(0, GLANCE));
    for (String description : descriptions) {
      if (description.contains(start)) {
        return true;
      }
    }
    return false;
  }

  /** Whether {@code text} begins with words of the page's summary. */
  boolean isInDescription(String text) {
    if (descriptions.isEmpty() || text.length() < SUMMARY || !mayBeInDescription(text)) {
      return false;
    }
    String own = fold(text.substring(0, Math.min(text.length(), 2 * BEGINNING)));
    String beginning = own.substring(0, Math.min(own.length(), BEGINNING));
    for (String description : descriptions) {
      if (beginning.length() >= SUMMARY && description.contains(beginning)) {
        return true;
      }
    }
    return false;
  }
}
