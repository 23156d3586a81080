package dev.cleancopy.lab.stream;

import dev.cleancopy.serve.PackagedService;
import dev.cleancopy.serve.Shuffled;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * Whether documents get the same bytes for answers whatever their order and their neighbours: they
 * are sent twice, shuffled, over eight connections, to the packaged service.
 *
 * <p>{@code ShuffledDocuments <documents> <folder of *.gz>…}
 */
public final class ShuffledDocuments {

  private static final int CONNECTIONS = 8;

  private ShuffledDocuments() {}

  public static void main(String[] args) throws Exception {
    List<byte[]> documents = new ArrayList<>();
    for (String folder : Arrays.asList(args).subList(1, args.length)) {
      documents.addAll(documents(Path.of(folder)));
    }
    documents = documents.subList(0, Math.min(documents.size(), Integer.parseInt(args[0])));
    try (PackagedService service = PackagedService.start("-Xmx512m")) {
      List<byte[]> once = Shuffled.ask(service.port(), documents, CONNECTIONS, 1);
      List<byte[]> again = Shuffled.ask(service.port(), documents, CONNECTIONS, 2);
      int differ = 0;
      for (int i = 0; i < documents.size(); i++) {
        differ += Arrays.equals(once.get(i), again.get(i)) ? 0 : 1;
      }
      System.out.printf(
          "%d documents twice over %d connections: %d answers differ%n",
          documents.size(), CONNECTIONS, differ);
    }
  }

  private static List<byte[]> documents(Path folder) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".gz")).sorted().toList()) {
        try (InputStream stream = new GZIPInputStream(Files.newInputStream(file))) {
          byte[] document = stream.readAllBytes();
          if (document.length > 0) {
            documents.add(document);
          }
        }
      }
    }
    return documents;
  }
}
