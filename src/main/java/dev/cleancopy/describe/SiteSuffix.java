package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Repair;
import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Cuts a site's name off a title, where something on the page proves that it is one. */
final class SiteSuffix {

  private static final String MARKS = "|-–—·•:»«_<>/ㅣ│｜";

  /** A shorter name may be a word of the title. */
  private static final int SHORTEST_NAME = 3;

  private SiteSuffix() {}

  static Found<String> cut(Found<String> title, Clues clues) {
    String text = Spaces.trim(title.value());
    Set<String> names = names(clues);
    int end = text.length();
    for (int i = text.length() - 1; i > 0; i--) {
      if (isMark(text, i) && isName(text.substring(i + 1, end), names)) {
        end = Spaces.trimEnd(text, 0, markStart(text, i));
      }
    }
    int start = 0;
    for (int i = 0; i < end && end == text.length(); i++) {
      if (isMark(text, i) && isName(text.substring(0, i), names)) {
        start = Spaces.skip(text, i + 1, end);
        break;
      }
    }
    if (start >= end || (start == 0 && end == title.value().length())) {
      return title;
    }
    return new Found<>(
        text.substring(start, end),
        title.source(),
        title.evidence() + ", without the site's name",
        kept(title, Spaces.skip(title.value(), 0, title.value().length()) + start, end - start),
        title.citations());
  }

  /** The repairs that stand in {@code length} characters from {@code start}. */
  private static List<Repair> kept(Found<String> title, int start, int length) {
    return title.repairs().stream()
        .filter(repair -> repair.start() >= start && repair.end() <= start + length)
        .map(repair -> repair.at(repair.start() - start))
        .toList();
  }

  private static int markStart(String text, int i) {
    int start = i;
    while (start > 0 && MARKS.indexOf(text.charAt(start - 1)) >= 0) {
      start--;
    }
    return start;
  }

  /** A mark with room beside it; an underscore needs none. */
  private static boolean isMark(String text, int i) {
    char c = text.charAt(i);
    return MARKS.indexOf(c) >= 0
        && (c == '_'
            || "|ㅣ│｜".indexOf(c) >= 0
            || (i + 1 < text.length() && Spaces.isSpace(text.charAt(i + 1)))
            || Spaces.isSpace(text.charAt(Math.max(0, i - 1))));
  }

  private static boolean isName(String text, Set<String> names) {
    String folded = letters(text);
    return folded.length() >= SHORTEST_NAME && names.contains(folded);
  }

  /** What the page calls its site, as letters only. */
  static Set<String> names(Clues clues) {
    Set<String> names = new HashSet<>();
    for (String key :
        new String[] {"og:site_name", "application-name", "twitter:site", "publisher"}) {
      for (Hint hint : clues.hints(key)) {
        names.add(letters(hint.text()));
      }
    }
    Hint publisher = clues.linked().article("publisher.name");
    if (publisher != null) {
      names.add(letters(publisher.text()));
    }
    addHost(names, clues.url());
    names.remove("");
    return names;
  }

  /** {@code www.example.co.uk}: {@code example}, {@code examplecouk}. */
  private static void addHost(Set<String> names, @Nullable URI url) {
    String host = url == null ? null : url.getHost();
    if (host == null) {
      return;
    }
    String plain = host.toLowerCase(Locale.ROOT);
    plain = plain.startsWith("www.") ? plain.substring(4) : plain;
    names.add(letters(plain));
    for (int dot = plain.indexOf('.'); dot >= 0; dot = plain.indexOf('.', dot + 1)) {
      String label = plain.substring(plain.lastIndexOf('.', dot - 1) + 1, dot);
      if (label.length() >= SHORTEST_NAME) {
        names.add(label);
      }
    }
  }

  /** Letters and digits alone, folded. */
  static String letters(String text) {
    StringBuilder letters = new StringBuilder(text.length());
    Scripts.fold(text)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(letters::appendCodePoint);
    return letters.toString();
  }
}
