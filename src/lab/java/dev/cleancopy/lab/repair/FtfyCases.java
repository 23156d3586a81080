package dev.cleancopy.lab.repair;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.RepairMode;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * How many cases of ftfy's regression suite are undone. Arguments: its files, each a list of {@code
 * original}, {@code fixed}, {@code fixed-encoding} if that differs, and {@code expect}. Those that
 * ftfy itself fails are listed, not counted. With or without its normalization of quotes and the
 * like counts; a character that it leaves as U+FFFD may be restored.
 */
public final class FtfyCases {

  private FtfyCases() {}

  public static void main(String[] args) throws IOException {
    ArticleNormalizer normalizer = ArticleNormalizer.create();
    int passed = 0;
    int fuller = 0;
    List<String> failed = new ArrayList<>();
    for (String file : args) {
      for (JsonNode example : new ObjectMapper().readTree(new File(file))) {
        String original = example.path("original").asText();
        String fixed = example.path("fixed").asText();
        String wanted = example.path("fixed-encoding").asText(fixed);
        String got =
            normalizer
                .repair(RawDocument.ofText(original), RepairMode.STANDARD, Budget.UNLIMITED)
                .content()
                .text();
        boolean counts = example.path("expect").asText().equals("pass");
        if (got.equals(wanted) || got.equals(fixed)) {
          passed += counts ? 1 : 0;
        } else if (isFuller(got, wanted)) {
          fuller += counts ? 1 : 0;
        } else {
          String about = visible(original) + "\n    " + visible(wanted) + "\n    " + visible(got);
          failed.add((counts ? "FAIL " : "both ") + about);
        }
      }
    }
    failed.forEach(System.out::println);
    long all = passed + fuller + failed.stream().filter(about -> about.startsWith("FAIL")).count();
    System.out.println(
        passed + " of " + all + " as expected, " + fuller + " with lost characters restored");
  }

  /** Whether {@code got} differs only where characters are lost in what is {@code wanted}. */
  private static boolean isFuller(String got, String wanted) {
    if (got.length() != wanted.length()) {
      return false;
    }
    for (int i = 0; i < got.length(); i++) {
      if (got.charAt(i) != wanted.charAt(i) && wanted.charAt(i) != '\uFFFD') {
        return false;
      }
    }
    return true;
  }

  private static String visible(String text) {
    StringBuilder visible = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < ' ' || (c >= 0x7F && c <= 0xA0) || c == 0xAD) {
        visible.append(String.format("\\u%04x", (int) c));
      } else {
        visible.append(c);
      }
    }
    return visible.toString();
  }
}
