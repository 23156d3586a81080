package dev.cleancopy.desk;

import dev.cleancopy.contract.Capture;
import dev.cleancopy.contract.Problem;
import org.jspecify.annotations.Nullable;

/** One of many things to be answered. */
public sealed interface Item {

  /** About how many bytes it holds. */
  int weight();

  /** A request as a caller wrote it. */
  @SuppressWarnings("ArrayRecordComponent") // nobody else holds it
  record Request(byte[] json) implements Item {

    @Override
    public int weight() {
      return json.length;
    }
  }

  /** A document as it was caught. */
  record Caught(Capture capture) implements Item {

    @Override
    public int weight() {
      return capture.body().value().length;
    }
  }

  /** What could not even be read. */
  record Refused(@Nullable String id, Problem problem) implements Item {

    @Override
    public int weight() {
      return 0;
    }
  }
}
