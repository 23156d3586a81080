package dev.cleancopy.serve;

import dev.cleancopy.desk.Engine;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the normalizer makes articles of tiny documents. */
@Readiness
@Singleton
public class ReadinessCheck implements HealthCheck {

  private final Engine engine;

  ReadinessCheck(Engine engine) {
    this.engine = engine;
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("normalizer").status(engine.selfTest()).build();
  }
}
