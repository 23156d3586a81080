package dev.cleancopy.model;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An element of an HTML page that holds blocks, so that whoever judges them knows where they stood
 * without knowing a DOM.
 *
 * @param id unique in the page, rises in document order; a parent's is lower than its children's
 * @param parent the region around it; {@code null} for {@code body}
 * @param element its tag, lower-case
 * @param ordinal its position among siblings of the same tag, from 1
 * @param names class and id words as they stand, lower-case, and {@code role:}, {@code itemprop:}
 *     and {@code rel:} attributes so marked; for what is read from a page's data, {@code data:} and
 *     the keys that lead to it
 * @param landmark what it is for by its own element or role; {@code null} if nothing says
 * @param hidden whether it, or a region around it, is not shown
 * @param depth 0 for {@code body}
 */
public record Region(
    int id,
    @Nullable Region parent,
    String element,
    int ordinal,
    List<String> names,
    @Nullable Landmark landmark,
    boolean hidden,
    int depth) {

  /** Begins a name that gives the keys of the data from which a region was read. */
  public static final String DATA = "data:";

  /** The pages that we know stay below 400, where they nest fifty elements. */
  private static final int LONGEST_PATH = 500;

  public Region {
    names = List.copyOf(names);
  }

  /** Whether this region or one around it serves {@code purpose}. */
  public boolean within(Landmark purpose) {
    for (Region region = this; region != null; region = region.parent) {
      if (region.landmark == purpose) {
        return true;
      }
    }
    return false;
  }

  /**
   * The keys that lead to the text in the data from which this region was read; {@code null} if it
   * was not read from data.
   */
  public @Nullable String data() {
    return data(null);
  }

  /** The same, looking no further than below {@code around}. */
  @Nullable String data(@Nullable Region around) {
    for (Region region = this; region != null && !region.equals(around); region = region.parent) {
      for (int i = 0; i < region.names.size(); i++) {
        String name = region.names.get(i);
        if (name.startsWith(DATA)) {
          return name.substring(DATA.length());
        }
      }
    }
    return null;
  }

  /**
   * From the root to here, for a human: {@code body/main/article/p[3]}. Of one that is very long,
   * as each block of a hostile page may have it, the end: {@code …/div[2]/p}.
   */
  public String path() {
    List<String> steps = new ArrayList<>();
    int length = 0;
    for (Region region = this; region != null; region = region.parent) {
      String step =
          region.ordinal > 1 ? region.element + "[" + region.ordinal + "]" : region.element;
      length += step.length() + 1;
      if (length > LONGEST_PATH) {
        steps.add("…");
        break;
      }
      steps.add(step);
    }
    Collections.reverse(steps);
    return String.join("/", steps);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Region region && region.id == id && region.element.equals(element);
  }

  @Override
  public int hashCode() {
    return id;
  }
}
