package dev.cleancopy.cli;

import dev.cleancopy.contract.Defaults;
import dev.cleancopy.desk.Answers;
import dev.cleancopy.desk.Cancellation;
import dev.cleancopy.desk.Conveyor;
import dev.cleancopy.desk.Sink;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Many documents in, a line of answer each out. */
@Command(
    name = "bulk",
    description = {
      "Answers all documents of a folder, of lines of NDJSON or of a web archive, one a line and in their order.",
      "A job that was stopped, in whatever way, goes on where it was: run the same command again."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every document was answered; each answer tells its own status",
      "1:the input could not be read to its end, or the output not written",
      "2:the command line is wrong"
    })
final class BulkCommand implements Callable<Integer> {

  @Option(
      names = "--in",
      required = true,
      paramLabel = "DIR|NDJSON|WARC",
      description =
          "a file *.warc or *.warc.gz; any other, of JSON requests one a line (*.gz too); or a folder of "
              + "pages, or of such files (*.warc, *.ndjson, *.jsonl)")
  private Path in;

  @Option(names = "--out", required = true, paramLabel = "FILE", description = "NDJSON")
  private Path out;

  @Option(
      names = {"-j", "--jobs"},
      paramLabel = "N",
      description = "how many documents at once (default: as many as there are processors)")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      converter = Shard.Converter.class,
      description =
          "only every N-th document, from the I-th on, counted from 0; of a folder, every N-th file")
  private Shard shard = Shard.ALL;

  @Mixin private ArticleOptions options;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli gives the rest
  BulkCommand() {}

  @Override
  public Integer call() throws IOException {
    Defaults defaults = options.defaults();
    if (jobs < 1) {
      throw new ParameterException(spec.commandLine(), "-j must be at least 1, not " + jobs);
    }
    if (!Files.exists(in)) {
      throw new NoSuchFileException(in.toString(), null, "there is no such input");
    }
    PrintWriter terminal = spec.commandLine().getErr();
    Progress progress = new Progress(terminal, Ansi.AUTO.enabled());
    List<Path> files = files();
    Desk desk = options.desk();
    try (Output output = Output.open(out, job(files));
        Input input = Input.open(in, files, shard, output.done(), desk.engine().limits());
        Conveyor conveyor = new Conveyor(jobs)) {
      Answers answers = desk.answers(terminal);
      Cancellation cancellation = new Cancellation();
      conveyor.carry(
          input.requests(),
          item -> answers.answer(item, defaults, cancellation),
          watched(output, input, progress),
          cancellation);
      progress.end(1);
      terminal.printf(
          Locale.ROOT,
          "%,d documents in %.1f s, %,d were done before%n",
          progress.documents(),
          progress.seconds(),
          output.done());
      terminal.flush();
    }
    return 0;
  }

  /** The files of the folder that is read, if one is: none of them may be written meanwhile. */
  private List<Path> files() throws IOException {
    if (!Files.isDirectory(in)) {
      return List.of();
    }
    if (absolute(out).startsWith(absolute(in))) {
      throw new ParameterException(
          spec.commandLine(), "--out must not lie in the folder that is read: " + out);
    }
    return FileCaptures.in(in);
  }

  /** What a job is: the same input, shard and options give the same lines. */
  private String job(List<Path> files) {
    String job =
        String.join("\n", in.toAbsolutePath().toString(), shard.toString(), options.toString());
    List<String> names = files.stream().map(file -> in.relativize(file).toString()).toList();
    return names.isEmpty() ? job : job + "\n" + names.size() + " files, " + names.hashCode();
  }

  private static Path absolute(Path path) {
    return path.toAbsolutePath().normalize();
  }

  private static Sink watched(Output output, Input input, Progress progress) {
    return new Sink() {

      @Override
      public void write(byte[] answer) throws IOException {
        output.write(answer);
        progress.step(input.share());
      }

      @Override
      public void flush() throws IOException {
        output.flush();
      }
    };
  }
}
