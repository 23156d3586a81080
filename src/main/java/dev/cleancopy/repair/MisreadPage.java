package dev.cleancopy.repair;

import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Method;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The texts of one page that were decoded with a wrong charset. The longest tell how; the others
 * are searched only if that does not explain them.
 */
final class MisreadPage {

  /** Text was decoded wrong up to so many times over. */
  private static final int LAYERS = 3;

  /** So many of the longest texts are looked at first. */
  private static final int FIRST = 2;

  private final Mojibake mojibake;
  private final RepairMode mode;
  private final Budget budget;
  private final Precedents precedents;
  private final Map<String, List<Repair>> found = new HashMap<>();

  private MisreadPage(Mojibake mojibake, Precedents precedents, RepairMode mode, Budget budget) {
    this.mojibake = mojibake;
    this.precedents = precedents;
    this.mode = mode;
    this.budget = budget;
  }

  /** {@code page} with those of its texts at {@code places} read right. */
  static Page undone(Page page, BitSet places, Mojibake mojibake, RepairMode mode, Budget budget) {
    Set<String> suspects = new LinkedHashSet<>();
    for (String text : Fields.texts(page, places)) {
      if (Mojibake.isSuspect(text)) {
        suspects.add(text);
      }
    }
    return suspects.isEmpty()
        ? page
        : new MisreadPage(mojibake, mojibake.precedents(suspects), mode, budget)
            .undone(page, places, suspects);
  }

  private Page undone(Page page, BitSet places, Set<String> suspects) {
    suspects.stream()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .limit(FIRST)
        .forEach(text -> decoded(RepairedText.asRead(text)));
    Page decoded =
        Fields.repair(
            page,
            places,
            page.lossyCharset(),
            budget,
            text -> suspects.contains(text.text()) ? decoded(text) : text);
    return precedents.pairs().isEmpty()
        ? decoded
        : Fields.repair(decoded, places, page.lossyCharset(), budget, this::followed);
  }

  private RepairedText decoded(RepairedText text) {
    RepairedText repaired = text;
    for (int layer = 0; layer < LAYERS; layer++) {
      List<Repair> repairs = found(repaired.text());
      if (repairs.isEmpty()) {
        break;
      }
      budget.repairs(repairs.size());
      repaired = repaired.repair(repairs);
      if (!repairs.get(0).applied()) {
        break;
      }
    }
    return repaired;
  }

  private List<Repair> found(String text) {
    List<Repair> repairs = found.get(text);
    if (repairs == null) {
      repairs = mojibake.repairs(text, precedents, mode, budget);
      found.put(text, repairs);
    }
    return repairs;
  }

  /** {@code text}, if nothing explained it, as other texts of the page were read. */
  private RepairedText followed(RepairedText text) {
    return isAscii(text.text())
            || text.repairs().stream().anyMatch(repair -> repair.method() == Method.MOJIBAKE)
        ? text
        : text.repair(mojibake.known(text.text(), precedents, mode, budget));
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
