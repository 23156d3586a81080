package dev.cleancopy.serve;

import dev.cleancopy.contract.EngineView;
import dev.cleancopy.desk.Engine;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Startup;

/** Started when the models are loaded and warm. */
@Startup
@Singleton
public class StartedCheck implements HealthCheck {

  private final EngineView engine;

  StartedCheck(Engine engine) {
    this.engine = engine.version();
  }

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("models")
        .up()
        .withData("model", engine.model())
        .withData("lexicon", engine.lexicon())
        .build();
  }
}
