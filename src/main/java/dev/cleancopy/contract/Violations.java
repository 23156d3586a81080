package dev.cleancopy.contract;

import java.util.ArrayList;
import java.util.List;

/** Collects all that is wrong with a request, so that a caller learns of it at once. */
final class Violations {

  /** Whoever has more of them does not read them. */
  private static final int MOST = 100;

  private final List<Problem.Violation> found = new ArrayList<>();

  /** Remembers it, unless there are more than anybody wants to know. */
  void add(String field, String message) {
    if (found.size() < MOST) {
      found.add(new Problem.Violation(field, message));
    }
  }

  /** Of the parameter {@code name}, which nobody knows. */
  void addUnknown(String name) {
    add(name, "no such parameter");
  }

  /** Returns if nothing is wrong. */
  void refuse() {
    if (!found.isEmpty()) {
      throw new ProblemException(
          Problem.of(400, "The request has unknown or invalid fields.").withViolations(found));
    }
  }

  static ProblemException single(String field, String message) {
    return new ProblemException(
        Problem.of(400, "The request has unknown or invalid fields.")
            .withViolations(List.of(new Problem.Violation(field, message))));
  }
}
