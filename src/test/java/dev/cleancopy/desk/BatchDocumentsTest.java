package dev.cleancopy.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cleancopy.contract.Problem;
import dev.cleancopy.contract.ProblemException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BatchDocumentsTest {

  private static final Limits SMALL =
      new Limits(
          1,
          1,
          1,
          200_000,
          3,
          1,
          1,
          1,
          1,
          1,
          1,
          Limits.DEFAULT.arrival(),
          Limits.DEFAULT.deadline());

  private static List<String> documents(String body) throws IOException {
    BatchDocuments batch =
        BatchDocuments.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), SMALL);
    List<String> found = new ArrayList<>();
    for (Item item = batch.next(); item != null; item = batch.next()) {
      found.add(
          item instanceof Item.Request request
              ? new String(request.json(), StandardCharsets.UTF_8)
              : "refused " + ((Item.Refused) item).problem().status());
    }
    return found;
  }

  private static Problem problem(String body) {
    return catchThrowableOfType(ProblemException.class, () -> documents(body)).problem();
  }

  @Test
  void documents_are_cut_out_as_they_were_written() throws IOException {
    assertThat(documents("{\"documents\": [ {\"text\": \"한 }]\"} ,\n{}, 7 ] }"))
        .containsExactly("{\"text\": \"한 }]\"}", "{}", "refused 400");
    assertThat(documents("\uFEFF{\"documents\":[{\"a\":1}]}")).containsExactly("{\"a\":1}");
    assertThat(documents("{\"documents\": []}")).isEmpty();
  }

  @Test
  void documents_may_be_longer_than_what_is_read_at_once() throws IOException {
    String large = "{\"text\": \"" + "é".repeat(70_000) + "\"}";
    assertThat(documents("{\"documents\": [" + large + ",{}," + large + "]}"))
        .containsExactly(large, "{}", large);
    assertThat(documents("{\"documents\": [{\"text\": \"" + "a".repeat(200_000) + "\"}, {}]}"))
        .containsExactly("refused 413", "{}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "[] | 400",
        "{} | 400",
        "{\"documents\": {}} | 400",
        "{\"documents\": [], \"colour\": 1} | 400",
        "{\"documents\": [], \"documents\": []} | 400",
        "{\"documents\": [{]} | 400",
        "{\"documents\": [{}] | 400",
        "{\"documents\": []} {} | 400",
        "{\"documents\": [{}, {}, {}, {}]} | 413",
      })
  void what_is_no_batch_is_refused(String body, int status) {
    assertThat(problem(body).status()).isEqualTo(status);
  }
}
