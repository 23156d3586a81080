package dev.cleancopy.read;

import dev.cleancopy.text.Urls;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where the references of a page lead. A page that names a long base once, or a long address often,
 * would come back as an answer that is hundreds of times its size: what its addresses are longer
 * than ordinary ones is counted each time, and has an end.
 */
final class Destinations {

  /** Addresses of real pages are hardly ever longer. */
  private static final int ORDINARY = 256;

  /** Characters of all addresses together beyond those of ordinary ones. */
  private static final int MOST = 500_000;

  private final @Nullable URI base;
  private final boolean longBase;
  private final long most;
  private final Map<String, URI> known = new HashMap<>();
  private long beyond;

  Destinations(@Nullable URI base) {
    this(base, MOST);
  }

  Destinations(@Nullable URI base, long most) {
    this.base = base;
    this.most = most;
    longBase = base != null && base.toString().length() > ORDINARY;
  }

  /**
   * {@code reference} as an absolute address; {@code null} if it leads nowhere, or was too much.
   */
  @Nullable URI of(String reference) {
    if (beyond > most && longBase) {
      return null;
    }
    URI address = known.get(reference); // pages link to the same place again and again
    if (address == null) {
      address = Urls.resolve(base, reference);
      if (address == null) {
        return null;
      }
      known.put(reference, address);
    }
    beyond += Math.max(0, address.toString().length() - ORDINARY);
    return beyond > most && address.toString().length() > ORDINARY ? null : address;
  }
}
