package dev.cleancopy.decode;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The encoding tests of html5lib, all of them. */
class DeclaredCharsetTest {

  private static final Encodings ENCODINGS = Encodings.load();

  private record Case(String file, String data, String encoding) {
    byte[] bytes() {
      return data.getBytes(StandardCharsets.ISO_8859_1);
    }
  }

  @Test
  void agrees_with_html5lib() throws IOException {
    List<Case> cases = new ArrayList<>();
    for (String file : List.of("tests1.dat", "tests2.dat", "test-yahoo-jp.dat")) {
      cases.addAll(read(file));
    }
    assertThat(cases).hasSize(82);
    for (Case test : cases) {
      Encoding expected = ENCODINGS.forLabel(test.encoding);
      assertThat(expected).isNotNull();
      assertThat(sniff(test.bytes())).as(test.file + ": " + test.data).isEqualTo(expected.name());
    }
  }

  /** What a browser would take the document for, with windows-1252 where nothing is said. */
  private static String sniff(byte[] bytes) {
    if (ByteOrderMark.of(bytes) != null) {
      return ByteOrderMark.of(bytes).encoding();
    }
    String label = DeclaredCharset.in(bytes, ENCODINGS);
    return label == null ? "windows-1252" : ENCODINGS.forLabel(label).name();
  }

  private static List<Case> read(String file) throws IOException {
    try (InputStream stream =
        DeclaredCharsetTest.class.getResourceAsStream("/html5lib-encoding/" + file)) {
      String all = new String(stream.readAllBytes(), StandardCharsets.ISO_8859_1);
      List<Case> cases = new ArrayList<>();
      for (String one :
          Pattern.compile("^#data\n", Pattern.MULTILINE).splitAsStream(all).toList()) {
        int encoding = one.lastIndexOf("#encoding\n");
        if (encoding >= 0) {
          cases.add(
              new Case(
                  file,
                  one.substring(0, encoding),
                  one.substring(encoding + "#encoding\n".length()).strip()));
        }
      }
      return cases;
    }
  }
}
