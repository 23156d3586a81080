package dev.cleancopy.describe;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the first sentence of an article and is none of it: {@code [서울=뉴시스] 홍길동 기자 =}.
 *
 * @param block the first block of the body
 * @param end index after it in the block
 * @param placeStart where the place begins
 * @param placeEnd index after it; the same without a place
 * @param people those whom it names, agencies included
 */
record Lead(Block block, int end, int placeStart, int placeEnd, List<Named> people) {

  Lead {
    people = List.copyOf(people);
  }

  /** A value that was read from {@code [from, to)} of it. */
  <T> Found<T> found(T value, int from, int to) {
    return new Found<>(
        value,
        Source.TEXT,
        "lead",
        block.content().repairs(from, to),
        List.of(new Citation(block.id(), 0, end)));
  }

  /** The place alone, as written. */
  @Nullable Found<String> place() {
    return placeStart == placeEnd
        ? null
        : found(block.text().substring(placeStart, placeEnd), placeStart, placeEnd);
  }
}
