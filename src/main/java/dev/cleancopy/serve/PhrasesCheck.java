package dev.cleancopy.serve;

import dev.cleancopy.lexicon.ExtraPhrases;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Not ready with files of phrases that cannot be read: better no new pod than one that forgets. */
@Readiness
@Singleton
public class PhrasesCheck implements HealthCheck {

  private final ExtraPhrases extra;

  PhrasesCheck(ExtraPhrases extra) {
    this.extra = extra;
  }

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder response =
        HealthCheckResponse.named("phrases")
            .status(extra.faults().isEmpty())
            .withData("extra", extra.phrases().size());
    for (int i = 0; i < extra.faults().size(); i++) {
      response.withData("fault " + (i + 1), extra.faults().get(i));
    }
    return response.build();
  }
}
