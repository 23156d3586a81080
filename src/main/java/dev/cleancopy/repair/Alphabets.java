package dev.cleancopy.repair;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.util.LocaleData;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The letters beyond ASCII of languages that are written in Latin letters. */
final class Alphabets {

  private static final String[] LANGUAGES = {
    "az", "bs", "ca", "cs", "da", "de", "eo", "es", "et", "fi", "fr", "ga", "gl", "hr", "hu", "is",
    "it", "lt", "lv", "mt", "nb", "nn", "pl", "pt", "ro", "sk", "sl", "sq", "sv", "tr", "vi"
  };

  /** Written in words from elsewhere; and as old charsets have the Romanian letters. */
  private static final String EVERYWHERE = "éşţ";

  /** Letters that a charset may lack without being useless. */
  private static final String RARE = "œæÿ";

  /** Signs that touch words in good text. */
  private static final String SIGNS = "«»¡¿°§©®·…“”‘’„‚‹›–—•™€\u00A0\u00AD";

  /** Signs that stand within words. */
  private static final String INNER = "’·–—…\u00A0\u00AD";

  private final Map<String, Alphabet> alphabets =
      Arrays.stream(LANGUAGES).collect(Collectors.toMap(Function.identity(), Alphabet::new));

  /** The alphabet of a language; {@code null} if it has no letters of its own. */
  @Nullable Alphabet of(String language) {
    return alphabets.get(language);
  }

  /** Whether one language writes all letters of {@code text}. */
  boolean cover(CharSequence text) {
    for (Alphabet alphabet : alphabets.values()) {
      if (alphabet.foreign(text) == 0) {
        return true;
      }
    }
    return false;
  }

  /** Whether nothing beyond ASCII in {@code text} is foreign to any alphabet. */
  static boolean areUsualSigns(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isJudged(c) && !Alphabet.isUsual(text, i, c)) {
        return false;
      }
    }
    return true;
  }

  /** Whether {@code c} may be a letter of an alphabet that was read in a wrong charset. */
  private static boolean isJudged(char c) {
    return c >= 0x80 && c < 0x2E80;
  }

  /** The letters of one language. */
  static final class Alphabet {
    private final UnicodeSet letters;
    private final List<Codepage> charsets;

    private Alphabet(String language) {
      letters =
          LocaleData.getExemplarSet(new ULocale(language), 0, LocaleData.ES_STANDARD)
              .removeAllStrings()
              .removeAll(new UnicodeSet(0, 0x7F));
      charsets =
          Codecs.LATIN.stream()
              .filter(charset -> letters.stream().allMatch(s -> holds(charset, s.charAt(0))))
              .toList();
      letters.addAll(EVERYWHERE);
      if (letters.contains('ı')) {
        letters.add('İ'); // the small letter is ASCII
      }
      letters.freeze();
    }

    private static boolean holds(Codepage charset, char letter) {
      char old = letter == 'ș' ? 'ş' : letter == 'ț' ? 'ţ' : letter;
      return charset.toByte(old) >= 0 || charset.toByte(letter) >= 0 || RARE.indexOf(letter) >= 0;
    }

    /** The charsets that hold them. */
    List<Codepage> charsets() {
      return charsets;
    }

    /** Letters of {@code text} that are not the language's, and signs that touch its words. */
    int foreign(CharSequence text) {
      int foreign = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (!isJudged(c)) {
          continue;
        }
        boolean own = letters.contains(c) || letters.contains(Character.toLowerCase(c));
        foreign += own || isUsual(text, i, c) ? 0 : 1;
      }
      return foreign;
    }

    /** Whether the sign {@code c} may stand where it stands. */
    private static boolean isUsual(CharSequence text, int at, char c) {
      if (Character.isLetter(c)) {
        return false;
      }
      boolean after = at > 0 && Character.isLetter(text.charAt(at - 1));
      boolean before = at + 1 < text.length() && Character.isLetter(text.charAt(at + 1));
      boolean within = after && before;
      boolean beside = after || before;
      return (within ? INNER : SIGNS).indexOf(c) >= 0 || !beside;
    }
  }
}
