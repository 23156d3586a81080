package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place from which an article was sent: in its first paragraph, or in its byline. */
final class DatelineFinder {

  private static final int LONGEST = 60;

  private final NameWords words;
  private final BylineParser bylines;

  DatelineFinder(NameWords words, BylineParser bylines) {
    this.words = words;
    this.bylines = bylines;
  }

  @Nullable Found<String> find(Clues clues, DateStyle style, @Nullable Lead lead) {
    if (lead != null && lead.place() != null) {
      return lead.place();
    }
    for (JudgedBlock block : clues.labelled(Label.BYLINE)) {
      if (clues.around().isAtHead(block.block().id())) {
        List<WrittenDate> written = clues.dates(block, style);
        int[] place =
            written.isEmpty()
                ? beforeAgencyOrDesk(block.text(), clues.language().tag())
                : beforeDate(block.text(), written.get(0).start());
        if (place != null) {
          return Clues.part(block, block.text().substring(place[0], place[1]), place[0], place[1]);
        }
      }
    }
    Hint data = clues.linked().article("dateline");
    return data == null ? null : Clues.text(data);
  }

  private static int @Nullable [] beforeDate(String text, int start) {
    int end = trimmed(text, 0, start);
    boolean glued = end == start && end > 0 && text.indexOf(',') > 0;
    String before = text.substring(0, end);
    return (glued && Places.isPlace(before)) || Places.isCityAndCountry(before)
        ? new int[] {0, end}
        : null;
  }

  private int @Nullable [] beforeAgencyOrDesk(String text, String language) {
    int[] bracketed = beforeAgency(text, language);
    return bracketed != null ? bracketed : reported(text);
  }

  private static int trimmed(String text, int from, int to) {
    int end = to;
    while (end > from
        && (Spaces.isSpace(text.charAt(end - 1)) || "|-–—·•,".indexOf(text.charAt(end - 1)) >= 0)) {
      end--;
    }
    return end;
  }

  /** {@code Wiesenbrook (npa)}, {@code مرسى الريحان - وكالة المدى}. */
  private int @Nullable [] beforeAgency(String text, String language) {
    if (text.length() > LONGEST) {
      return null;
    }
    int open = text.indexOf('(');
    int dash = text.indexOf(" - ");
    int at = open > 0 && text.endsWith(")") ? open : dash;
    if (at <= 0) {
      return null;
    }
    String agency = text.substring(at + (at == open ? 1 : 3), text.length() - (at == open ? 1 : 0));
    int end = Spaces.trimEnd(text, 0, at);
    boolean isAgency =
        at == open
            ? agency.indexOf(' ') < 0
            : bylines.parse(agency, false, language).stream()
                .anyMatch(one -> one.type() == Author.Type.ORGANIZATION);
    return isAgency && Places.isPlace(text.substring(0, end)) ? new int[] {0, end} : null;
  }

  /** {@code 記者賴以安／竹橋報導}. */
  private int @Nullable [] reported(String text) {
    int slash = Math.max(text.lastIndexOf('／'), text.lastIndexOf('/'));
    if (slash < 0 || text.length() > LONGEST) {
      return null;
    }
    for (String reported : words.reported()) {
      int end = text.length() - reported.length();
      if (text.endsWith(reported)
          && end - slash > 2
          && end - slash <= 7
          && !words.desks().contains(DateWords.fold(text.substring(slash + 1)))
          && text.substring(slash + 1, end).codePoints().allMatch(Scripts::isCjk)) {
        return new int[] {slash + 1, end};
      }
    }
    return null;
  }
}
