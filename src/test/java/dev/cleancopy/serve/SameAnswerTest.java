package dev.cleancopy.serve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.Resources;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same bytes give the same answer; {@link SameAnswerIT} asks the packaged service the same. */
@QuarkusTest
class SameAnswerTest {

  @Test
  void neither_order_nor_neighbours_change_an_answer() throws Exception {
    List<byte[]> documents = new ArrayList<>();
    for (Path folder : List.of(Path.of("golden"), Path.of("seeds"))) {
      for (String type : List.of(".html", ".txt")) {
        for (Path file : Resources.files(folder.toString(), type)) {
          documents.add(Files.readAllBytes(file));
        }
      }
    }
    List<byte[]> once = Shuffled.ask(RestAssured.port, documents, 8, 1);
    List<byte[]> again = Shuffled.ask(RestAssured.port, documents, 8, 2);
    for (int i = 0; i < documents.size(); i++) {
      assertThat(again.get(i)).isEqualTo(once.get(i));
    }
  }
}
