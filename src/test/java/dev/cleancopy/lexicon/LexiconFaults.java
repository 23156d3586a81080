package dev.cleancopy.lexicon;

import com.ibm.icu.text.Normalizer2;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is wrong with a lexicon file, by the rules of {@code lexicon/README.md}. */
final class LexiconFaults {

  private LexiconFaults() {}

  static List<String> in(String name) {
    List<String> faults = new ArrayList<>();
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                LexiconFaults.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
      String previous = "";
      Set<String> seen = new HashSet<>();
      boolean commented = false;
      for (String line : reader.lines().toList()) {
        commented |= line.startsWith("#");
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        if (line.startsWith("[")) {
          previous = "";
          continue;
        }
        if (!Normalizer2.getNFCInstance().isNormalized(line)) {
          faults.add(name + ": not in NFC: " + line);
        }
        if (compareCodePoints(previous, line) > 0) {
          faults.add(name + ": not sorted: " + line);
        }
        if (!seen.add(line)) {
          faults.add(name + ": twice: " + line);
        }
        previous = line;
      }
      if (!commented) {
        faults.add(name + ": says nothing of its source");
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return faults;
  }

  private static int compareCodePoints(String one, String other) {
    int[] a = one.codePoints().toArray();
    int[] b = other.codePoints().toArray();
    return java.util.Arrays.compare(a, b);
  }
}
