package dev.cleancopy.repair;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RepairMode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Question marks that are meant stay, whatever the language and the mode. */
class GenuineMarksTest {

  private static final TextRepairer REPAIRER = new TextRepairer(LanguageModels.load());
  private static final Path CLEAN = Path.of("src/test/resources/clean");
  private static final List<String> MARKS =
      Pages.cases("genuine-marks").map(example -> example.path("input").asText()).toList();

  /** Every language that has phrases, or good text to test with. */
  static Stream<String> languages() throws IOException {
    try (Stream<Path> phrases = Files.list(Path.of("src/main/resources/lexicon"));
        Stream<Path> clean = Files.list(CLEAN)) {
      return Stream.concat(
          phrases.filter(Files::isDirectory).map(folder -> folder.getFileName().toString()),
          clean.map(file -> file.getFileName().toString().replace(".txt", "")))
          .distinct()
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void marks_of_code_and_signs_stay(String language) {
    for (RepairMode mode : RepairMode.values()) {
      for (String text : MARKS) {
        assertThat(repaired(text, language, mode)).as("%s", mode).isEqualTo(text);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("languages")
  void marks_stay_beside_good_text(String language) throws IOException {
    List<String> lines = clean(language);
    for (RepairMode mode : RepairMode.values()) {
      for (int i = 0; i < Math.max(lines.size(), MARKS.size()) && !lines.isEmpty(); i++) {
        String mark = MARKS.get(i % MARKS.size());
        String text = lines.get(i % lines.size()) + " " + mark;
        assertThat(repaired(text, language, mode)).as("%s", mode).isEqualTo(text);
      }
      String page = String.join("\n", lines) + "\n" + String.join("\n", MARKS);
      assertThat(repaired(page, language, mode)).as("%s", mode).isEqualTo(page);
    }
  }

  private static List<String> clean(String language) throws IOException {
    Path file = CLEAN.resolve(language + ".txt");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  private static String repaired(String text, String language, RepairMode mode) {
    Page page = Pages.of(text.split("\n", -1));
    Page readable = REPAIRER.undoMojibake(page, mode, Budget.UNLIMITED);
    Language known = new Language(language, 1, List.of(), Direction.LEFT_TO_RIGHT);
    return Pages.text(REPAIRER.restoreLostCharacters(readable, known, mode, Budget.UNLIMITED));
  }
}
