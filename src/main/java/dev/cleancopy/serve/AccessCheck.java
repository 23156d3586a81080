package dev.cleancopy.serve;

import jakarta.inject.Singleton;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the doorkeeper knows whom to let in. */
@Readiness
@Singleton
public class AccessCheck implements HealthCheck {

  private final Doorkeeper doorkeeper;

  AccessCheck(Doorkeeper doorkeeper) {
    this.doorkeeper = doorkeeper;
  }

  @Override
  public HealthCheckResponse call() {
    List<String> faults = doorkeeper.faults();
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("access").status(faults.isEmpty());
    return faults.isEmpty()
        ? response.build()
        : response.withData("fault", String.join(" ", faults)).build();
  }
}
