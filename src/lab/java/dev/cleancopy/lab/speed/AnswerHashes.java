package dev.cleancopy.lab.speed;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.EngineView;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.lab.quality.Corpus;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Writes a hash of the whole answer for every page, explained and with all decisions, so that
 * {@code diff} proves that a faster way gives the same results.
 *
 * <p>Arguments: a file to write, the number of damaged versions of each page to try as well, and
 * folders: corpora ({@code gold.json}), of which both the pages and the stripped texts are taken,
 * or any others, of which all {@code .html} and {@code .txt} files are.
 */
public final class AnswerHashes {

  private static final EngineView ENGINE = new EngineView("", "", "", "");

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final JsonWriter json = new JsonWriter();
  private final int damaged;

  private AnswerHashes(int damaged) {
    this.damaged = damaged;
  }

  /** A page to be hashed. */
  private record Task(String name, byte[] bytes, Format format, @Nullable URI url) {}

  /** Writes a line for each page, in the order of their names. */
  public static void main(String[] args) throws IOException {
    AnswerHashes hashes = new AnswerHashes(Integer.parseInt(args[1]));
    List<String> lines = new ArrayList<>();
    for (String folder : Arrays.asList(args).subList(2, args.length)) {
      lines.addAll(
          tasks(Path.of(folder)).parallelStream().flatMap(hashes::lines).sorted().toList());
    }
    Files.write(Path.of(args[0]), lines);
    System.out.println(lines.size() + " answers");
  }

  private static List<Task> tasks(Path folder) throws IOException {
    List<Task> tasks = new ArrayList<>();
    if (Files.exists(folder.resolve("gold.json"))) {
      Corpus corpus = Corpus.load(folder);
      for (Corpus.Page page : corpus.pages()) {
        String name = corpus.name() + "/" + page.id();
        tasks.add(new Task(name + ".html", page.bytes(false), Format.HTML, page.url()));
        tasks.add(new Task(name + ".txt", page.bytes(true), Format.PLAIN_TEXT, null));
      }
      return tasks;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = folder.getFileName() + "/" + folder.relativize(file);
        if (name.endsWith(".html")) {
          tasks.add(new Task(name, Files.readAllBytes(file), Format.HTML, null));
        } else if (name.endsWith(".txt")) {
          tasks.add(new Task(name, Files.readAllBytes(file), Format.PLAIN_TEXT, null));
        }
      }
    }
    return tasks;
  }

  private Stream<String> lines(Task task) {
    List<String> lines = new ArrayList<>();
    lines.add(hash(task, task.bytes) + " " + task.name);
    for (int seed = 1; seed <= damaged; seed++) {
      byte[] bytes = MarkupDamage.of(task.bytes, task.name.hashCode() * 31L + seed);
      lines.add(hash(task, bytes) + " " + task.name + " damaged " + seed);
    }
    return lines.stream();
  }

  private String hash(Task task, byte[] bytes) {
    RawDocument document =
        new RawDocument(new Content.Bytes(bytes), task.url, task.format, null, null, null, null);
    NormalizedArticle article =
        normalizer.normalize(document, Options.DEFAULT, Budget.UNLIMITED, stage -> {});
    CRC32 answer = new CRC32();
    answer.update(json.write(ArticleResponse.of(article, null, true, ENGINE)));
    CRC32 decisions = new CRC32();
    for (JudgedBlock block : article.blocks()) {
      decisions.update(
          (block.block().kind() + " " + block.block().slot() + " " + block.decision())
              .getBytes(StandardCharsets.UTF_8));
    }
    return String.format("%08x %08x", answer.getValue(), decisions.getValue());
  }
}
