package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Lexicon;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Classifiers with trees from a folder. */
public final class TrainedClassifiers {

  private TrainedClassifiers() {}

  /** The classifier of a fold, as {@link TrainTrees} wrote it. */
  public static BlockClassifier ofFold(Path folder, int fold) throws IOException {
    return new BlockClassifier(
        Lexicon.load(),
        names(folder.resolve("names." + fold + ".tsv")),
        new BodyJudgement(
            read(folder.resolve("html." + fold + ".trees")),
            read(folder.resolve("text." + fold + ".trees"))));
  }

  private static Ensemble read(Path file) throws IOException {
    if (!Files.exists(file)) {
      return Ensemble.none(); // the other mode is measured
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return Ensemble.read(stream);
    }
  }

  private static NameShares names(Path file) throws IOException {
    if (!Files.exists(file)) {
      return new NameShares(Map.of()); // lines of text have no names
    }
    try (InputStream stream = Files.newInputStream(file)) {
      return NameShares.read(stream);
    }
  }
}
