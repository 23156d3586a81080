package dev.cleancopy.contract;

import dev.cleancopy.model.Repair;

/**
 * A damaged word or run and what became of it.
 *
 * @param field path of the value that holds it, below {@code article}
 * @param start UTF-16 index in that value, of {@code after} if applied, else of {@code before}
 * @param end index after the last character
 */
public record RepairView(
    String kind,
    String before,
    String after,
    String field,
    int start,
    int end,
    double confidence,
    boolean applied,
    String reason) {

  static RepairView of(Repair repair, String field) {
    return new RepairView(
        Names.of(repair.method()),
        repair.before(),
        repair.after(),
        field,
        repair.start(),
        repair.end(),
        Rounding.of(repair.confidence()),
        repair.applied(),
        repair.reason());
  }
}
