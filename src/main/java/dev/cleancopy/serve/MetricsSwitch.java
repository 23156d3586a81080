package dev.cleancopy.serve;

import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Turns all metrics off where nobody wants them. */
@Singleton
public class MetricsSwitch {

  @Produces
  @Singleton
  MeterFilter filter(ServiceConfig config) {
    return config.metrics().enabled() ? new MeterFilter() {} : MeterFilter.deny();
  }
}
