package dev.cleancopy.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every index of the Job of Kubernetes, with the arguments that its manifest gives it. */
class BulkJobTest {

  private static final Path JOB = Path.of("k8s/jobs/bulk");
  private static final Pattern SHARDS = Pattern.compile("SHARDS=(\\d+)");
  private static final int FILES = 21;
  private static final int DOCUMENTS = 2;

  @TempDir private Path data;

  private static Job job() throws IOException {
    return new KubernetesSerialization().unmarshal(Files.readString(JOB.resolve("job.yaml")));
  }

  private static String shards() throws IOException {
    Matcher shards = SHARDS.matcher(Files.readString(JOB.resolve("kustomization.yaml")));
    assertThat(shards.find()).isTrue();
    return shards.group(1);
  }

  /** The container's arguments, as the kubelet expands them, in our folder. */
  private String[] arguments(Container container, int index) throws IOException {
    List<String> arguments = new ArrayList<>();
    for (String argument : container.getArgs()) {
      arguments.add(
          argument
              .replace("$(INDEX)", Integer.toString(index))
              .replace("$(SHARDS)", shards())
              .replace("/data", data.toString()));
    }
    assertThat(arguments).noneMatch(argument -> argument.contains("$("));
    return arguments.toArray(String[]::new);
  }

  /** A file in one of the ways in which files come. */
  private void write(int file) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int document = 0; document < DOCUMENTS; document++) {
      lines.append("{\"id\": \"%d/%d\", \"text\": \"Boats.\"}\n".formatted(file, document));
    }
    byte[] bytes = lines.toString().getBytes(StandardCharsets.UTF_8);
    if (file % 2 == 0) {
      Files.write(data.resolve("in/" + file + ".ndjson"), bytes);
      return;
    }
    Path compressed = data.resolve("in/" + file + ".ndjson.gz");
    try (OutputStream stream = new GZIPOutputStream(Files.newOutputStream(compressed))) {
      stream.write(bytes);
    }
  }

  private static List<String> ids(Path answers) throws IOException {
    List<String> ids = new ArrayList<>();
    for (String line : Files.readAllLines(answers)) {
      ids.add(new ObjectMapper().readTree(line).path("id").asText());
    }
    return ids;
  }

  @Test
  void every_file_is_the_share_of_one_index() throws IOException {
    Files.createDirectories(data.resolve("in"));
    Files.createDirectories(data.resolve("out"));
    for (int file = 0; file < FILES; file++) {
      write(file);
    }
    Job job = job();
    Container container = job.getSpec().getTemplate().getSpec().getContainers().get(0);
    int completions = job.getSpec().getCompletions();
    List<Integer> shares = new ArrayList<>();
    List<String> all = new ArrayList<>();
    for (int index = 0; index < completions; index++) {
      assertThat(CleanCopy.commandLine().execute(arguments(container, index))).isZero();
      List<String> ids = ids(data.resolve("out/" + index + ".ndjson"));
      Set<String> files = new TreeSet<>(ids.stream().map(id -> id.split("/", -1)[0]).toList());
      assertThat(ids).hasSize(files.size() * DOCUMENTS);
      shares.add(files.size());
      all.addAll(ids);
    }
    assertThat(all)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, FILES)
                .boxed()
                .flatMap(file -> Stream.of(file + "/0", file + "/1"))
                .toList());
    assertThat(shares)
        .allMatch(share -> share == FILES / completions || share == FILES / completions + 1);
  }
}
