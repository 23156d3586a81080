package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DocumentBudgetTest {

  private record Fixed(int body, int nodes, Duration deadline) implements ServiceConfig.Limits {}

  private static int status(Runnable work) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, work::run);
    return thrown.problem().status();
  }

  @Test
  void a_document_that_takes_too_long_is_504() {
    DocumentBudget spent = new DocumentBudget(new Fixed(1, 1, Duration.ZERO));
    assertThat(status(spent::check)).isEqualTo(504);
  }

  @Test
  void a_document_with_too_many_nodes_is_413() {
    DocumentBudget budget = new DocumentBudget(new Fixed(1, 10, Duration.ofHours(1)));
    assertThat(status(() -> budget.nodes(11))).isEqualTo(413);
  }

  @Test
  void what_is_within_its_limits_goes_on() {
    DocumentBudget budget = new DocumentBudget(new Fixed(1, 10, Duration.ofHours(1)));
    assertThatCode(
            () -> {
              budget.check();
              budget.nodes(10);
            })
        .doesNotThrowAnyException();
  }
}
