package dev.cleancopy.lab.words;

import dev.cleancopy.language.WordList;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** Writes the form that {@link WordList} reads. */
final class WordListWriter {

  private static final int MANY = 15;
  private static final int LONGEST = 40;
  private static final int TENTH = 10;

  private final TreeMap<String, Integer> facts = new TreeMap<>();

  /**
   * Adds a word.
   *
   * @param perMillion occurrences in a million words
   * @param capital share of them that is capitalized
   */
  void add(String lowerCase, double perMillion, double capital) {
    if (lowerCase.length() > LONGEST) {
      return;
    }
    long commonness = Math.round(2 * Math.log(perMillion * 1000) / Math.log(2));
    int capitals = capital < 0.1 ? 0 : capital < 0.5 ? 1 : capital < 0.95 ? 2 : 3;
    facts.put(lowerCase, (int) Math.max(1, Math.min(63, commonness)) << 2 | capitals);
  }

  void add(WordCounts.Counted word) {
    add(word.letters(), word.perMillion(), word.capital());
  }

  int size() {
    return facts.size();
  }

  /** Whether {@code lowerCase} is listed. */
  boolean holds(String lowerCase) {
    return facts.containsKey(lowerCase);
  }

  /**
   * The list.
   *
   * @param unlisted share of a text's words that have letters beyond ASCII and are not listed
   * @param letters contexts of letters, from {@link LetterTrainer}
   */
  byte[] bytes(double unlisted, byte[] letters) throws IOException {
    String alphabet = alphabet();
    List<String> words = new ArrayList<>(facts.keySet());
    words.sort(Comparator.comparing((String w) -> WordList.key(w)).thenComparing(w -> w));
    ByteArrayOutputStream entries = new ByteArrayOutputStream();
    List<Integer> starts = new ArrayList<>();
    String before = "";
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String key = WordList.key(word);
      if (i % WordList.STRIDE == 0) {
        starts.add(entries.size());
        before = "";
      }
      int shared = 0;
      while (shared < Math.min(before.length(), key.length())
          && before.charAt(shared) == key.charAt(shared)) {
        shared++;
      }
      shared = Math.min(shared, MANY);
      int added = key.length() - shared;
      entries.write(shared << 4 | Math.min(added, MANY));
      if (added >= MANY) {
        entries.write(added);
      }
      for (int k = shared; k < key.length(); k++) {
        entries.write(key.charAt(k));
      }
      word.chars().filter(c -> c >= 0x80).forEach(c -> entries.write(alphabet.indexOf(c)));
      entries.write(facts.get(word));
      before = key;
    }
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    DataOutputStream data = new DataOutputStream(file);
    data.writeUTF(alphabet);
    data.writeInt(starts.size());
    for (int start : starts) {
      data.writeInt(start);
    }
    data.writeInt(entries.size());
    entries.writeTo(data);
    data.writeFloat((float) unlisted);
    data.writeFloat((float) rarest());
    data.write(letters);
    return file.toByteArray();
  }

  /** Frequency of the tenth part of the words that is rarest. */
  private double rarest() {
    int[] commonness =
        facts.entrySet().stream()
            .filter(word -> WordCounts.isMarked(word.getKey()) && word.getKey().indexOf(' ') < 0)
            .mapToInt(word -> word.getValue() >> 2)
            .sorted()
            .toArray();
    return commonness.length == 0
        ? 0
        : Math.pow(2, commonness[commonness.length / TENTH] / 2.0) / 1e9;
  }

  private String alphabet() {
    StringBuilder alphabet = new StringBuilder();
    facts.keySet().stream()
        .flatMapToInt(String::chars)
        .filter(c -> c >= 0x80)
        .distinct()
        .sorted()
        .forEach(c -> alphabet.append((char) c));
    if (alphabet.length() > 255) {
      throw new IllegalStateException("too many letters: " + alphabet);
    }
    return alphabet.toString();
  }
}
