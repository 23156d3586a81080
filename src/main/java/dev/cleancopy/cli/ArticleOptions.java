package dev.cleancopy.cli;

import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.lexicon.ExtraPhrases;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is asked for of each document: the options of the contract. */
final class ArticleOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(names = "--profile", description = "balanced, precision or recall")
  private @Nullable String profile;

  @Option(names = "--repair", description = "standard, strict, off, report or aggressive")
  private @Nullable String repair;

  @Option(names = "--comments", description = "separate or drop")
  private @Nullable String comments;

  @Option(names = "--emails", description = "keep or drop those of authors")
  private @Nullable String emails;

  @Option(names = "--explain", description = "add removed, provenance, sources and decisions")
  private boolean explain;

  @Option(names = "--fields", description = "comma-separated members of article to write")
  private @Nullable String fields;

  @Option(
      names = "--lexicon",
      paramLabel = "DIR",
      description = "a folder of more phrases, in files <language>.<topic>.txt")
  private @Nullable Path lexicon;

  @SuppressWarnings("NullAway.Init") // picocli gives the specification
  ArticleOptions() {}

  /** The options as a request would have them. */
  Defaults defaults() {
    try {
      return Defaults.of(chosen());
    } catch (ProblemException invalid) {
      throw new ParameterException(command.commandLine(), message(invalid.problem()));
    }
  }

  /** The desk that answers, with the phrases that were given. */
  Desk desk() {
    ExtraPhrases extra = lexicon == null ? ExtraPhrases.NONE : ExtraPhrases.read(lexicon);
    if (!extra.faults().isEmpty()) {
      throw new ParameterException(
          command.commandLine(), "--lexicon " + String.join("\n", extra.faults()));
    }
    return Desk.open(extra);
  }

  /** The options that were chosen. */
  @Override
  public String toString() {
    return lexicon == null ? chosen().toString() : chosen() + " " + lexicon.toAbsolutePath();
  }

  private Map<String, List<String>> chosen() {
    Map<String, List<String>> chosen = new LinkedHashMap<>();
    put(chosen, "profile", profile);
    put(chosen, "repair", repair);
    put(chosen, "comments", comments);
    put(chosen, "emails", emails);
    put(chosen, "explain", explain ? "true" : null);
    put(chosen, "fields", fields);
    return chosen;
  }

  private static void put(Map<String, List<String>> chosen, String name, @Nullable String value) {
    if (value != null) {
      chosen.put(name, List.of(value));
    }
  }

  private static String message(Problem problem) {
    List<Problem.Violation> violations = problem.violations();
    return violations == null
        ? problem.detail()
        : violations.stream()
            .map(violation -> "--" + violation.field() + " " + violation.message())
            .collect(Collectors.joining("\n"));
  }
}
