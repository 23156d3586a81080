package dev.cleancopy.describe;

import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.text.Spaces;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The place from which an article was sent. */
final class DatelineFinder {

  private final WrittenDates dates;

  DatelineFinder(WrittenDates dates) {
    this.dates = dates;
  }

  @Nullable Found<String> find(Clues clues, DateStyle style) {
    for (JudgedBlock block : clues.labelled(Label.BYLINE)) {
      List<WrittenDate> written = dates.in(block.text(), style);
      if (!written.isEmpty()) {
        int end = Spaces.trimEnd(block.text(), 0, written.get(0).start());
        if (end > 0 && Places.isCityAndCountry(block.text().substring(0, end))) {
          return Clues.part(block, block.text().substring(0, end), 0, end);
        }
      }
    }
    return null;
  }
}
