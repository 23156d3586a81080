package dev.cleancopy.lab.repair;

import dev.cleancopy.ArticleNormalizer;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedDocument;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Whether repairing what was repaired changes nothing, in every mode that changes anything.
 * Arguments: as those of {@link RepairScores}.
 */
public final class RepairedTwice {

  private static final List<RepairMode> MODES =
      List.of(RepairMode.STANDARD, RepairMode.STRICT, RepairMode.AGGRESSIVE);

  private final ArticleNormalizer normalizer = ArticleNormalizer.create();
  private final Map<RepairMode, Integer> changed = new EnumMap<>(RepairMode.class);
  private int texts;

  private RepairedTwice() {}

  /** Counts and prints. */
  public static void main(String[] args) throws IOException {
    RepairedTwice twice = new RepairedTwice();
    for (String arg : args) {
      for (Case one : RepairScores.cases(Path.of(arg))) {
        twice.look(one);
      }
    }
    System.out.println(twice.texts + " texts, changed by a second repair: " + twice.changed);
  }

  private void look(Case one) {
    texts++;
    for (RepairMode mode : MODES) {
      RepairedDocument once = normalizer.repair(one.document(), mode, Budget.UNLIMITED);
      RawDocument restored = RawDocument.ofText(once.content().text());
      RepairedDocument again = normalizer.repair(restored, mode, Budget.UNLIMITED);
      if (!again.content().text().equals(once.content().text())) {
        changed.merge(mode, 1, Integer::sum);
        System.out.printf(
            "%s %s %s %s then %s%n",
            one.language(), one.damage(), mode, once.lossyCharset(), again.lossyCharset());
        again.content().repairs().stream().filter(Repair::applied).forEach(this::show);
      }
    }
  }

  private void show(Repair repair) {
    System.out.printf(
        "  %s -> %s %.4f %s%n",
        repair.before(), repair.after(), repair.confidence(), repair.reason());
  }
}
