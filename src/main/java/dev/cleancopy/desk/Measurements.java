package dev.cleancopy.desk;

import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.StageObserver;
import java.util.function.Function;

/** Does the work that makes an article, and may measure it. */
public interface Measurements {

  /** Measures nothing. */
  Measurements NONE = work -> work.apply(StageObserver.NONE);

  /** What {@code work} makes; it tells the observer of its stages. */
  NormalizedArticle of(Function<StageObserver, NormalizedArticle> work);
}
