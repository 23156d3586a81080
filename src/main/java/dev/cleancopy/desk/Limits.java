package dev.cleancopy.desk;

import dev.cleancopy.model.Budget;
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
 * @param blocks of one document, lines of stripped text among them
 * @param repairs of one document
 * @param depth of elements below which they are read, but flattened
 * @param attribute characters of an attribute's value above which it is not read
 * @param arrival time for one document's body to arrive
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
    int blocks,
    int repairs,
    int depth,
    int attribute,
    Duration arrival,
    Duration deadline) {

  /** What the service itself holds, whatever it is asked: some 37 MiB with all that Quarkus has. */
  private static final long OWN = 37 << 20;

  /** However small the heap is, this share of it is for documents. */
  private static final int LEAST_SHARE = 8;

  /** Text takes up to ten times its bytes while it is in work; and more is in work than one. */
  private static final int SHARE_OF_DOCUMENT = 20;

  /** A batch is held as it came. */
  private static final int SHARE_OF_BATCH = 8;

  /**
   * A block of a word takes some 2 KiB with all that is known of it; one deep in a page up to 7
   * while it is explained, as its path stands in the answer twice, and counts as three.
   */
  private static final int BYTES_A_BLOCK = 4096;

  /** A repair takes up to a KiB, with what it becomes in the answer. */
  private static final int BYTES_A_REPAIR = 2048;

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
          250_000,
          250_000,
          Budget.DEPTH,
          Budget.ATTRIBUTE,
          Duration.ofSeconds(60),
          Duration.ofSeconds(10));

  /**
   * The same limits, or lower ones where a heap of {@code heap} bytes could not bear so many
   * documents that go to them.
   */
  public Limits within(long heap, int concurrent) {
    long free = free(heap);
    int document = (int) Math.min(Integer.MAX_VALUE, free / SHARE_OF_DOCUMENT);
    return new Limits(
        Math.min(body, document),
        Math.min(inflated, document),
        ratio,
        Math.min(line, document),
        batchDocuments,
        (int) Math.min(batch, free / SHARE_OF_BATCH),
        nodes,
        (int) Math.min(blocks, free / BYTES_A_BLOCK / concurrent),
        (int) Math.min(repairs, free / BYTES_A_REPAIR / concurrent),
        depth,
        attribute,
        arrival,
        deadline);
  }

  /** How much of a heap of {@code heap} bytes is there for documents. */
  static long free(long heap) {
    return Math.max(heap - OWN, heap / LEAST_SHARE);
  }
}
