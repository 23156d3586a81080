package dev.cleancopy.desk;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Many things to be answered, one after the other, as they come. */
@FunctionalInterface
public interface Requests {

  /** The next, which may have to be waited for; {@code null} if there are no more. */
  @Nullable Item next() throws IOException;

  /** Whether there may always be another: then they can be ended between any two. */
  default boolean isEndless() {
    return true;
  }

  /** The same requests; the first is read at once, so that it is known whether there is any. */
  static Requests begun(Requests requests) throws IOException {
    Item first = requests.next();
    return new Requests() {

      private @Nullable Item waiting = first;

      @Override
      public @Nullable Item next() throws IOException {
        Item item = waiting;
        if (item == null) {
          return first == null ? null : requests.next();
        }
        waiting = null;
        return item;
      }
    };
  }
}
