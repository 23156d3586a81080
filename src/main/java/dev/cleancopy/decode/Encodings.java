package dev.cleancopy.decode;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The encodings of {@code decode/encodings.tsv}, by label and by name. */
final class Encodings {

  private static final String FILE = "/decode/encodings.tsv";

  /** What ISO 8859-10 and -14, which the Java platform lacks, hold from A0 to FF. */
  private static final Map<String, String> TABLES =
      Map.of(
          "ISO-8859-10",
          "\u00A0ĄĒĢĪĨĶ§ĻĐŠŦŽ\u00ADŪŊ°ąēģīĩķ·ļđšŧž―ūŋĀÁÂÃÄÅÆĮČÉĘËĖÍÎÏÐŅŌÓÔÕÖŨØŲÚÛÜÝÞßāáâãäåæįčéęëėíîïðņōóôõöũøųúûüýþĸ",
          "ISO-8859-14",
          "\u00A0Ḃḃ£ĊċḊ§Ẁ©ẂḋỲ\u00AD®ŸḞḟĠġṀṁ¶ṖẁṗẃṠỳẄẅṡÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏŴÑÒÓÔÕÖṪØÙÚÛÜÝŶßàáâãäåæçèéêëìíîïŵñòóôõöṫøùúûüýŷÿ");

  private final Map<String, Encoding> byName = new LinkedHashMap<>();
  private final Map<String, Encoding> byLabel = new LinkedHashMap<>();

  private Encodings() {}

  /**
   * Reads the list that ships in the jar.
   *
   * @throws IllegalStateException if it is missing, or names a charset that this Java platform
   *     lacks
   */
  static Encodings load() {
    Encodings encodings = new Encodings();
    try (InputStream stream = Encodings.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException("the build lacks " + FILE);
      }
      new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
          .lines()
          .filter(line -> !line.startsWith("#") && !line.isBlank())
          .forEach(encodings::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return encodings;
  }

  private void add(String line) {
    List<String> columns = List.of(line.split("\t", -1));
    String name = columns.get(0);
    String table = TABLES.get(name);
    Encoding encoding =
        table != null
            ? Encoding.ofTable(name, table)
            : Encoding.of(name, Charset.forName(columns.get(1)));
    byName.put(name, encoding);
    for (String label : columns.get(2).split(" ", -1)) {
      byLabel.put(label, encoding);
    }
  }

  /**
   * The encoding that a label stands for, ASCII case and spaces around it apart; {@code null} if
   * there is none.
   */
  @Nullable Encoding forLabel(String label) {
    return byLabel.get(label.strip().toLowerCase(Locale.ROOT));
  }

  /** The encoding of that name. */
  Encoding named(String name) {
    Encoding encoding = byName.get(name);
    if (encoding == null) {
      throw new IllegalArgumentException("no encoding of the standard: " + name);
    }
    return encoding;
  }

  /** Names of all of them, in the order of the standard. */
  List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
