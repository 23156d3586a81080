package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Page;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who, when, where and what, each with its provenance. Immutable and thread-safe. */
public final class MetadataDescriber {

  private final TitleFinder titles = new TitleFinder();
  private final DekFinder deks = new DekFinder();
  private final SectionFinder sections = new SectionFinder();
  private final PublisherFinder publishers;
  private final DateFinder dates;
  private final DatelineFinder datelines;

  /** A describer that knows the phrases of {@code lexicon}. */
  public MetadataDescriber(Lexicon lexicon) {
    WrittenDates written = WrittenDates.load(lexicon.languages());
    publishers = new PublisherFinder(lexicon);
    dates = new DateFinder(lexicon, written);
    datelines = new DatelineFinder(written);
  }

  /**
   * What is known about the article of {@code page}.
   *
   * @param fetchedAt when the page was fetched; relative dates are only read against it
   */
  public Metadata describe(
      Page page, JudgedPage judged, Language language, @Nullable Instant fetchedAt) {
    Clues clues = new Clues(page, judged, language, fetchedAt);
    DateStyle style = DateStyle.of(language.tag(), "");
    return new Metadata(
        null,
        titles.find(clues),
        deks.find(clues),
        deks.description(clues),
        List.of(),
        publishers.find(clues),
        dates.published(clues, style),
        dates.modified(clues, style),
        datelines.find(clues, style),
        sections.find(clues),
        List.of(),
        List.of(),
        null,
        false,
        publishers.copyright(clues),
        null,
        null,
        null);
  }
}
