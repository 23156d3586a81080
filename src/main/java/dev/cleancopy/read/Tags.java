package dev.cleancopy.read;

import java.util.HashMap;
import java.util.Map;

/** What an element does to the text around and in it, by its tag. */
enum Tags {
  /** Its text runs on in the text around it. */
  INLINE(
      "a abbr acronym b bdi bdo big blink center-inline cite code data del dfn em font g-emoji i ins"
          + " kbd mark math mfrac mi mn mo mrow mroot ms msqrt mstyle msub msubsup msup mtable mtd mtext"
          + " mtr munder munderover mover nobr output picture q rb rp rt rtc ruby s samp small span strike"
          + " strong sub sup time tt u var slot"),
  /** Inline where words stand beside it, a block of its own where none do. */
  INLINE_BLOCK("button label meter progress"),
  /** Has no text, parts none. */
  EMPTY("wbr area map track source param embed link meta base basefont bgsound"),
  LINE_BREAK("br"),
  PICTURE("img image amp-img"),
  /** Holds characters that are no text of the page. */
  SILENT("title script style iframe noembed noframes annotation annotation-xml"),
  DRAWING("svg"),
  OPTION("option optgroup"),
  INPUT("input"),
  VERBATIM("xmp"),
  /** Parts the text before it from the text in it from the text after it. */
  BLOCK("");

  private static final Map<String, Tags> BY_NAME = byName();

  private final String names;

  Tags(String names) {
    this.names = names;
  }

  /** All that is not known to be inline is a block: pages build with elements of their own. */
  static Tags of(String tag) {
    return BY_NAME.getOrDefault(tag, BLOCK);
  }

  private static Map<String, Tags> byName() {
    Map<String, Tags> byName = new HashMap<>();
    for (Tags kind : values()) {
      for (String name : kind.names.split(" ", -1)) {
        byName.put(name, kind);
      }
    }
    return Map.copyOf(byName);
  }
}
