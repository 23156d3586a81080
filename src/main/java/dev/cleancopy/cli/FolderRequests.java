package dev.cleancopy.cli;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.EncodedStream;
import dev.cleancopy.desk.Item;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Lines;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.WarcCaptures;
import dev.cleancopy.desk.Wire;
import java.io.Closeable;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The documents of a folder's files, one file after the other: a page is one, web archives and
 * lines of JSON hold many. A file that breaks costs what it still held, and an answer that says so.
 */
final class FolderRequests implements Requests, Closeable {

  /** Stands for a page that need not be read. */
  private static final Item SKIPPED = new Item.Refused(null, Problem.of(400, "was done before"));

  private final Path folder;
  private final List<Path> files;
  private final Limits limits;
  private final FileCaptures captures;
  private final AtomicInteger opened = new AtomicInteger();
  private long skipped;
  private @Nullable Wire stream;
  private @Nullable Requests open;

  /**
   * The documents of {@code files}, which lie in {@code folder}.
   *
   * @param skipped how many of them are left out
   */
  FolderRequests(Path folder, List<Path> files, long skipped, Limits limits) {
    this.skipped = skipped;
    this.folder = folder;
    this.files = files;
    this.limits = limits;
    this.captures = new FileCaptures(limits.body());
  }

  /** Whether {@code file} holds many documents. */
  static boolean holdsMany(Path file) {
    String name = plain(file);
    return name.endsWith(".warc") || name.endsWith(".ndjson") || name.endsWith(".jsonl");
  }

  /** The documents in {@code body}, the content of {@code file}. */
  static Requests in(Path file, Wire body, Limits limits) throws IOException {
    if (plain(file).endsWith(".warc")) {
      return new WarcCaptures(body, limits);
    }
    boolean gzip = name(file).endsWith(".gz");
    return new Lines(EncodedStream.of(body, gzip ? List.of("gzip") : List.of()), limits.line());
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  private static String plain(Path file) {
    String name = name(file);
    return name.endsWith(".gz") ? name.substring(0, name.length() - 3) : name;
  }

  /** How many files were opened so far. */
  int opened() {
    return opened.get();
  }

  @Override
  public @Nullable Item next() throws IOException {
    Item item = anyNext();
    while (item != null && skipped > 0) {
      skipped--;
      item = anyNext();
    }
    return item;
  }

  private @Nullable Item anyNext() throws IOException {
    while (true) {
      Item item = open == null ? null : nextOf(open, files.get(opened.get() - 1));
      if (item != null) {
        return item;
      }
      close();
      if (opened.get() == files.size()) {
        return null;
      }
      Path file = files.get(opened.getAndIncrement());
      if (!holdsMany(file)) {
        return skipped > 0 ? SKIPPED : captures.read(file, id(file));
      }
      Wire body = new Wire(Files.newInputStream(file));
      stream = body;
      open = in(file, body, limits);
    }
  }

  private @Nullable Item nextOf(Requests many, Path file) throws IOException {
    try {
      return many.next();
    } catch (ProblemException broken) {
      close();
      return new Item.Refused(id(file), broken.problem());
    }
  }

  private String id(Path file) {
    return folder.relativize(file).toString().replace(File.separatorChar, '/');
  }

  @Override
  public void close() throws IOException {
    open = null;
    if (stream != null) {
      stream.close();
      stream = null;
    }
  }
}
