package dev.cleancopy.contract;

import java.util.Locale;

/** Enum constants as the contract spells them. */
public final class Names {

  private Names() {}

  /** {@code not-an-article} for {@code NOT_AN_ARTICLE}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
