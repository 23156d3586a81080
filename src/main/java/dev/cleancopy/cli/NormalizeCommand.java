package dev.cleancopy.cli;

import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.OutputFormat;
import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Item;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import dev.cleancopy.render.TextRenderer;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Some files in, their articles out. */
@Command(
    name = "normalize",
    description = "Writes the articles in some files to the standard output.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every file gave an article, be it empty",
      "1:a file could not be read, or holds no text; the error output tells which and why",
      "2:the command line is wrong"
    })
final class NormalizeCommand implements Callable<Integer> {

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "HTML or text; - is the standard input")
  private List<Path> files;

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      description = "json (one article a line), markdown, text or html")
  private OutputFormat format = OutputFormat.JSON;

  @Mixin private ArticleOptions options;

  @Spec private CommandSpec spec;

  private final MarkdownRenderer markdown = new MarkdownRenderer();
  private final TextRenderer text = new TextRenderer();
  private final HtmlRenderer html = new HtmlRenderer();

  @SuppressWarnings("NullAway.Init") // picocli gives the rest
  NormalizeCommand() {}

  @Override
  public Integer call() {
    Defaults defaults = options.defaults();
    Desk desk = options.desk();
    PrintWriter errors = spec.commandLine().getErr();
    int failed = 0;
    for (Path file : files) {
      try {
        write(article(desk, file, defaults));
      } catch (ProblemException refused) {
        failed++;
        errors.println(file + ": " + refused.problem().detail());
      } catch (IOException unreadable) {
        failed++;
        errors.println(file + ": cannot be read: " + Complaint.reason(unreadable));
      }
    }
    errors.flush();
    return failed == 0 ? 0 : 1;
  }

  private byte[] article(Desk desk, Path file, Defaults defaults) throws IOException {
    Item item = read(new FileCaptures(desk.engine().limits().body()), file);
    if (item instanceof Item.Refused refused) {
      throw new ProblemException(refused.problem());
    }
    if (!(item instanceof Item.Caught caught)) {
      throw new ProblemException(Problem.of(500, "A file is no request."));
    }
    DocumentRequest request = desk.reader().read(caught.capture(), defaults);
    NormalizedArticle article = desk.engine().normalize(request.document(), request.options());
    return switch (format) {
      case JSON -> {
        ArticleResponse response =
            ArticleResponse.of(article, request.id(), request.explain(), desk.engine().version());
        yield desk.json().write(response, request.fields());
      }
      case MARKDOWN -> utf8(markdown.render(article));
      case TEXT -> utf8(text.render(article));
      case HTML -> utf8(html.render(article));
    };
  }

  private static Item read(FileCaptures captures, Path file) throws IOException {
    return file.toString().equals("-")
        ? captures.read(System.in, "-", null)
        : captures.read(file, file.toString());
  }

  private static byte[] utf8(String document) {
    return document.getBytes(StandardCharsets.UTF_8);
  }

  /** Bytes, as the standard output has a charset of its own. */
  private static void write(byte[] article) throws IOException {
    PrintStream out = System.out;
    out.write(article);
    if (article.length > 0 && article[article.length - 1] != '\n') {
      out.write('\n');
    }
    out.flush();
  }
}
