package dev.cleancopy.serve;

import java.util.Locale;

/** Enum constants as the contract spells them. */
final class Names {

  private Names() {}

  /** {@code not-an-article} for {@code NOT_AN_ARTICLE}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
