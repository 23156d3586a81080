package dev.cleancopy.lab.soak;

import java.util.Set;

/**
 * What is sent, and what may come back.
 *
 * @param name of its kind
 * @param head the request line and the headers
 * @param body the body, or as much of it as is sent
 * @param manner how it is sent
 * @param allowed statuses; 0 for a connection that is closed without an answer
 */
@SuppressWarnings("ArrayRecordComponent") // nobody changes it
record Sent(String name, String head, byte[] body, Manner manner, Set<Integer> allowed) {

  /** Whether it is one of those whose times are looked at. */
  boolean isSmall() {
    return name.equals("small");
  }

  /** Whether it is meant to do harm. */
  boolean isHostile() {
    return !Set.of("small", "page", "large", "stream", "batch").contains(name);
  }

  /** How a body is sent. */
  enum Manner {
    /** At once. */
    AT_ONCE,
    /** In pieces, some seconds long. */
    SLOWLY,
    /** The connection's sending half is closed before its end. */
    HALF_CLOSED,
    /** The connection is closed before its end. */
    ABANDONED
  }
}
