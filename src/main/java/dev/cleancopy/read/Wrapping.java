package dev.cleancopy.read;

import dev.cleancopy.model.Place;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;

/**
 * Tells lines that were cut to fit a width from lines that end where their author ended them. A
 * line was cut if the first word of the next one would not have fitted on it; a text was cut if
 * nearly all of its long lines were, whatever the width, and most of them end amid a sentence.
 */
final class Wrapping {

  /** Nothing is wrapped narrower or wider than this, in columns. */
  private static final int NARROWEST = 50;

  private static final int WIDEST = 100;

  /** Lines of this share of the width are long: a cut line lacks a word at most. */
  private static final double LONG = .75;

  /** Of the long lines at least this share must have been cut, or end their paragraph. */
  private static final double MOST = .8;

  /** Of the cut lines at least this share must end amid a sentence. */
  private static final double AMID = .5;

  /** Fewer cut lines are chance. */
  private static final int FEWEST = 3;

  /** Where no spaces show the words, so many columns may be left free at the end of a line. */
  private static final int FREE = 4;

  /** The same for Thai and its likes, whose words are longer. */
  private static final int FREE_UNSPACED = 16;

  private final String text;
  private final List<Place.Line> lines;
  private final int[] widths;
  private final int[] indents;
  private int width;

  private Wrapping(String text, List<Place.Line> lines) {
    this.text = text;
    this.lines = lines;
    widths = new int[lines.size()];
    indents = new int[lines.size()];
  }

  /** Of each of {@code lines}, whether the next one goes on with what it says. */
  static boolean[] goOn(String text, List<Place.Line> lines) {
    Wrapping wrapping = new Wrapping(text, lines);
    boolean[] goesOn = new boolean[lines.size()];
    if (!wrapping.isWrapped()) {
      return goesOn;
    }
    int hanging = -1;
    for (int i = 0; i + 1 < goesOn.length; i++) {
      Marker marker = wrapping.marker(i);
      boolean begins = i == 0 || !goesOn[i - 1];
      if (begins) {
        boolean isItem = marker.isPlain();
        int start = lines.get(i).start();
        hanging = isItem ? wrapping.indents[i] + marker.end() - start : wrapping.indents[i];
      }
      boolean isSet =
          wrapping.indents[i + 1] == hanging || wrapping.indents[i + 1] == wrapping.indents[i];
      goesOn[i] = wrapping.isCut(i) && isSet && !wrapping.marker(i + 1).isPlain();
    }
    return goesOn;
  }

  private Marker marker(int line) {
    return Marker.at(text, lines.get(line).start(), lines.get(line).end());
  }

  private boolean isWrapped() {
    for (int i = 0; i < widths.length; i++) {
      Place.Line line = lines.get(i);
      indents[i] = indent(line.start());
      widths[i] = indents[i] + columns(line.start(), line.end());
      if (widths[i] <= WIDEST && hasNext(i) && isBreakable(line)) {
        width = Math.max(width, widths[i]);
      }
    }
    if (width < NARROWEST) {
      return false;
    }
    int longLines = 0;
    int cut = 0;
    int last = 0;
    int amid = 0;
    for (int i = 0; i < widths.length; i++) {
      if (widths[i] >= width * LONG) {
        longLines++;
        boolean isCut = isCut(i);
        cut += isCut ? 1 : 0;
        last += !hasNext(i) && widths[i] <= width ? 1 : 0;
        amid += isCut && !endsSentence(lines.get(i)) ? 1 : 0;
      }
    }
    return cut >= FEWEST && cut + last >= longLines * MOST && amid >= cut * AMID;
  }

  /** Whether the next line follows without a blank one. */
  private boolean hasNext(int i) {
    return i + 1 < lines.size() && lines.get(i + 1).line() == lines.get(i).line() + 1;
  }

  /** Whether line {@code i} was cut: what comes next would not have fitted on it. */
  private boolean isCut(int i) {
    if (!hasNext(i) || widths[i] > width || widths[i] < width * LONG / 2 || isTabular(i)) {
      return false;
    }
    Place.Line next = lines.get(i + 1);
    int c = text.codePointAt(next.start());
    if (Scripts.isUnspaced(c) || Scripts.isCjk(text.codePointBefore(lines.get(i).end()))) {
      return width - widths[i] <= (Scripts.isCjk(c) || c < 0x1000 ? FREE : FREE_UNSPACED);
    }
    return widths[i] + 1 + columns(next.start(), endOfWord(next)) > width;
  }

  /** Columns of a table are parted by wide gaps. */
  private boolean isTabular(int i) {
    Place.Line line = lines.get(i);
    return text.substring(line.start(), line.end()).contains("   ")
        || text.substring(line.start(), line.end()).indexOf('\t') >= 0;
  }

  private boolean isBreakable(Place.Line line) {
    return endOfWord(line) < line.end() || Scripts.isUnspaced(text.charAt(line.start()));
  }

  private int endOfWord(Place.Line line) {
    int end = line.start();
    while (end < line.end() && !Spaces.isSpace(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private boolean endsSentence(Place.Line line) {
    int end = line.end();
    while (end > line.start() && "\"”’»）)」』]'“*".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return end > line.start() && ".!?。！？…।؟۔:：;".indexOf(text.charAt(end - 1)) >= 0;
  }

  /** Columns of white space before {@code start}. */
  private int indent(int start) {
    int from = start;
    while (from > 0 && Spaces.isSpace(text.charAt(from - 1)) && !isLineEnd(text.charAt(from - 1))) {
      from--;
    }
    return columns(from, start);
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r';
  }

  private int columns(int start, int end) {
    int columns = 0;
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      int type = c < 0x300 ? Character.OTHER_LETTER : Character.getType(c);
      boolean mark = type == Character.NON_SPACING_MARK || type == Character.FORMAT;
      columns += mark ? 0 : isWide(c) ? 2 : 1;
      i += Character.charCount(c);
    }
    return columns;
  }

  private static boolean isWide(int c) {
    return c >= 0x1100
        && (Scripts.isCjk(c)
            || Scripts.isHangul(c)
            || (c >= 0x3000 && c <= 0x303F)
            || (c >= 0xFF01 && c <= 0xFF60));
  }
}
