package dev.cleancopy.kafka;

import io.smallrye.mutiny.Uni;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lets work with the same key wait for the work before it; other work goes on beside it. */
final class KeyOrder {

  private final ConcurrentMap<ByteBuffer, CompletableFuture<@Nullable Void>> last =
      new ConcurrentHashMap<>();

  /**
   * {@code work}, once what came before with the same key has ended, in whatever way. Must be
   * called in the order of the work.
   *
   * @param key {@code null} for work that waits for nothing
   */
  <T> Uni<T> run(byte @Nullable [] key, Supplier<Uni<? extends T>> work) {
    if (key == null) {
      return Uni.createFrom().<T>deferred(work);
    }
    ByteBuffer name = ByteBuffer.wrap(key);
    CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> before = last.put(name, done);
    Uni<T> own =
        Uni.createFrom()
            .<T>deferred(work)
            .onTermination()
            .invoke(
                () -> {
                  last.remove(name, done);
                  done.complete(null);
                });
    return before == null ? own : Uni.createFrom().completionStage(before).chain(() -> own);
  }

  /** How many keys there is work for. */
  int keys() {
    return last.size();
  }
}
