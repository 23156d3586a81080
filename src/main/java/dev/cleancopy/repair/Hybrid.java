package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A way of reading that many crawlers have: UTF-8 where the bytes happen to be valid, else
 * windows-1252, byte by byte. A letter beyond ASCII may then have been one byte or two; the bytes
 * are those that make most sense in the charset that would have been right, found from left to
 * right among all that are possible (Viterbi).
 */
final class Hybrid implements Codec {

  /** What two bytes cost that mean nothing, in bits. */
  private static final int INVALID = 40;

  /** A byte that is a character of its own: katakana of half width. */
  private static final int HALF_WIDTH = 8;

  /** An ASCII letter, which may be what is left of a pair that was parted. */
  private static final int ASCII_LETTER = 6;

  /** A sign, beyond what the models have it cost: by chance many pairs are signs. */
  private static final int SIGN = 8;

  /** Two bytes of UTF-8 are characters up to here. */
  private static final int PAIRS_END = 0x800;

  private static final int BYTES = 0x100;
  private static final Codepage WESTERN = Codecs.CODEPAGES.get(0);

  private final MultiByte right;
  private final String language;
  private final LanguageModels models;
  private volatile byte @Nullable [] costs;

  /**
   * @param right the charset that would have been right
   * @param language that is mostly written in it
   */
  Hybrid(MultiByte right, String language, LanguageModels models) {
    this.right = right;
    this.language = language;
    this.models = models;
  }

  /** A way to encode the text so far. */
  private static final class State {
    private final @Nullable State before;
    private final byte[] bytes;

    /** The first byte of a pair that is not yet complete; 0 if there is none. */
    private final int lead;

    private final int cost;

    State(@Nullable State before, byte[] bytes, int lead, int cost) {
      this.before = before;
      this.bytes = bytes;
      this.lead = lead;
      this.cost = cost;
    }
  }

  /**
   * Whether most letters of {@code text} are of those that single bytes and pairs of them are read
   * as; those that three bytes are read as may be of East Asia.
   */
  static boolean mayHaveRead(String text) {
    int balance = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean few = c >= 0x80 && (c < PAIRS_END || WESTERN.toByte(c) >= 0);
      balance += few ? 1 : Character.isLetter(c) ? -1 : 0;
    }
    return balance > 0;
  }

  /** The charset that would have been right. */
  Codec right() {
    return right;
  }

  @Override
  public String name() {
    return "UTF-8 and windows-1252 by turns";
  }

  @Override
  public byte @Nullable [] encode(String text) {
    byte[] table = costs();
    List<State> states = List.of(new State(null, new byte[0], 0, 0));
    for (int at = 0; at < text.length(); ) {
      int c = text.codePointAt(at);
      at += Character.charCount(c);
      states = next(states, c, table);
    }
    State best = null;
    for (State state : states) {
      best = state.lead == 0 && (best == null || state.cost < best.cost) ? state : best;
    }
    byte[] bytes = best == null ? null : bytes(best);
    return bytes != null && text.equals(decode(bytes)) ? bytes : null;
  }

  private static List<State> next(List<State> states, int c, byte[] table) {
    int single = c < 0x80 || c > Character.MAX_VALUE ? -1 : WESTERN.toByte((char) c);
    byte[] one = {(byte) (c < 0x80 ? c : single)};
    boolean isOne = c < 0x80 || single >= 0;
    List<State> next = new ArrayList<>(2 * states.size());
    for (State state : states) {
      if (isOne) {
        add(next, after(state, one, table));
      }
      if (c >= 0x80) {
        byte[] several = Character.toString(c).getBytes(StandardCharsets.UTF_8);
        add(next, after(state, several, table));
      }
    }
    return next;
  }

  /** Adds {@code state} unless one with the same future costs less. */
  private static void add(List<State> states, State state) {
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i).lead == state.lead) {
        if (state.cost < states.get(i).cost) {
          states.set(i, state);
        }
        return;
      }
    }
    states.add(state);
  }

  private static State after(State before, byte[] bytes, byte[] table) {
    int lead = before.lead;
    int cost = before.cost;
    for (byte b : bytes) {
      int value = b & 0xFF;
      if (lead != 0) {
        cost += table[lead * BYTES + value];
        lead = 0;
      } else {
        cost += table[value];
        lead = value >= 0x80 && table[value] == 0 ? value : 0;
      }
    }
    return new State(before, bytes, lead, cost);
  }

  private static byte[] bytes(State last) {
    int length = 0;
    for (State state = last; state != null; state = state.before) {
      length += state.bytes.length;
    }
    byte[] bytes = new byte[length];
    for (State state = last; state != null; state = state.before) {
      length -= state.bytes.length;
      System.arraycopy(state.bytes, 0, bytes, length, state.bytes.length);
    }
    return bytes;
  }

  @Override
  public String decode(byte[] bytes) {
    StringBuilder text = new StringBuilder(bytes.length);
    for (int at = 0; at < bytes.length; ) {
      int point = Utf8.point(bytes, at);
      if (point < 0 || (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE)) {
        text.append(WESTERN.character(bytes[at] & 0xFF));
        at++;
      } else {
        text.appendCodePoint(point);
        at += Utf8.length(point);
      }
    }
    return text.toString();
  }

  /**
   * What each pair of bytes costs, and at the beginning, under the lead of zero, each byte that is
   * a character of its own. Made when first asked for: hardly any page is so damaged.
   */
  private byte[] costs() {
    byte[] table = costs;
    if (table == null) {
      table = new byte[BYTES * BYTES];
      Arrays.fill(table, BYTES, table.length, (byte) INVALID);
      for (int letter = 'A'; letter <= 'z'; letter++) {
        table[letter] = (byte) (Character.isLetter(letter) ? ASCII_LETTER : 0);
      }
      for (int lead = 0x80; lead < BYTES; lead++) {
        table[lead] = (byte) (right.isCharacter(lead) ? HALF_WIDTH : 0);
        for (int trail = 0x40; trail < BYTES; trail++) {
          table[lead * BYTES + trail] = (byte) cost(right.pair(lead, trail));
        }
      }
      costs = table;
    }
    return table;
  }

  private int cost(char c) {
    if (c == Loss.REPLACEMENT || (c >= 0xE000 && c < 0xF900)) {
      return INVALID;
    }
    boolean sign = !Character.isLetter(c) && (c < 0x3000 || c > 0x3002) && c < 0xFF00;
    double bits = models.bits(String.valueOf(c), language) + (sign ? SIGN : 0);
    return (int) Math.min(INVALID - 1, bits);
  }
}
