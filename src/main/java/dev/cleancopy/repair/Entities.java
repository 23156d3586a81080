package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Character references of HTML that show as such because they were escaped twice. */
final class Entities implements Step {

  private static final String RESOURCE = "/repair/entities.txt";

  /** Within a word, or escaped once more. */
  private static final double CERTAIN = 0.998;

  /** Beside others that are certain, or several. */
  private static final double SURE = 0.99;

  /** A number that stands alone is hardly ever what a text is about that shows no code. */
  private static final double NUMBER_ALONE = 0.985;

  /** A name that stands alone may be. */
  private static final double ALONE = 0.9;

  /** Shows that a text is about code. */
  private static final String CODE = "<>{}=`\\";

  private static final int SEVERAL = 3;
  private static final int LONGEST = 10;
  private static final String NUMBERS_OF_1252 = "windows-1252";

  private final Map<String, String> named = new HashMap<>();

  Entities() {
    try (InputStream resource = Entities.class.getResourceAsStream(RESOURCE)) {
      if (resource == null) {
        throw new IllegalStateException("missing " + RESOURCE);
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.startsWith("#")) {
          int space = line.indexOf(' ');
          int point = Integer.parseInt(line.substring(space + 1), 16);
          named.put(line.substring(0, space), Character.toString(point));
        }
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(RESOURCE, broken);
    }
  }

  @Override
  public Method method() {
    return Method.ENTITY;
  }

  @Override
  public String reason() {
    return "a character reference that was escaped twice";
  }

  @Override
  public List<Edit> edits(String text, Budget budget) {
    List<Edit> edits = new Finds(budget);
    if (showsMarkup(text)) {
      return edits;
    }
    boolean sure = false;
    for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
      int name = at + 1;
      while (text.startsWith("amp;", name)) {
        name += 4;
      }
      int end = end(text, name);
      String with = end < 0 ? "" : meaning(text.substring(name, end));
      if (with.isEmpty()) {
        if (name > at + 1) {
          boolean joined = isJoined(text, at, name); // `AT&amp;T`
          sure |= joined;
          edits.add(new Edit(at, name, "&", joined ? CERTAIN : SURE));
          at = name - 1;
        }
        continue;
      }
      boolean certain = name > at + 1 || isJoined(text, at, end + 1);
      sure |= certain;
      edits.add(new Edit(at, end + 1, with, certain ? CERTAIN : SURE));
      at = end;
    }
    if (sure || edits.size() >= SEVERAL) {
      return edits;
    }
    return edits.stream().map(edit -> alone(text, edit)).toList();
  }

  private static Edit alone(String text, Edit edit) {
    boolean number =
        text.charAt(edit.start() + 1) == '#'
            && edit.with().charAt(0) >= 0x80
            && text.chars().noneMatch(c -> CODE.indexOf(c) >= 0);
    return new Edit(edit.start(), edit.end(), edit.with(), number ? NUMBER_ALONE : ALONE);
  }

  /** Whether {@code text} shows a tag: then it is about markup, and escaped on purpose. */
  private static boolean showsMarkup(String text) {
    for (int at = text.indexOf("lt;"); at >= 0; at = text.indexOf("lt;", at + 1)) {
      char next = at + 3 < text.length() ? text.charAt(at + 3) : ' ';
      if (next == '/' || next == '!' || (next < 0x80 && Character.isLetter(next))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isJoined(String text, int start, int end) {
    return (start > 0 && Character.isLetter(text.charAt(start - 1)))
        || (end < text.length() && Character.isLetter(text.charAt(end)));
  }

  private static int end(String text, int from) {
    int limit = Math.min(text.length(), from + LONGEST);
    int at = from;
    while (at < limit && text.charAt(at) != ';') {
      char c = text.charAt(at);
      if (c >= 0x80 || !(Character.isLetterOrDigit(c) || c == '#')) {
        return -1;
      }
      at++;
    }
    return at < limit && at > from ? at : -1;
  }

  private String meaning(String reference) {
    if (reference.charAt(0) != '#') {
      return named.getOrDefault(reference, "");
    }
    boolean hex = reference.length() > 2 && (reference.charAt(1) | 0x20) == 'x';
    int point = 0;
    for (int i = hex ? 2 : 1; i < reference.length(); i++) {
      int digit = Character.digit(reference.charAt(i), hex ? 16 : 10);
      if (digit < 0) {
        return "";
      }
      point = Math.min(point * (hex ? 16 : 10) + digit, Character.MAX_CODE_POINT + 1);
    }
    if (point >= 0x80 && point < 0xA0) {
      // Browsers read these as windows-1252; so must we.
      return Charset.forName(NUMBERS_OF_1252)
          .decode(ByteBuffer.wrap(new byte[] {(byte) point}))
          .toString();
    }
    boolean character =
        point >= ' ' && point <= Character.MAX_CODE_POINT && !(point >= 0xD800 && point < 0xE000);
    return character ? Character.toString(point) : "";
  }
}
