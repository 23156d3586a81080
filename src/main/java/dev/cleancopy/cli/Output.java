package dev.cleancopy.cli;

import dev.cleancopy.desk.Sink;
import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file of answers, one a line, in the order of the documents: as many lines as it has, so many
 * documents are done. A file beside it tells of what job it is.
 */
final class Output implements Sink, AutoCloseable {

  private static final int BUFFER = 1 << 16;

  private final OutputStream out;
  private final long done;

  private Output(OutputStream out, long done) {
    this.out = out;
    this.done = done;
  }

  /**
   * Opens {@code file}, to go on where an earlier run of the same {@code job} was stopped.
   *
   * @throws IOException if the file is there, but of another job
   */
  static Output open(Path file, String job) throws IOException {
    Path label = Path.of(file + ".job");
    if (!Files.exists(file)) {
      Files.writeString(label, job);
    } else if (!Files.exists(label) || !Files.readString(label).equals(job)) {
      throw new IOException(
          file + " is there already, and of another job; remove it, or name another file");
    }
    long done = keepWholeLines(file);
    return new Output(
        new BufferedOutputStream(new FileOutputStream(file.toFile(), true), BUFFER), done);
  }

  /** Cuts off a line that was not written to its end; returns how many are left. */
  private static long keepWholeLines(Path file) throws IOException {
    if (!Files.exists(file)) {
      return 0;
    }
    long lines = 0;
    long position = 0;
    long end = 0;
    byte[] chunk = new byte[BUFFER];
    try (InputStream stream = Files.newInputStream(file)) {
      for (int read = stream.read(chunk); read >= 0; read = stream.read(chunk)) {
        for (int i = 0; i < read; i++) {
          if (chunk[i] == '\n') {
            lines++;
            end = position + i + 1;
          }
        }
        position += read;
      }
    }
    try (RandomAccessFile whole = new RandomAccessFile(file.toFile(), "rw")) {
      whole.setLength(end);
    }
    return lines;
  }

  /** How many documents were done before. */
  long done() {
    return done;
  }

  @Override
  public void write(byte[] answer) throws IOException {
    out.write(answer);
    out.write('\n');
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
