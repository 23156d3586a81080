package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokensTest {

  private static final String ONE = "one-token-of-many-characters";
  private static final String TWO = "another.token~of/many+characters==";

  @TempDir Path folder;

  private Tokens tokens(String content) throws IOException {
    return new Tokens(Files.writeString(folder.resolve("tokens"), content));
  }

  @Test
  void every_line_is_a_token_but_remarks() throws IOException {
    Tokens tokens = tokens("# crawlers\n\n" + ONE + "\r\n  " + TWO + "  \n");
    assertThat(tokens.fault()).isNull();
    assertThat(tokens.count()).isEqualTo(2);
    assertThat(tokens.hold(ONE)).isTrue();
    assertThat(tokens.hold(TWO)).isTrue();
    assertThat(tokens.hold("# crawlers")).isFalse();
    assertThat(tokens.hold("")).isFalse();
    assertThat(tokens.hold(ONE + "x")).isFalse();
    assertThat(tokens.hold(ONE.substring(1))).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | holds no token",
        "'# none' | holds no token",
        "short | has no token in line 1",
        "'with spaces in the middle of it' | has no token in line 1"
      })
  void a_bad_file_lets_nobody_in_and_says_why(String content, String fault) throws IOException {
    Tokens tokens = tokens(content);
    assertThat(tokens.fault()).contains(fault).contains(folder.toString());
    assertThat(tokens.hold(content)).isFalse();
    assertThat(tokens.hold("")).isFalse();
  }

  @Test
  void a_fault_does_not_quote_what_may_be_a_token() throws IOException {
    assertThat(tokens(ONE + "\nsecret!secret!secret!").fault()).doesNotContain("secret!");
  }

  @Test
  void a_file_that_is_missing_or_huge_lets_nobody_in() throws IOException {
    Tokens missing = new Tokens(folder.resolve("none"));
    assertThat(missing.fault()).contains("cannot be read").contains("NoSuchFile");
    assertThat(tokens((ONE + "\n").repeat(100_000)).fault()).contains("larger than");
  }

  @Test
  void what_stands_in_the_file_is_what_counts() throws IOException {
    Tokens tokens = tokens(ONE);
    assertThat(tokens.reload()).isFalse();
    Files.writeString(folder.resolve("tokens"), TWO);
    assertThat(tokens.hold(ONE)).isTrue();
    assertThat(tokens.reload()).isTrue();
    assertThat(tokens.hold(ONE)).isFalse();
    assertThat(tokens.hold(TWO)).isTrue();
    Files.delete(folder.resolve("tokens"));
    assertThat(tokens.reload()).isTrue();
    assertThat(tokens.hold(TWO)).isFalse();
  }
}
