package dev.cleancopy.serve;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.desk.Conveyor;
import dev.cleancopy.desk.Doors;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * Closes the house: first it is no longer ready, then nobody is let in any more and those inside
 * are answered. Streams that have no end are ended, after all that was read of them has its answer.
 */
@ApplicationScoped
public class Closing {

  private static final Logger LOG = Logger.getLogger(Closing.class);

  private static final Problem STOPPING =
      Problem.of(503, "The service is about to stop: what has no answer was not started.");

  private final Doors doors;
  private final Conveyor conveyor;
  private final ServiceConfig.Shutdown patience;
  private volatile boolean announced;

  Closing(Doors doors, Conveyor conveyor, ServiceConfig config) {
    this.doors = doors;
    this.conveyor = conveyor;
    this.patience = config.shutdown();
  }

  /** Whether the house is about to close. */
  boolean isAnnounced() {
    return announced;
  }

  /** Quarkus says so before it closes anything; what observes it is waited for. */
  void close(@Observes ShutdownDelayInitiatedEvent stop) throws InterruptedException {
    announced = true;
    Thread.sleep(patience.delay().toMillis());
    long since = System.nanoTime();
    doors.close();
    LOG.infof(
        "the doors are closed; %d documents and %d streams are inside",
        doors.documents(), doors.streams());
    if (!doors.awaitEmpty(shorter(patience.streams(), patience.timeout()))) {
      conveyor.end(new ProblemException(STOPPING));
      Duration spent = Duration.ofNanos(System.nanoTime() - since);
      if (!doors.awaitEmpty(patience.timeout().minus(spent))) {
        LOG.warnf(
            "stopped while %d documents and %d streams were inside",
            doors.documents(), doors.streams());
      }
    }
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
