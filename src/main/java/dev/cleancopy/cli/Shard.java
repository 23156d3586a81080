package dev.cleancopy.cli;

import dev.cleancopy.desk.Item;
import dev.cleancopy.desk.Requests;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Every {@code count}-th document, from {@code index} on: {@code 0/4} to {@code 3/4} are together
 * all of them.
 */
record Shard(int index, int count) {

  static final Shard ALL = new Shard(0, 1);

  /** Whether the document at {@code position} is in it. */
  boolean has(long position) {
    return position % count == index;
  }

  /** Those of {@code requests} that are in it, without the first {@code skipped} of them. */
  Requests of(Requests requests, long skipped) {
    return new Requests() {

      private long position;
      private long left = skipped;

      @Override
      public @Nullable Item next() throws IOException {
        Item item = requests.next();
        while (item != null) {
          if (has(position++) && left-- <= 0) {
            return item;
          }
          item = requests.next();
        }
        return null;
      }
    };
  }

  @Override
  public String toString() {
    return index + "/" + count;
  }

  /** Reads {@code 0/4}. */
  static final class Converter implements ITypeConverter<Shard> {

    @Override
    public Shard convert(String value) {
      String[] parts = value.split("/", -1);
      try {
        Shard shard = new Shard(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        if (parts.length == 2 && 0 <= shard.index && shard.index < shard.count) {
          return shard;
        }
      } catch (NumberFormatException | ArrayIndexOutOfBoundsException malformed) {
        throw wrong(malformed);
      }
      throw wrong(null);
    }

    private static TypeConversionException wrong(@Nullable Exception cause) {
      TypeConversionException wrong =
          new TypeConversionException("a shard is INDEX/COUNT, from 0/COUNT on, such as 0/4");
      if (cause != null) {
        wrong.initCause(cause);
      }
      return wrong;
    }
  }
}
