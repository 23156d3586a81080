package dev.cleancopy.model;

/** Why a charset was chosen. */
public enum Evidence {
  BYTE_ORDER_MARK,
  VALID_UTF_8,
  /** The caller insisted. */
  FORCED,
  /** The transport said so (HTTP header). */
  TRANSPORT,
  /** The document said so ({@code <meta charset>}, XML declaration). */
  DECLARED,
  /** The bytes looked like it. */
  DETECTED,
  /** The text came decoded. */
  GIVEN
}
