package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.desk.Measurements;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * No span is begun unless it is asked for. That none leaves the service, though it knows where to,
 * is seen in {@link NoConnectionIT}.
 */
@QuarkusTest
class NoTracesTest {

  @Inject Traces traces;

  @Test
  void documents_are_worked_on_as_if_there_were_no_traces() {
    assertThat(traces.with(Measurements.NONE)).isSameAs(Measurements.NONE);
    Function<String, String> work = String::strip;
    assertThat(traces.carried(work)).isSameAs(work);
  }
}
