package dev.cleancopy.classify;

import dev.cleancopy.model.Landmark;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The elements, or landmarks of that purpose, to which the judgement counts the steps. */
enum Ancestor {
  NAV,
  HEADER,
  FOOTER,
  ASIDE,
  MAIN,
  ARTICLE,
  SECTION,
  FORM,
  DIALOG,
  UL,
  OL,
  LI,
  TABLE,
  TD,
  FIGURE,
  BLOCKQUOTE,
  PRE,
  DL,
  DETAILS,
  BUTTON,
  A,
  P,
  ADDRESS,
  NOSCRIPT;

  /** How many there are. */
  static final int COUNT = values().length;

  private static final Map<String, Long> BY_ELEMENT = new HashMap<>();

  static {
    for (Ancestor ancestor : values()) {
      BY_ELEMENT.put(ancestor.name().toLowerCase(Locale.ROOT), ancestor.bit());
    }
  }

  /** Its column among the distances of a region. */
  @SuppressWarnings("EnumOrdinal") // the order is the order of the columns, and nothing stores it
  int column() {
    return ordinal();
  }

  private long bit() {
    return 1L << column();
  }

  /** Which of them an element is, in bits. */
  static long of(String element) {
    return BY_ELEMENT.getOrDefault(element, 0L);
  }

  /** Which of them serve the purpose of {@code landmark}, in bits. */
  static long of(@Nullable Landmark landmark) {
    if (landmark == null) {
      return 0;
    }
    return switch (landmark) {
      case MAIN -> MAIN.bit();
      case ARTICLE -> ARTICLE.bit();
      case NAVIGATION -> NAV.bit();
      case HEADER -> HEADER.bit();
      case FOOTER -> FOOTER.bit();
      case ASIDE -> ASIDE.bit();
      case FORM, SEARCH -> FORM.bit();
      case DIALOG -> DIALOG.bit();
      case FIGURE -> FIGURE.bit();
    };
  }
}
