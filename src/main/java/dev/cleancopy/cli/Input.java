package dev.cleancopy.cli;

import dev.cleancopy.desk.EncodedStream;
import dev.cleancopy.desk.Item;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Lines;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.WarcCaptures;
import dev.cleancopy.desk.Wire;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Many documents: a folder of files, lines of NDJSON, or a web archive. */
final class Input implements AutoCloseable {

  private final Requests requests;
  private final @Nullable Wire file;
  private final long size;
  private final AtomicLong given = new AtomicLong();

  private Input(Requests requests, @Nullable Wire file, long size) {
    this.requests = requests;
    this.file = file;
    this.size = size;
  }

  /**
   * The documents of {@code shard} in {@code path}.
   *
   * @param skipped how many of them are done already
   */
  static Input open(Path path, Shard shard, long skipped, Limits limits) throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path, shard, skipped, limits);
    }
    Wire file = new Wire(Files.newInputStream(path));
    String name = path.toString().toLowerCase(Locale.ROOT);
    boolean gzip = name.endsWith(".gz");
    boolean warc = name.endsWith(".warc") || name.endsWith(".warc.gz");
    Requests all =
        warc
            ? new WarcCaptures(file, limits)
            : new Lines(EncodedStream.of(file, gzip ? List.of("gzip") : List.of()), limits.line());
    return new Input(shard.of(all, skipped), file, Files.size(path));
  }

  private static Input folder(Path folder, Shard shard, long skipped, Limits limits)
      throws IOException {
    List<Path> files = FileCaptures.in(folder);
    List<Path> own =
        IntStream.range(0, files.size())
            .filter(shard::has)
            .mapToObj(files::get)
            .skip(skipped)
            .toList();
    FileCaptures captures = new FileCaptures(limits.body());
    Iterator<Path> rest = own.iterator();
    Requests requests =
        () -> {
          if (!rest.hasNext()) {
            return null;
          }
          Path file = rest.next();
          String id = folder.relativize(file).toString().replace(File.separatorChar, '/');
          return captures.read(file, id);
        };
    return new Input(requests, null, own.size());
  }

  /** The documents. */
  Requests requests() {
    return () -> {
      Item item = requests.next();
      given.incrementAndGet();
      return item;
    };
  }

  /** The share that was read, 0 to 1. */
  double share() {
    long position = file == null ? given.get() : file.count();
    return size == 0 ? 1 : Math.min(1, (double) position / size);
  }

  @Override
  public void close() throws IOException {
    if (file != null) {
      file.close();
    }
  }
}
