package dev.cleancopy.describe;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.RepairedText;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that a page says, in the order in which finders ask for it. */
final class Clues {

  private static final List<String> ITEM_TYPES =
      List.of("article", "posting", "report", "webpage", "creativework");

  /** Properties that give the days of other things than articles. */
  private static final List<String> EVENT_ENDS =
      List.of(
          "startDate",
          "endDate",
          "validFrom",
          "validThrough",
          "priceValidUntil",
          "birthDate",
          "deathDate",
          "foundingDate",
          "releaseDate",
          "datePosted",
          "expires",
          "doorTime");

  /** The last two characters of these. */
  private static final Set<Integer> EVENT_TAILS =
      EVENT_ENDS.stream().map(Clues::tail).collect(Collectors.toUnmodifiableSet());

  private final Page page;
  private final List<JudgedBlock> blocks;
  private final Language language;
  private final @Nullable Instant fetchedAt;
  private final Map<String, List<Hint>> hints = new HashMap<>();
  private final Map<Source, List<Hint>> bySource = new EnumMap<>(Source.class);
  private final Map<Label, List<JudgedBlock>> labelled = new EnumMap<>(Label.class);
  private final List<JudgedBlock> headings = new ArrayList<>();
  private final LinkedData linked;
  private final Vocabulary vocabulary;
  private final List<CopyrightLine> notices;
  private final SiteNames site;
  private final int headline;
  private final int bodyStart;
  private final int bodyEnd;
  private final HeadAndFoot around;
  private final Map<Integer, List<WrittenDate>> dates = new HashMap<>();
  private @Nullable DateStyle dateStyle;

  /** The type of which the last property of microdata was, and whether it is an article. */
  private String itemType = "";

  private boolean isItem;
  private @Nullable List<Hint> events;

  Clues(
      Page page,
      JudgedPage judged,
      Language language,
      @Nullable Instant fetchedAt,
      Vocabulary vocabulary) {
    this.page = page;
    this.vocabulary = vocabulary;
    this.blocks = judged.blocks();
    this.language = language;
    this.fetchedAt = fetchedAt;
    for (JudgedBlock block : blocks) {
      add(labelled, block.label(), block);
      if (block.block().kind() == Kind.HEADING || block.label() == Label.HEADLINE) {
        headings.add(block);
      }
    }
    List<Hint> data = new ArrayList<>();
    for (Hint hint : page.hints()) {
      if (hint.source() == Source.JSON_LD) {
        data.add(hint);
      } else {
        add(hints, key(hint), hint);
        add(bySource, hint.source(), hint);
      }
    }
    headline = first(Label.HEADLINE);
    linked = LinkedData.of(data, titles());
    bodyStart = first(Label.BODY);
    bodyEnd = last(Label.BODY) + 1;
    around = new HeadAndFoot(blocks, headline, bodyStart, bodyEnd);
    notices = new ArrayList<>(1);
    labelled(Label.COPYRIGHT).forEach(notice -> notices.add(vocabulary.rights().read(notice)));
    site = SiteNames.of(this);
  }

  private static <K, V> void add(Map<K, List<V>> lists, K key, V value) {
    List<V> list = lists.get(key);
    if (list == null) {
      list = new ArrayList<>();
      lists.put(key, list);
    }
    list.add(value);
  }

  /** Lower-case; of the article's microdata {@code itemprop:} and the property. */
  private String key(Hint hint) {
    String key = hint.key().toLowerCase(Locale.ROOT);
    if (hint.source() != Source.MICRODATA) {
      return key;
    }
    int dot = key.indexOf('.');
    if (dot < 0) {
      return "itemprop:" + key;
    }
    if (dot != itemType.length() || !key.startsWith(itemType)) {
      itemType = key.substring(0, dot);
      isItem = ITEM_TYPES.stream().anyMatch(itemType::endsWith);
    }
    return "itemprop:" + (isItem ? key.substring(dot + 1) : key);
  }

  /** The last two letters of {@code key} in lower case, as one number. */
  private static int tail(String key) {
    int last = key.length() - 1;
    return Character.toLowerCase(key.charAt(last - 1)) * 31
        + Character.toLowerCase(key.charAt(last));
  }

  private List<String> titles() {
    List<String> titles = new ArrayList<>();
    if (headline >= 0) {
      titles.add(blocks.get(headline).text());
    }
    hints("og:title").forEach(hint -> titles.add(hint.text()));
    return titles;
  }

  private int first(Label label) {
    List<JudgedBlock> all = labelled(label);
    return all.isEmpty() ? -1 : all.get(0).block().id();
  }

  private int last(Label label) {
    List<JudgedBlock> all = labelled(label);
    return all.isEmpty() ? -1 : all.get(all.size() - 1).block().id();
  }

  /** Where the head and the foot of the article are. */
  HeadAndFoot around() {
    return around;
  }

  List<JudgedBlock> blocks() {
    return blocks;
  }

  /** The dates in {@code block}, in order; each block is read once in a style. */
  List<WrittenDate> dates(JudgedBlock block, DateStyle style) {
    if (!style.equals(dateStyle)) {
      dates.clear();
      dateStyle = style;
    }
    List<WrittenDate> known = dates.get(block.block().id());
    if (known == null) {
      known = vocabulary.dates().in(block.text(), style);
      dates.put(block.block().id(), known);
    }
    return known;
  }

  /** Blocks of a label, in order. */
  List<JudgedBlock> labelled(Label label) {
    return labelled.getOrDefault(label, List.of());
  }

  /** The headings and the headline, in order. */
  List<JudgedBlock> headings() {
    return headings;
  }

  /** The rights notices, in order. */
  List<CopyrightLine> notices() {
    return notices;
  }

  Language language() {
    return language;
  }

  @Nullable Instant fetchedAt() {
    return fetchedAt;
  }

  @Nullable URI url() {
    return page.url();
  }

  /**
   * ISO 3166 code of the country for which the page says that it is written; empty if it does not.
   */
  String region() {
    for (String key : List.of("lang", "og:locale", "content-language")) {
      for (Hint hint : hints(key)) {
        String tag = hint.text().replace('_', '-');
        int dash = tag.lastIndexOf('-');
        if (dash > 0 && tag.length() == dash + 3) {
          return tag.substring(dash + 1).toUpperCase(Locale.ROOT);
        }
      }
    }
    return "";
  }

  /** What the page calls its site. */
  SiteNames site() {
    return site;
  }

  /** Whether {@code text} is a word for a section of a site, and nothing else. */
  boolean isSection(String text) {
    return vocabulary.sections().is(text);
  }

  /** What the page says in JSON-LD. */
  LinkedData linked() {
    return linked;
  }

  /** Index of the headline's first block; -1 without one. */
  int headline() {
    return headline;
  }

  /** Index of the first block of the body; -1 without one. */
  int bodyStart() {
    return bodyStart;
  }

  /** Index after the last block of the body; 0 without one. */
  int bodyEnd() {
    return bodyEnd;
  }

  /** Hints of a key (lower-case) from anywhere but JSON-LD, in document order. */
  List<Hint> hints(String key) {
    return hints.getOrDefault(key, List.of());
  }

  /** All hints from {@code source}, which is not JSON-LD, in document order. */
  List<Hint> from(Source source) {
    return bySource.getOrDefault(source, List.of());
  }

  /** What the page says of the beginnings and ends of events and offers. */
  List<Hint> events() {
    List<Hint> found = events;
    if (found == null) {
      found = new ArrayList<>();
      for (Hint hint : page.hints()) {
        boolean may = hint.source() == Source.JSON_LD || hint.source() == Source.MICRODATA;
        if (may && isEvent(hint.key())) {
          found.add(hint);
        }
      }
      events = found;
    }
    return found;
  }

  private static boolean isEvent(String key) {
    if (key.length() < 2 || !EVENT_TAILS.contains(tail(key))) {
      return false;
    }
    for (String end : EVENT_ENDS) {
      if (key.regionMatches(true, key.length() - end.length(), end, 0, end.length())) {
        return true;
      }
    }
    return false;
  }

  /** The first hint of the first of these keys (lower-case) that says something. */
  @Nullable Hint hint(String... keys) {
    for (String key : keys) {
      for (Hint hint : hints(key)) {
        if (!hint.text().isBlank()) {
          return hint;
        }
      }
    }
    return null;
  }

  /** The text of a hint of one of these keys, as found metadata. */
  @Nullable Found<String> text(String... keys) {
    Hint hint = hint(keys);
    return hint == null ? null : text(hint);
  }

  /** The text of a hint, as found metadata. */
  static Found<String> text(Hint hint) {
    RepairedText value = hint.value();
    return new Found<>(value.text(), hint.source(), hint.key(), value.repairs(), List.of());
  }

  /** What was read from a hint. */
  static <T> Found<T> value(Hint hint, T value) {
    return new Found<>(value, hint.source(), hint.key(), hint.value().repairs(), List.of());
  }

  /** All the text of a block, as found metadata that cites it. */
  static Found<String> text(JudgedBlock judged) {
    Block block = judged.block();
    return new Found<>(
        block.text(),
        Source.TEXT,
        judged.decision().reason(),
        block.content().repairs(),
        List.of(Citation.whole(block)));
  }

  /** A value taken from a stretch of a block that is metadata as a whole. */
  static <T> Found<T> part(JudgedBlock judged, T value, int start, int end) {
    return new Found<>(
        value,
        Source.TEXT,
        judged.decision().reason(),
        judged.block().content().repairs(start, end),
        List.of(Citation.whole(judged.block())));
  }
}
