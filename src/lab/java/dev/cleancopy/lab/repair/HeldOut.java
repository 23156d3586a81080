package dev.cleancopy.lab.repair;

import dev.cleancopy.lab.words.WordCounts;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Damage done by real codecs to sentences that were not counted for the word lists. */
final class HeldOut {

  /** Sentences of one text. */
  private static final int SENTENCES = 6;

  /** Texts of one language. */
  private static final int TEXTS = 120;

  private static final List<String> CHARSETS =
      List.of(
          "US-ASCII",
          "x-windows-949",
          "windows-1252",
          "windows-31j",
          "x-windows-949",
          "GBK",
          "x-windows-950",
          "ISO-8859-1",
          "windows-1251");

  private static final List<String> FOLDERS = List.of("sentences", "treebank");

  private HeldOut() {}

  /** Texts in {@code language} from the folder {@code data}: damaged ones, and each as it was. */
  static List<Case> cases(Path data, String language) throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path file = data.resolve(folder + "/" + language + ".txt.gz");
      if (Files.exists(file)) {
        addTo(cases, language, heldOut(file, language));
      }
    }
    return cases;
  }

  private static void addTo(List<Case> cases, String language, List<String> lines) {
    for (int text = 0; text < TEXTS && (text + 1) * SENTENCES <= lines.size(); text++) {
      String whole =
          String.join("\n", lines.subList(text * SENTENCES, (text + 1) * SENTENCES)).strip();
      cases.add(Case.of(language, "clean", whole, whole));
      String lost = damaged(whole, text, language);
      if (lost.length() == whole.length() && !lost.equals(whole)) {
        boolean marks = lost.indexOf('\uFFFD') >= 0;
        cases.add(Case.of(language, marks ? "lossy_fffd" : "lossy_qmark", lost, whole));
      }
    }
  }

  private static List<String> heldOut(Path file, String language) throws IOException {
    List<String> lines = new ArrayList<>();
    try (BufferedReader reader = WordCounts.open(file)) {
      int number = 0;
      for (String line : (Iterable<String>) reader.lines()::iterator) {
        if (WordCounts.isHeldOut(number)) {
          lines.add(
              WordCounts.respelled(Normalizer.normalize(line, Normalizer.Form.NFC), language)
                  .strip());
        }
        number++;
      }
    }
    return lines;
  }

  private static String damaged(String text, int number, String language) {
    int turn = number % (CHARSETS.size() + 1);
    if (turn == CHARSETS.size()) {
      return undecoded(text, language);
    }
    Charset charset = Charset.forName(CHARSETS.get(turn));
    return new String(text.getBytes(charset), charset);
  }

  /** Each letter that the language's code page holds stands as bytes that are no UTF-8. */
  private static String undecoded(String text, String language) {
    Charset charset =
        Charset.forName(
            switch (language) {
              case "tr", "az" -> "windows-1254";
              case "pl", "cs", "hu", "ro", "sk", "sl", "hr", "sq" -> "windows-1250";
              case "lt", "lv", "et" -> "windows-1257";
              case "vi" -> "windows-1258";
              default -> "windows-1252";
            });
    return text.codePoints().allMatch(c -> charset.newEncoder().canEncode((char) c))
        ? new String(text.getBytes(charset), StandardCharsets.UTF_8)
        : text;
  }
}
