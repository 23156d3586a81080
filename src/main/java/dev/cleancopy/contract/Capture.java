package dev.cleancopy.contract;

import dev.cleancopy.model.Content;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A document as a crawler or a disk holds it.
 *
 * @param id the name by which its answer is known
 * @param url where it was found
 * @param contentType what its server said it is; {@code null} lets the first bytes decide
 * @param fetchedAt when it was fetched
 */
public record Capture(
    @Nullable String id,
    @Nullable URI url,
    @Nullable String contentType,
    @Nullable Instant fetchedAt,
    Content.Bytes body) {}
