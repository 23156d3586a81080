package dev.cleancopy.repair;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which letters beyond ASCII stand together in languages that are written in Latin letters. */
final class Alphabets {

  private static final String[] LANGUAGES = {
    "az", "ca", "cs", "cy", "da", "de", "eo", "es", "et", "fi", "fr", "hr", "hu", "is", "it", "lt",
    "lv", "mt", "nl", "pl", "pt", "ro", "sk", "sq", "sv", "tr", "vi"
  };

  private final List<UnicodeSet> alphabets = new ArrayList<>();

  Alphabets() {
    for (String language : LANGUAGES) {
      ULocale locale = new ULocale(language);
      alphabets.add(
          new UnicodeSet(LocaleData.getExemplarSet(locale, 0, LocaleData.ES_STANDARD))
              .addAll("éşţ")
              .freeze());
    }
  }

  /** The greatest share of letters, given with their numbers, that one language writes. */
  double bestCoverage(Map<Character, Integer> letters) {
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int best = 0;
    for (UnicodeSet alphabet : alphabets) {
      int covered = 0;
      for (Map.Entry<Character, Integer> letter : letters.entrySet()) {
        covered += alphabet.contains(letter.getKey()) ? letter.getValue() : 0;
      }
      best = Math.max(best, covered);
    }
    return all == 0 ? 1 : (double) best / all;
  }
}
