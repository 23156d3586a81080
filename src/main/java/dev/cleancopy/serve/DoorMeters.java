package dev.cleancopy.serve;

import dev.cleancopy.contract.Names;
import dev.cleancopy.desk.Capacity;
import dev.cleancopy.desk.Doors;
import dev.cleancopy.desk.TurnedAway;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** Counts who is inside, who waits and who was turned away. */
@Singleton
public class DoorMeters implements Doors.Watch {

  private final MeterRegistry registry;
  private final Timer wait;
  private final Map<TurnedAway, Counter> turnedAway = new EnumMap<>(TurnedAway.class);

  DoorMeters(MeterRegistry registry, Capacity capacity, Threshold threshold) {
    this.registry = registry;
    wait =
        Timer.builder("cleancopy.wait")
            .description("Time that single documents wait for their turn")
            .serviceLevelObjectives(Meters.OBJECTIVES)
            .register(registry);
    for (TurnedAway why : TurnedAway.values()) {
      turnedAway.put(
          why,
          Counter.builder("cleancopy.rejections")
              .description("Requests that were turned away at the doors")
              .tag("reason", Names.of(why))
              .register(registry));
    }
    gauge("queue.limit", "Documents that may wait", capacity, Capacity::queue);
    gauge("concurrent.limit", "Documents that may be in work", capacity, Capacity::concurrent);
    gauge("streams.limit", "Batches and streams that may be open", capacity, Capacity::streams);
    gauge("connections", "Open connections", threshold, Threshold::connections);
  }

  /** Shows who is inside of {@code doors}. */
  void show(Doors doors) {
    gauge("inside", "Single documents that came in and are not yet out", doors, Doors::documents);
    gauge("waiting", "Single documents that wait for their turn", doors, Doors::waiting);
    gauge("working", "Single documents in work", doors, Doors::working);
    gauge("streams", "Open batches and streams", doors, Doors::streams);
    gauge("held.bytes", "Bytes of bodies inside", doors, Doors::bytes);
    gauge("open", "1 while anybody is let in", doors, open -> open.isOpen() ? 1 : 0);
  }

  @Override
  public void turnedAway(TurnedAway why) {
    Objects.requireNonNull(turnedAway.get(why)).increment();
  }

  @Override
  public void waited(long nanos) {
    wait.record(nanos, TimeUnit.NANOSECONDS);
  }

  private <T> void gauge(String name, String description, T of, ToDoubleFunction<T> value) {
    Gauge.builder("cleancopy." + name, of, value).description(description).register(registry);
  }
}
