package dev.cleancopy.serve;

import dev.cleancopy.desk.Engine;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the doors are open and the normalizer makes articles of tiny documents. */
@Readiness
@Singleton
public class ReadinessCheck implements HealthCheck {

  private final Engine engine;
  private final Closing closing;

  ReadinessCheck(Engine engine, Closing closing) {
    this.engine = engine;
    this.closing = closing;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("normalizer")
        .status(!closing.isAnnounced() && engine.selfTest())
        .build();
  }
}
