package dev.cleancopy.model;

/** The kinds of repair. */
public enum Method {
  /** Bytes that were decoded with the wrong charset: {@code Ã©} is {@code é}. */
  MOJIBAKE,
  /** Letters that a charset could not hold: {@code T?rkiye} is {@code Türkiye}. */
  LOST_CHARACTER,
  /** Entities that were escaped twice and so show as such. */
  ENTITY,
  /** Escapes of a programming language or a URL: {@code %C3%BC}. */
  ESCAPE,
  /** Control characters. */
  CONTROL,
  /** Characters that nobody sees. */
  INVISIBLE,
  /** Another form of the same text: NFC. */
  NORMALIZATION,
  /** A space that was lost. */
  LOST_SPACE
}
