package dev.cleancopy.desk;

import java.io.IOException;

/** Where answers go, in their order. */
public interface Sink {

  /** Takes the next answer; waits if it cannot take it yet. */
  void write(byte[] answer) throws IOException;

  /** Called when there is nothing to write for a while. */
  void flush() throws IOException;
}
