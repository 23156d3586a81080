package dev.cleancopy.cli;

import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.BuildVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What the command line can do. */
@Command(
    name = "cleancopy",
    description =
        "Cleans crawled articles and explains every decision. Without a command it serves.",
    subcommands = {NormalizeCommand.class, BulkCommand.class},
    mixinStandardHelpOptions = true,
    versionProvider = CleanCopy.Version.class)
final class CleanCopy implements Runnable {

  @Spec private CommandLine.Model.CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli gives the specification
  CleanCopy() {}

  /** Ready to be run: tells of what went wrong in a line, not in a stack trace. */
  static CommandLine commandLine() {
    return new CommandLine(new CleanCopy())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(
            (thrown, command, parsed) -> {
              String complaint = complaint(thrown);
              if (complaint == null) {
                throw thrown;
              }
              command.getErr().println("cleancopy: " + complaint);
              return ExitCode.SOFTWARE;
            });
  }

  /** What is to be told of {@code thrown}; nothing if it is a defect of ours. */
  private static @Nullable String complaint(Exception thrown) {
    Throwable cause = thrown instanceof UncheckedIOException ? thrown.getCause() : thrown;
    if (cause instanceof IOException failure) {
      return Complaint.of(failure);
    }
    return thrown instanceof ProblemException refused ? refused.problem().detail() : null;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Which command?");
  }

  /** The version of the build. */
  static final class Version implements CommandLine.IVersionProvider {

    @Override
    public String[] getVersion() {
      return new String[] {"cleancopy " + BuildVersion.read()};
    }
  }
}
