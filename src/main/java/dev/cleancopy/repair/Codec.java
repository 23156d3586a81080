package dev.cleancopy.repair;

import org.jspecify.annotations.Nullable;

/** A charset that text was read in, or should have been; strict both ways. */
interface Codec {

  /** Its name in the contract. */
  String name();

  /** The bytes that it reads as {@code text}; {@code null} if it reads none so. */
  byte @Nullable [] encode(String text);

  /** {@code bytes} as text; {@code null} if they are none, or hold what no text does. */
  @Nullable String decode(byte[] bytes);
}
