package dev.cleancopy.describe;

import dev.cleancopy.text.Scripts;
import dev.cleancopy.text.Spaces;
import java.util.List;

/** {@code 半月谈记者 史卫燕}, {@code 聯合報 記者林宸誼}, {@code 政治部・山田太郎記者}. */
final class HanBylines {

  private static final String MARKS = "、，,・·:：;；";

  private final NameWords words;
  private final PersonNames names;

  HanBylines(NameWords words, PersonNames names) {
    this.words = words;
    this.names = names;
  }

  /** Adds the people whom the chunk {@code [from, to)} names. */
  void read(String line, int from, int to, boolean introduced, String language, List<Named> found) {
    for (String reporter : words.reporters()) {
      int at = line.indexOf(reporter, from);
      if (at >= 0 && at + reporter.length() <= to) {
        int after = at + reporter.length();
        if (!names(line, after, to, false, language, found) && Spaces.skip(line, after, to) == to) {
          last(line, from, at, after, reporter, found);
        }
        return;
      }
    }
    if (introduced) {
      names(line, from, to, true, language, found);
    }
  }

  /** The names in {@code [from, to)}, parted by spaces and marks; whether there is one. */
  private boolean names(
      String line, int from, int to, boolean introduced, String language, List<Named> found) {
    int start = from;
    while (start < to && isGap(line.charAt(start))) {
      start++;
    }
    int end = stripped(line, start, to);
    if (start >= end) {
      return false;
    }
    String whole = line.substring(start, end);
    if (isOneName(whole, introduced, language)) {
      found.add(Named.person(whole, start, end, true));
      return true;
    }
    boolean any = false;
    for (int at = start; at < end; ) {
      int stop = at;
      while (stop < end && !isGap(line.charAt(stop))) {
        stop++;
      }
      int nameEnd = stripped(line, at, stop);
      if (words.reporters().contains(line.substring(at, stop))) {
        at = stop + 1; // 记者 史卫燕 通讯员 王小明
        continue;
      }
      if (at < nameEnd && names.isName(line.substring(at, nameEnd), false)) {
        found.add(Named.person(line.substring(at, nameEnd), at, nameEnd, true));
        any = true;
      } else if (at < stop) {
        return any; // what follows is no name
      }
      at = stop + 1;
    }
    return any;
  }

  /** Japanese parts family and given name; elsewhere a space parts two people. */
  private boolean isOneName(String text, boolean introduced, String language) {
    boolean spaced = text.chars().anyMatch(Spaces::isSpace);
    return (!spaced || language.equals("ja") || (introduced && !language.startsWith("zh")))
        && names.isName(Spaces.collapse(text).replace('　', ' '), false);
  }

  /** Without {@code 报道} after it; nothing is left of a photographer. */
  private int stripped(String line, int start, int to) {
    int end = Spaces.trimEnd(line, start, to);
    for (String photographer : words.photographers()) {
      if (line.substring(start, end).endsWith(photographer)) {
        return start;
      }
    }
    for (String reported : words.reported()) {
      if (end - start > reported.length() + 1 && line.substring(start, end).endsWith(reported)) {
        end = Spaces.trimEnd(line, start, end - reported.length());
      }
    }
    return end;
  }

  /** The last name before the title: {@code 政治部・山田太郎記者}. */
  private void last(String line, int from, int at, int after, String title, List<Named> found) {
    int start = at;
    while (start > from && Scripts.isCjk(line.charAt(start - 1)) && line.charAt(start - 1) != '・') {
      start--;
    }
    if (names.isName(line.substring(start, at), false)) {
      found.add(Named.person(line.substring(start, at), start, after, true).titled(title, after));
    }
  }

  private static boolean isGap(char c) {
    return Spaces.isSpace(c) || MARKS.indexOf(c) >= 0;
  }
}
