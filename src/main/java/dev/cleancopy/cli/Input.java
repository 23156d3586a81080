package dev.cleancopy.cli;

import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.Wire;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/** Many documents: a folder of files, lines of NDJSON, or a web archive. */
final class Input implements AutoCloseable {

  private final Requests requests;
  private final Closeable source;
  private final LongSupplier position;
  private final long size;

  private Input(Requests requests, Closeable source, LongSupplier position, long size) {
    this.requests = requests;
    this.source = source;
    this.position = position;
    this.size = size;
  }

  /**
   * The documents of {@code shard} in {@code path}.
   *
   * @param files those of the folder, if it is one
   * @param skipped how many of them are done already
   */
  static Input open(Path path, List<Path> files, Shard shard, long skipped, Limits limits)
      throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path, files, shard, skipped, limits);
    }
    Wire file = new Wire(Files.newInputStream(path));
    Requests all = FolderRequests.in(path, file, limits);
    return new Input(shard.of(all, skipped), file, file::count, Files.size(path));
  }

  private static Input folder(
      Path folder, List<Path> files, Shard shard, long skipped, Limits limits) {
    List<Path> own =
        IntStream.range(0, files.size()).filter(shard::has).mapToObj(files::get).toList();
    FolderRequests requests = new FolderRequests(folder, own, skipped, limits);
    return new Input(requests, requests, requests::opened, own.size());
  }

  /** The documents. */
  Requests requests() {
    return requests;
  }

  /** The share that was read, 0 to 1. */
  double share() {
    return size == 0 ? 1 : Math.min(1, (double) position.getAsLong() / size);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
