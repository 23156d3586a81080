package dev.cleancopy.lexicon;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExtraPhrasesTest {

  @TempDir private Path folder;

  @Test
  void phrases_are_added_to_those_that_ship() throws IOException {
    Files.writeString(
        folder.resolve("hu.related.txt"),
        "# Hungarian\n[line]\nOlvasta már?\n[context]\nTovábbiak*\n");
    Files.writeString(
        folder.resolve("en.share.txt"), "\uFEFF# as editors write it\r\nPass it on\r\n");
    ExtraPhrases extra = ExtraPhrases.read(folder);
    assertThat(extra.faults()).isEmpty();
    Lexicon lexicon = Lexicon.load(extra);
    assertThat(lexicon.match("OLVASTA MÁR?"))
        .extracting(Phrase::reason)
        .contains("lexicon/hu/related");
    assertThat(lexicon.match("Pass it on:"))
        .extracting(Phrase::reason)
        .contains("lexicon/en/share");
    assertThat(lexicon.match("Abonnez-vous")).isNotEmpty();
    assertThat(lexicon.languages()).contains("hu", "fr");
  }

  @Test
  void the_version_tells_of_them() throws IOException {
    String shipped = Lexicon.load().version();
    Files.writeString(folder.resolve("fr.subscribe.txt"), "Abonnez-vous\n");
    assertThat(Lexicon.load(ExtraPhrases.read(folder)).version()).isEqualTo(shipped);
    Files.writeString(folder.resolve("fr.subscribe.txt"), "Abonnez-vous au bulletin du port\n");
    assertThat(Lexicon.load(ExtraPhrases.read(folder)).version()).isNotEqualTo(shipped);
  }

  @Test
  void a_mounted_config_map_is_read_without_what_is_hidden_in_it() throws IOException {
    Path data = Files.createDirectories(folder.resolve("..2026_01_01"));
    Files.writeString(data.resolve("en.share.txt"), "Pass it on");
    Files.createSymbolicLink(folder.resolve("..data"), data.getFileName());
    Files.createSymbolicLink(folder.resolve("en.share.txt"), Path.of("..data", "en.share.txt"));
    ExtraPhrases extra = ExtraPhrases.read(folder);
    assertThat(extra.faults()).isEmpty();
    assertThat(extra.phrases()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en.shares.txt | Pass it on | en.shares.txt: the name must be",
        "en_share.txt | Pass it on | en_share.txt: the name must be",
        "english.share.txt.bak | Pass it on | the name must be",
        "EN.share.txt | Pass it on | the name must be",
        "en.share.txt | [lines] | en.share.txt: no such section in en/share: [lines]",
        "en.share.txt | *a* | en.share.txt: too short a phrase in en/share: *a*"
      })
  void a_bad_file_is_told_and_left_out(String name, String line, String fault) throws IOException {
    Files.writeString(folder.resolve(name), line);
    Files.writeString(folder.resolve("en.login.txt"), "Show your pass");
    ExtraPhrases extra = ExtraPhrases.read(folder);
    assertThat(extra.faults()).singleElement().asString().contains(fault);
    assertThat(extra.phrases()).extracting(Phrase::topic).containsOnly(Topic.LOGIN);
  }

  @Test
  void bytes_that_are_no_utf_8_are_told() throws IOException {
    Files.write(folder.resolve("fr.share.txt"), "Partagé".getBytes(ISO_8859_1));
    assertThat(ExtraPhrases.read(folder).faults()).containsExactly("fr.share.txt: is no UTF-8");
  }

  @Test
  void a_folder_that_is_not_there_is_told() {
    assertThat(ExtraPhrases.read(folder.resolve("none")).faults()).hasSize(1);
    assertThat(ExtraPhrases.read(folder).faults()).isEmpty();
  }
}
