package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cleancopy.contract.ProblemException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

class DocumentBudgetTest {

  private static DocumentBudget budget(int nodes, Duration deadline) {
    return new DocumentBudget(
        new Limits(1, 1, 1, 1, 1, 1, nodes, nodes, nodes, 1, 1, deadline, deadline),
        new Cancellation());
  }

  private static int status(Runnable work) {
    ProblemException thrown = catchThrowableOfType(ProblemException.class, work::run);
    return thrown.problem().status();
  }

  @Test
  void a_document_that_takes_too_long_is_504() {
    DocumentBudget spent = budget(1, Duration.ZERO);
    assertThat(status(spent::check)).isEqualTo(504);
  }

  @Test
  void a_document_with_too_many_nodes_is_413() {
    DocumentBudget budget = budget(10, Duration.ofHours(1));
    assertThat(status(() -> budget.nodes(11))).isEqualTo(413);
  }

  @Test
  void a_document_with_too_many_blocks_is_413() {
    DocumentBudget budget = budget(10, Duration.ofHours(1));
    assertThat(status(() -> budget.blocks(11))).isEqualTo(413);
  }

  @Test
  void a_document_with_too_many_repairs_is_413() {
    DocumentBudget budget = budget(10, Duration.ofHours(1));
    assertThat(status(() -> budget.repairs(11))).isEqualTo(413);
  }

  @Test
  void a_small_heap_lowers_the_limits() {
    Limits small = Limits.DEFAULT.within(160 << 20, 2);
    assertThat(small.body()).isEqualTo(small.inflated()).isBetween(6_000_000, 7_000_000);
    assertThat(small.blocks()).isEqualTo(15_744);
    assertThat(small.repairs()).isEqualTo(31_488);
    assertThat(small.nodes()).isEqualTo(250_000);
    assertThat(Limits.DEFAULT.within(16L << 30, 5)).isEqualTo(Limits.DEFAULT);
  }

  @Test
  void what_is_within_its_limits_goes_on() {
    DocumentBudget budget = budget(10, Duration.ofHours(1));
    assertThatCode(
            () -> {
              budget.check();
              budget.nodes(10);
            })
        .doesNotThrowAnyException();
  }

  @Test
  void a_document_for_which_nobody_waits_is_given_up() {
    Cancellation cancellation = new Cancellation();
    DocumentBudget budget = new DocumentBudget(Limits.DEFAULT, cancellation);
    budget.check();
    cancellation.cancel();
    assertThatThrownBy(budget::check).isInstanceOf(CancellationException.class);
  }
}
