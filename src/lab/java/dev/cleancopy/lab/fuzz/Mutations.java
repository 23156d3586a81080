package dev.cleancopy.lab.fuzz;

import dev.cleancopy.Resources;
import dev.cleancopy.fuzz.FuzzTarget;
import dev.cleancopy.fuzz.Pathology;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Throws mutations of known inputs at {@link FuzzTarget}s, blindly and therefore often: nothing is
 * watched, all of it is compiled. {@link Fuzz} finds ways that no known input goes; this goes the
 * known ones with a hundred times as many inputs, and with long ones.
 *
 * <p>Arguments: targets, with commas between them, or {@code all}; minutes for each; a seed; a
 * folder for what is found; and folders with more known inputs, such as the corpora of {@link Fuzz}
 * (whose first byte chose a target, and is left out).
 */
public final class Mutations {

  private static final int LONGEST = 1 << 16;
  private static final int MOST_CHANGES = 12;
  private static final int MOST_FINDINGS = 20;
  private static final long SLOW_NANOS = 5_000_000_000L;

  /** Marks that nobody sees, or that repair takes away. */
  private static final int[] ODD = {
    0, 1, 0x7F, 0x85, 0x92, 0xA0, 0xAD, 0x200B, 0x200E, 0x202E, 0x2028, 0x2069, 0xFEFF, 0xFFFD,
    0xFFFF, 0x301, 0xFE0F, 0xE0020, 0x1F468, '?', '\n', '\t'
  };

  private final SplittableRandom random;
  private final List<byte[]> known;

  private Mutations(long seed, List<byte[]> known) {
    this.random = new SplittableRandom(seed);
    this.known = known;
  }

  /** Starts. */
  public static void main(String[] args) throws IOException {
    Locale.setDefault(Locale.ROOT);
    List<FuzzTarget> targets = Fuzz.targets(args[0]);
    double minutes = Double.parseDouble(args[1]);
    long seed = Long.parseLong(args[2]);
    Path found = Files.createDirectories(Path.of(args[3]));
    List<byte[]> known = known(Arrays.stream(args).skip(4).map(Path::of).toList());
    System.out.printf("%d known inputs, seed %d%n", known.size(), seed);
    for (FuzzTarget target : targets) {
      new Mutations(seed + target.ordinal(), known).over(target, minutes, found);
    }
  }

  private static List<byte[]> known(List<Path> folders) throws IOException {
    List<byte[]> known = new ArrayList<>();
    for (Path file : Resources.files("golden", "")) {
      if (file.getFileName().toString().startsWith("input.")) {
        known.add(Files.readAllBytes(file));
      }
    }
    for (Path file : Resources.files("cases", ".json")) {
      known.add(Files.readAllBytes(file));
    }
    for (Pathology pathology : Pathology.values()) {
      known.add(pathology.ofSize(200).getBytes(StandardCharsets.UTF_8));
    }
    for (Path folder : folders) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          byte[] bytes = Files.readAllBytes(file);
          known.add(Arrays.copyOfRange(bytes, Math.min(1, bytes.length), bytes.length));
        }
      }
    }
    return known;
  }

  private void over(FuzzTarget target, double minutes, Path found) throws IOException {
    long end = System.nanoTime() + (long) (minutes * 60e9);
    long thrown = 0;
    int findings = 0;
    long slowest = 0;
    while (System.nanoTime() < end && findings < MOST_FINDINGS) {
      byte[] input = next();
      long start = System.nanoTime();
      Throwable fault = fault(target, input);
      long took = System.nanoTime() - start;
      slowest = Math.max(slowest, took);
      thrown++;
      if (fault != null || took > SLOW_NANOS) {
        findings++;
        String name = (fault == null ? "slow-" : "crash-") + target + "-" + thrown;
        Files.write(found.resolve(name), input);
        System.out.printf("%s: %s%n", name, fault == null ? took / 1_000_000 + " ms" : fault);
      }
    }
    System.out.printf(
        "%s: %d inputs in %.1f minutes, slowest %d ms, %d findings%n",
        target, thrown, minutes, slowest / 1_000_000, findings);
  }

  /** Whatever it is: a fuzzer looks for all that may be thrown. */
  private static @Nullable Throwable fault(FuzzTarget target, byte[] input) {
    try {
      target.run(input);
      return null;
    } catch (IOException | RuntimeException | Error fault) {
      return fault;
    }
  }

  /** A variant, and after it a piece of a known input with some changes. */
  private byte[] next() {
    byte[] piece = piece(random.nextInt(4) == 0 ? LONGEST : LONGEST / 16);
    ByteArrayOutputStream input = new ByteArrayOutputStream(piece.length + 64);
    input.write(random.nextInt(256));
    int changes = random.nextInt(MOST_CHANGES);
    int from = 0;
    for (int i = 0; i < changes && from < piece.length; i++) {
      int to = from + random.nextInt(piece.length - from + 1);
      input.write(piece, from, to - from);
      from = to + change(piece, to, input);
    }
    if (from < piece.length) {
      input.write(piece, from, piece.length - from);
    }
    return input.toByteArray();
  }

  private byte[] piece(int longest) {
    byte[] whole = known.get(random.nextInt(known.size()));
    int length = Math.min(whole.length, 1 + random.nextInt(longest));
    int start = whole.length == length ? 0 : random.nextInt(whole.length - length + 1);
    return Arrays.copyOfRange(whole, start, start + length);
  }

  /** Writes something else, and returns how many bytes of {@code piece} it stands for. */
  private int change(byte[] piece, int at, ByteArrayOutputStream input) {
    int some = random.nextInt(1, 40);
    switch (random.nextInt(7)) {
      case 0 -> input.write(random.nextInt(256));
      case 1 -> {
        return some; // left out
      }
      case 2 -> {
        byte[] other = piece(300);
        input.write(other, 0, other.length);
      }
      case 3 -> {
        int length = Math.min(some, piece.length - at);
        for (int i = random.nextInt(2, 20); i > 0; i--) {
          input.write(piece, at, length);
        }
      }
      case 4 -> {
        int[] from = random.nextBoolean() ? ODD : new int[] {random.nextInt(0xD800)};
        for (int i = random.nextInt(1, 4); i > 0; i--) {
          String character = Character.toString(from[random.nextInt(from.length)]);
          input.writeBytes(character.getBytes(StandardCharsets.UTF_8));
        }
      }
      case 5 -> {
        if (at < piece.length) {
          input.write(piece[at] ^ (1 << random.nextInt(8)));
          return 1;
        }
      }
      default -> input.writeBytes(piece(12));
    }
    return 0;
  }
}
