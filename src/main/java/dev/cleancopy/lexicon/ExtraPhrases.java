package dev.cleancopy.lexicon;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Phrases beside those that ship: files {@code <language>.<topic>.txt} of a folder, in the format
 * of {@code lexicon/README.md}. A file with a fault adds nothing.
 *
 * @param phrases in the order of the files' names
 * @param faults what is wrong with which file; empty if nothing is
 */
public record ExtraPhrases(List<Phrase> phrases, List<String> faults) {

  /** No more phrases than those that ship. */
  public static final ExtraPhrases NONE = new ExtraPhrases(List.of(), List.of());

  /** A ConfigMap of Kubernetes holds no more than this. */
  private static final int MOST_BYTES = 1 << 20;

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final String ENDING = ".txt";

  private static final Map<String, Topic> TOPICS =
      Arrays.stream(Topic.values()).collect(Collectors.toMap(Topic::id, Function.identity()));

  public ExtraPhrases {
    phrases = List.copyOf(phrases);
    faults = List.copyOf(faults);
  }

  /** The phrases in {@code folder}; hidden files are left out. */
  public static ExtraPhrases read(Path folder) {
    List<Phrase> phrases = new ArrayList<>();
    List<String> faults = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (!name.startsWith(".")) {
          read(file, name, phrases, faults);
        }
      }
    } catch (IOException unreadable) {
      faults.add(folder + " is no folder that can be read");
    }
    return new ExtraPhrases(phrases, faults);
  }

  private static void read(Path file, String name, List<Phrase> phrases, List<String> faults) {
    try {
      int dot = name.indexOf('.');
      Topic topic = dot < 0 ? null : topic(name.substring(dot + 1));
      String language = dot < 0 ? null : language(name.substring(0, dot));
      if (topic == null || language == null) {
        faults.add(name + ": the name must be <language>.<topic>.txt, such as en.subscribe.txt");
        return;
      }
      phrases.addAll(LexiconFiles.read(lines(file), language, topic));
    } catch (CharacterCodingException malformed) {
      faults.add(name + ": is no UTF-8");
    } catch (IOException unreadable) {
      faults.add(name + ": cannot be read, or is larger than " + MOST_BYTES + " bytes");
    } catch (IllegalStateException malformed) {
      faults.add(name + ": " + malformed.getMessage());
    }
  }

  private static @Nullable Topic topic(String rest) {
    return rest.endsWith(ENDING)
        ? TOPICS.get(rest.substring(0, rest.length() - ENDING.length()))
        : null;
  }

  private static @Nullable String language(String tag) {
    try {
      String canonical = new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
      return canonical.equals(tag) ? tag : null;
    } catch (IllformedLocaleException malformed) {
      return null;
    }
  }

  private static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      throw new IOException("no file, or too large a one");
    }
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    return (text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).lines().toList();
  }
}
