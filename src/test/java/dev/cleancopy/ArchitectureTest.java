package dev.cleancopy;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The floors of the house, see docs/architecture.md. */
class ArchitectureTest {

  private static final String ROOT = "dev.cleancopy";
  private static final List<String> GROUND = List.of("model", "text");
  private static final List<String> KNOWLEDGE = List.of("lexicon", "language");
  private static final List<String> STAGES =
      List.of(
          "decode",
          "read",
          "repair",
          "identify",
          "classify",
          "describe",
          "compose",
          "assess",
          "render");

  private static final List<String> DOORS = List.of("contract", "desk", "serve", "cli", "kafka");

  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void the_ground_floor_stands_on_nothing() {
    noneOf(GROUND).dependOn(KNOWLEDGE).dependOn(STAGES).dependOn(DOORS).check();
  }

  @Test
  void knowledge_stands_on_the_ground_and_knows_no_stage() {
    noneOf(KNOWLEDGE).dependOn(STAGES).dependOn(DOORS).check();
    noneOf(List.of("lexicon")).dependOn(List.of("language")).check();
    noneOf(List.of("language")).dependOn(List.of("lexicon")).check();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "decode",
        "read",
        "repair",
        "identify",
        "classify",
        "describe",
        "compose",
        "assess",
        "render"
      })
  void stages_never_know_each_other(String stage) {
    List<String> others = STAGES.stream().filter(other -> !other.equals(stage)).toList();
    noneOf(List.of(stage)).dependOn(others).dependOn(DOORS).check();
    noClasses()
        .that()
        .resideInAPackage(in(stage))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(ArticleNormalizer.class)
        .check(HOUSE);
  }

  @Test
  void the_doors_stand_beside_each_other_on_the_desk_and_the_contract() {
    noneOf(List.of("contract")).dependOn(List.of("desk", "serve", "cli", "kafka")).check();
    noneOf(List.of("desk")).dependOn(List.of("serve", "cli", "kafka")).check();
    noneOf(List.of("serve")).dependOn(List.of("cli", "kafka")).check();
    noneOf(List.of("cli")).dependOn(List.of("serve", "kafka")).check();
    noneOf(List.of("kafka")).dependOn(List.of("serve", "cli")).check();
    noClasses()
        .that()
        .resideInAPackage(ROOT)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(in("contract"), in("desk"), in("serve"), in("cli"), in("kafka"))
        .check(HOUSE);
  }

  @Test
  void contract_and_desk_know_no_server() {
    noClasses()
        .that()
        .resideInAnyPackage(in("contract"), in("desk"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("jakarta..", "io.quarkus..", "io.vertx..", "io.smallrye..", "picocli..")
        .check(HOUSE);
  }

  @Test
  void the_core_depends_on_few_libraries() {
    classes()
        .that()
        .resideOutsideOfPackages(in("contract"), in("desk"), in("serve"), in("cli"), in("kafka"))
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            ROOT + "..",
            "java..",
            "com.ibm.icu..",
            "org.jsoup..",
            "com.fasterxml.jackson.core..",
            "org.jspecify..")
        .check(HOUSE);
  }

  @Test
  void only_the_reader_and_the_html_renderer_know_jsoup() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("read"), in("render"))
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.jsoup..")
        .check(HOUSE);
  }

  @Test
  void a_stage_is_one_public_class() {
    for (String stage : STAGES) {
      Set<String> open =
          HOUSE.stream()
              .filter(type -> type.getPackageName().equals(ROOT + "." + stage))
              .filter(type -> type.getModifiers().contains(JavaModifier.PUBLIC))
              .map(JavaClass::getSimpleName)
              .filter(name -> !name.equals("package-info"))
              .collect(Collectors.toSet());
      if (stage.equals("render")) {
        assertThat(open).allMatch(name -> name.endsWith("Renderer"));
      } else {
        assertThat(open).as(stage).hasSize(1);
      }
    }
  }

  @Test
  void the_model_holds_values_only() {
    classes()
        .that()
        .resideInAPackage(in("model"))
        .and()
        .arePublic()
        .should(
            com.tngtech.archunit.lang.ArchCondition.from(
                new DescribedPredicate<JavaClass>("be records, enums or interfaces") {
                  @Override
                  public boolean test(JavaClass type) {
                    return type.isRecord() || type.isEnum() || type.isInterface();
                  }
                }))
        .check(HOUSE);
  }

  @Test
  void there_are_no_cycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
  }

  @Test
  void nothing_static_changes() {
    fields()
        .that()
        .areStatic()
        .and()
        .areDeclaredInClassesThat(
            DescribedPredicate.describe("are ours", type -> !type.getName().contains("$")))
        .should()
        .beFinal()
        .check(HOUSE);
  }

  @Test
  void the_core_has_no_clock_no_chance_and_no_locale() {
    noClasses()
        .that()
        .resideOutsideOfPackages(in("desk"), in("serve"), in("cli"), in("kafka"))
        .should()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.time.Clock.class,
            java.util.Random.class,
            java.util.concurrent.ThreadLocalRandom.class,
            java.security.SecureRandom.class)
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.OffsetDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZoneId.class, "systemDefault")
        .orShould()
        .callMethod(java.util.Locale.class, "getDefault")
        .orShould()
        .callMethod(Math.class, "random")
        .check(HOUSE);
  }

  /** See SECURITY.md: documents cannot make the service call anybody. */
  @Test
  void nobody_calls_anybody_or_reads_xml_with_entities() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "java.net.http..", "java.rmi..", "javax.naming.directory..", "javax.xml..", "org.xml..")
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(
            java.net.URL.class,
            java.net.URLConnection.class,
            java.net.Socket.class,
            java.net.ServerSocket.class,
            java.net.DatagramSocket.class,
            java.net.InetAddress.class,
            java.net.InetSocketAddress.class,
            java.nio.channels.SocketChannel.class,
            java.nio.channels.AsynchronousSocketChannel.class,
            javax.naming.Context.class,
            javax.net.SocketFactory.class,
            io.vertx.core.http.HttpClient.class,
            io.vertx.core.net.NetClient.class,
            org.jsoup.Connection.class)
        .check(HOUSE);
  }

  private static String in(String room) {
    return ROOT + "." + room + "..";
  }

  private static Rooms noneOf(List<String> rooms) {
    return new Rooms(rooms, List.of());
  }

  private record Rooms(List<String> rooms, List<String> forbidden) {

    Rooms dependOn(List<String> others) {
      return new Rooms(rooms, Stream.concat(forbidden.stream(), others.stream()).toList());
    }

    void check() {
      noClasses()
          .that()
          .resideInAnyPackage(rooms.stream().map(ArchitectureTest::in).toArray(String[]::new))
          .should()
          .dependOnClassesThat()
          .resideInAnyPackage(forbidden.stream().map(ArchitectureTest::in).toArray(String[]::new))
          .allowEmptyShould(true)
          .check(HOUSE);
    }
  }
}
