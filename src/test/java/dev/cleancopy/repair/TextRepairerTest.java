package dev.cleancopy.repair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Direction;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TextRepairerTest {

  private static final TextRepairer REPAIRER = new TextRepairer(LanguageModels.load());
  private static final List<RepairMode> MODES =
      List.of(RepairMode.STANDARD, RepairMode.STRICT, RepairMode.AGGRESSIVE, RepairMode.REPORT);
  private static final List<Charset> LOSSY =
      Stream.of("US-ASCII", "ISO-8859-1", "windows-1252", "x-windows-949", "GBK", "ISO-8859-2")
          .map(Charset::forName)
          .toList();
  private static final List<String> KINDS =
      List.of("mojibake", "escapes", "controls", "normalization", "invisibles", "lost-characters");

  static Stream<Arguments> cases() {
    return KINDS.stream()
        .flatMap(kind -> Pages.cases(kind).map(example -> Arguments.of(kind, example)));
  }

  static Stream<Path> cleanTexts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/test/resources/clean"))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void repairs_what_is_damaged_and_nothing_else(String kind, JsonNode example) {
    Page page = Pages.of(example.path("input").asText().split("\n", -1));
    Page repaired = repair(page, example.path("language").asText(), RepairMode.STANDARD);
    assertThat(Pages.text(repaired))
        .as(kind + ": " + example.path("label").asText())
        .isEqualTo(example.path("expected").asText());
    if (example.has("charset")) {
      assertThat(repaired.lossyCharset()).isEqualTo(example.path("charset").asText());
    }
  }

  @ParameterizedTest
  @MethodSource("cleanTexts")
  void leaves_good_text_alone(Path file) throws IOException {
    String text = Files.readString(file);
    String language = file.getFileName().toString().replace(".txt", "");
    assertThat(Pages.text(repair(Pages.of(text), language, RepairMode.STANDARD))).isEqualTo(text);
    for (String line : Files.readAllLines(file)) {
      Page page = Pages.of(line);
      assertThat(repair(page, language, RepairMode.STANDARD)).isEqualTo(page);
    }
  }

  /** A page of many texts that are damaged a little has as many repairs as one that is large. */
  @Test
  void the_budget_is_told_of_all_repairs() {
    String[] damaged = new String[500];
    Arrays.setAll(damaged, i -> "L'Ã©tÃ© dernier, le cafÃ© du port Ã©tait fermÃ©, jour " + i + ".");
    int[] most = new int[1];
    Budget counting =
        new Budget() {
          @Override
          public void repairs(int count) {
            most[0] = Math.max(most[0], count);
          }
        };
    Page readable = REPAIRER.undoMojibake(Pages.of(damaged), RepairMode.STANDARD, counting);
    int repairs = readable.blocks().stream().mapToInt(b -> b.content().repairs().size()).sum();
    assertThat(repairs).isGreaterThanOrEqualTo(4 * damaged.length);
    assertThat(most[0]).isGreaterThanOrEqualTo(repairs);
  }

  /** Each search asks its budget once; a text of noise costs as much as a hundred of good text. */
  @Test
  void what_is_only_noise_is_soon_given_up() {
    Random random = new Random(23);
    String[] noise = new String[1000];
    for (int i = 0; i < noise.length; i++) {
      byte[] bytes = new byte[80];
      random.nextBytes(bytes);
      noise[i] =
          new String(bytes, Charset.forName("windows-1252")).replaceAll("[\\x00-\\x20]", "x");
    }
    int[] searches = new int[1];
    Budget counting =
        new Budget() {
          @Override
          public void check() {
            searches[0]++;
          }
        };
    REPAIRER.undoMojibake(Pages.of(noise), RepairMode.STANDARD, counting);
    assertThat(searches[0]).isBetween(1, noise.length / 10);
  }

  @Test
  void a_word_is_one_repair_and_a_dash_takes_its_neighbours_along() {
    Page restored =
        repair(
            Pages.of(
                "본문 바로가기",
                "Talks begin in Istanbul, T?rkiye on May 15.",
                "He declared ceasefires?such as a truce?whenever warnings were made."),
            "en",
            RepairMode.STANDARD);
    assertThat(restored.blocks())
        .flatExtracting(block -> block.content().repairs())
        .extracting(Repair::before, Repair::after, Repair::applied)
        .containsExactly(
            tuple("T?rkiye", "Türkiye", true),
            tuple("ceasefires?such", "ceasefires—such", true),
            tuple("truce?whenever", "truce—whenever", true));
    assertThat(restored.lossyCharset()).isEqualTo("windows-949");
  }

  @Test
  void hints_are_repaired_but_addresses_are_not() {
    Page page =
        Pages.of("Talks begin in T?rkiye.")
            .withContent(
                Pages.of("Talks begin in T?rkiye.").blocks(),
                List.of(
                    Hint.of(Hint.Source.OPEN_GRAPH, "og:title", "Talks in T?rkiye"),
                    Hint.of(Hint.Source.META, "author", "JosÃ© MuÃ±oz"),
                    Hint.of(Hint.Source.OPEN_GRAPH, "og:url", "https://example.com/?q=T?rkiye")),
                null);
    assertThat(repair(page, "en", RepairMode.STANDARD).hints())
        .extracting(Hint::text)
        .containsExactly("Talks in Türkiye", "José Muñoz", "https://example.com/?q=T?rkiye");
  }

  @Test
  void modes_decide_what_is_applied() {
    Page page = Pages.of("Talks in T?rkiye, l%C3%A4uft.");
    assertThat(repair(page, "en", RepairMode.OFF)).isSameAs(page);
    Page report = repair(page, "en", RepairMode.REPORT);
    assertThat(Pages.text(report)).isEqualTo(Pages.text(page));
    assertThat(report.blocks().get(0).content().repairs()).isNotEmpty().noneMatch(Repair::applied);
  }

  @Test
  void strict_mode_undoes_what_cannot_be_meant() {
    Page page =
        Pages.of("w&amp;auml;hrend Osnabr\\u00fcck l%C3%A4uft \u0093so\u0094", "Write &mdash;");
    assertThat(Pages.text(repair(page, "de", RepairMode.STRICT)))
        .isEqualTo("während Osnabrück läuft “so”\nWrite &mdash;");
  }

  @Test
  void laws_hold_on_random_damage() throws IOException {
    long seed = Long.getLong("seed", 20250513L);
    Random random = new Random(seed);
    List<Path> files = cleanTexts().toList();
    for (int round = 0; round < 300; round++) {
      Path file = files.get(random.nextInt(files.size()));
      List<String> lines = Files.readAllLines(file);
      String text = damaged(lines.get(random.nextInt(lines.size())), random);
      String language = file.getFileName().toString().replace(".txt", "");
      RepairMode mode = MODES.get(round % MODES.size());
      Page once = repair(Pages.of(text), language, mode);
      Block block = once.blocks().get(0);
      String about = "seed " + seed + ", round " + round + ", " + mode + ": " + text;
      assertThat(block.content().original()).as(about).isEqualTo(text);
      assertSortedAndDisjoint(block.content().repairs(), about);
      assertNothingHeldWasRestored(once, about);
      Page twice = repair(Pages.of(block.text()), language, mode);
      assertThat(Pages.text(twice)).as("twice, " + about).isEqualTo(block.text());
    }
  }

  @Test
  void what_was_lost_to_a_charset_is_restored_once_and_for_all() throws IOException {
    long seed = Long.getLong("seed", 20250513L);
    Random random = new Random(seed);
    List<Path> files = cleanTexts().toList();
    for (int round = 0; round < 400; round++) {
      Path file = files.get(random.nextInt(files.size()));
      List<String> lines = Files.readAllLines(file);
      int first = random.nextInt(lines.size());
      int last = Math.min(lines.size(), first + 1 + random.nextInt(6));
      String text = String.join("\n", lines.subList(first, last));
      Charset charset = LOSSY.get(random.nextInt(LOSSY.size()));
      String lost = new String(text.getBytes(charset), charset);
      String language = file.getFileName().toString().replace(".txt", "");
      RepairMode mode = MODES.get(round % MODES.size());
      String about = "seed " + seed + ", round " + round + ", " + mode + ", " + charset;
      Page once = repair(Pages.of(lost.split("\n", -1)), language, mode);
      assertThat(Pages.text(repair(Pages.of(lines(once)), language, mode)))
          .as(about)
          .isEqualTo(Pages.text(once));
    }
  }

  private static String[] lines(Page page) {
    return page.blocks().stream().map(Block::text).toArray(String[]::new);
  }

  private static String damaged(String line, Random random) {
    StringBuilder text = new StringBuilder(line);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80 && !Character.isSurrogate(c) && random.nextInt(4) == 0) {
        text.setCharAt(i, random.nextInt(8) == 0 ? '\uFFFD' : '?');
      } else if (random.nextInt(60) == 0) {
        text.insert(i, random.nextBoolean() ? "\u200B" : "Ã©");
      }
    }
    return text.toString();
  }

  private static void assertSortedAndDisjoint(List<Repair> repairs, String about) {
    int reached = 0;
    for (Repair repair : repairs) {
      assertThat(repair.start()).as(about).isGreaterThanOrEqualTo(reached);
      reached = repair.end();
    }
  }

  private static void assertNothingHeldWasRestored(Page page, String about) {
    List<LossyCharset> lossy = new ArrayList<>(List.of(LossyCharset.values()));
    lossy.removeIf(charset -> !charset.label().equals(page.lossyCharset()));
    for (Repair repair : page.blocks().get(0).content().repairs()) {
      for (int i = 0; i < repair.before().length(); i++) {
        boolean restored =
            repair.before().length() == repair.after().length()
                && repair.before().charAt(i) == '?'
                && repair.after().charAt(i) != '?';
        if (restored) {
          assertThat(lossy).as("no charset, " + about).isNotEmpty();
          assertThat(LossyCharset.losing(repair.after().charAt(i)) & lossy.get(0).bit())
              .as(about)
              .isNotZero();
        }
      }
    }
  }

  private static Page repair(Page page, String language, RepairMode mode) {
    Page readable = REPAIRER.undoMojibake(page, mode, Budget.UNLIMITED);
    return REPAIRER.restoreLostCharacters(
        readable,
        new Language(language, 1, List.of(), Direction.LEFT_TO_RIGHT),
        mode,
        Budget.UNLIMITED);
  }
}
