package dev.cleancopy.describe;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Author;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.Page;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds who, when, where and what, each with its provenance. Immutable and thread-safe. */
public final class MetadataDescriber {

  private final Vocabulary vocabulary;
  private final TitleFinder titles = new TitleFinder();
  private final DekFinder deks = new DekFinder();
  private final SectionFinder sections = new SectionFinder();
  private final AddressFinder addresses;
  private final TopicFinder topics = new TopicFinder();
  private final ImageFinder images = new ImageFinder();
  private final AccessFinder access;
  private final PublisherFinder publishers = new PublisherFinder();
  private final DateFinder dates;
  private final DatelineFinder datelines;
  private final AuthorFinder authors;
  private final LeadReader leads;

  /** A describer that knows the phrases of {@code lexicon}. */
  public MetadataDescriber(Lexicon lexicon) {
    WrittenDates written = WrittenDates.load(lexicon.languages());
    vocabulary = Vocabulary.of(lexicon, written);
    NameWords words = NameWords.load();
    BylineParser bylines = new BylineParser(lexicon, words);
    access = new AccessFinder(lexicon);
    addresses = new AddressFinder(lexicon);
    dates = new DateFinder(lexicon, written);
    datelines = new DatelineFinder(words, bylines);
    authors =
        new AuthorFinder(
            bylines, new Signatures(bylines, words), new DateLabels(lexicon, written.words()));
    leads = new LeadReader(lexicon, bylines);
  }

  /**
   * What is known about the article of {@code page}.
   *
   * @param fetchedAt when the page was fetched; relative dates are only read against it
   * @param emails what becomes of the e-mail addresses of authors
   */
  public Metadata describe(
      Page page,
      JudgedPage judged,
      Language language,
      @Nullable Instant fetchedAt,
      EmailsMode emails) {
    Clues clues = new Clues(page, judged, language, fetchedAt, vocabulary);
    DateStyle style = DateStyle.of(language.tag(), clues.region());
    Lead lead = leads.read(clues);
    DateFinder.Dates when = dates.find(clues, style);
    Found<String> headline = titles.find(clues);
    List<Found<Author>> writers = authors.find(clues, style, lead);
    Found<URI> canonical = addresses.canonical(clues);
    AddressFinder.Pages pages = addresses.pages(clues, canonical);
    AccessFinder.Access reading = access.find(clues);
    return new Metadata(
        canonical,
        headline,
        deks.find(clues, headline),
        deks.description(clues),
        emails == EmailsMode.DROP ? EmailAddresses.leaveOut(writers) : writers,
        publishers.find(clues),
        when.published(),
        when.modified(),
        datelines.find(clues, style, lead),
        sections.find(clues),
        topics.keywords(clues),
        topics.breadcrumbs(clues),
        reading.free(),
        reading.truncated(),
        publishers.copyright(clues),
        images.find(clues),
        pages.next(),
        pages.previous());
  }
}
