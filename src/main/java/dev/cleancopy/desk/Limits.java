package dev.cleancopy.desk;

import java.time.Duration;

/**
 * What a request may cost.
 *
 * @param body bytes of one document's body, as it is sent
 * @param inflated bytes of the same body with its content encoding undone
 * @param ratio of the inflated body to the body
 * @param line bytes of one line of a stream, or of one document of a batch
 * @param batchDocuments in one batch
 * @param batch bytes of one batch, its content encoding undone
 * @param nodes of one document's tree
 * @param deadline for one document
 */
public record Limits(
    int body,
    int inflated,
    int ratio,
    int line,
    int batchDocuments,
    int batch,
    int nodes,
    Duration deadline) {

  private static final int MEBIBYTE = 1 << 20;

  /** Those of the contract. */
  public static final Limits DEFAULT =
      new Limits(
          10 * MEBIBYTE,
          40 * MEBIBYTE,
          100,
          20 * MEBIBYTE,
          100,
          40 * MEBIBYTE,
          250_000,
          Duration.ofSeconds(10));
}
