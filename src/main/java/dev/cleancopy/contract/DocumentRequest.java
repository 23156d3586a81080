package dev.cleancopy.contract;

import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A document and what a caller wants to have of it.
 *
 * @param id the caller's name for it
 * @param document the document itself
 * @param options what the caller chose
 * @param explain whether the response says why
 * @param fields members of {@code article} to return; {@code null} for all
 * @param format the format that the caller named; {@code null} leaves it to {@code Accept}
 */
public record DocumentRequest(
    @Nullable String id,
    RawDocument document,
    Options options,
    boolean explain,
    @Nullable Set<String> fields,
    @Nullable OutputFormat format) {

  /** Refuses a request that names another format than JSON. */
  public void requireJson() {
    OutputFormat.requireJson(format);
  }
}
