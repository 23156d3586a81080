package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote an article: what its data says, completed by the visible byline; without data the
 * byline alone. Only bylines at the article's head and foot are asked.
 */
final class AuthorFinder {

  private static final int LONGEST_NAME = 60;

  /** Below lines that sum the article up, papers put the names of who wrote it. */
  private static final int FIRST_LINES = 3;

  private static final int LONGEST_BYLINE = 90;

  /** What else a line with a byline may hold. */
  private static final Set<Label> BESIDE_BUTTONS =
      EnumSet.of(Label.COUNTER, Label.SHARE, Label.SUBSCRIBE, Label.LOW_DENSITY, Label.UI_ARTIFACT);

  private static final int NEAR_REGIONS = 3;

  /** A box about the article stands up to so many blocks below it, behind what is related. */
  private static final int FAR_BELOW = 30;

  private final BylineParser bylines;
  private final Signatures signatures;
  private final DateLabels labels;
  private final StatedAuthors stated;

  AuthorFinder(BylineParser bylines, Signatures signatures, DateLabels labels) {
    this.bylines = bylines;
    this.signatures = signatures;
    this.labels = labels;
    this.stated = new StatedAuthors(bylines);
  }

  /** The authors, one each, in the order of the byline. */
  List<Found<Author>> find(Clues clues, DateStyle style, @Nullable Lead lead) {
    Map<String, Found<Author>> visible = visible(clues, style, lead);
    Map<String, Found<Author>> found = new LinkedHashMap<>();
    List<Found<Author>> data = stated.find(clues);
    List<Found<Author>> all = new ArrayList<>(data);
    all.addAll(stated.beside(data, clues));
    for (Found<Author> one : all) {
      String name = SiteSuffix.letters(one.value().name());
      if (!stated.isSite(one.value(), clues) && !isOnlyEditor(name, clues)) {
        Found<Author> seen = visible.get(name);
        found.merge(name, seen == null ? one : both(one, seen), (first, again) -> first);
      }
    }
    boolean persons = found.values().stream().anyMatch(AuthorFinder::isPerson);
    for (Map.Entry<String, Found<Author>> one : visible.entrySet()) {
      if ((!persons || !isPerson(one.getValue()))
          && !stated.isSite(one.getValue().value(), clues)
          && found.keySet().stream().noneMatch(one.getKey()::contains)) {
        found.putIfAbsent(one.getKey(), one.getValue());
      }
    }
    if (!data.isEmpty() && found.values().stream().noneMatch(AuthorFinder::isPerson)) {
      firstLine(clues)
          .forEach(one -> found.putIfAbsent(SiteSuffix.letters(one.value().name()), one));
    }
    if (found.isEmpty()) {
      List<Found<Author>> labelled = labelledBelow(clues);
      return labelled.isEmpty() ? signedBySite(data) : labelled;
    }
    return List.copyOf(found.values());
  }

  /**
   * Whom lines far below the text call its author by a label, {@code Author Jane Doe}, if all of
   * them name the same people.
   */
  private List<Found<Author>> labelledBelow(Clues clues) {
    Map<String, Found<Author>> people = new LinkedHashMap<>();
    Set<Set<String>> named = new HashSet<>();
    int end = Math.min(clues.blocks().size(), clues.bodyEnd() + FAR_BELOW);
    for (int i = Math.min(clues.bodyEnd(), end); i < end; i++) {
      JudgedBlock block = clues.blocks().get(i);
      String text = block.text();
      if (text.length() <= LONGEST_BYLINE && bylines.isLabelled(text)) {
        Set<String> names = new HashSet<>();
        for (Named one : bylines.parse(text, false, clues.language().tag())) {
          String name = SiteSuffix.letters(one.name());
          names.add(name);
          if (one.sure()
              && one.type() == Author.Type.PERSON
              && BESIDE_BUTTONS.contains(block.label())) {
            people.putIfAbsent(
                name, Clues.part(block, one.author(text, null), one.start(), one.end()));
          }
        }
        named.add(names);
      }
    }
    return named.size() == 1 ? List.copyOf(people.values()) : List.of();
  }

  /** Whether the lines around the article name somebody only as who edited it, or the like. */
  private boolean isOnlyEditor(String name, Clues clues) {
    boolean others = false;
    for (JudgedBlock block : clues.labelled(Label.BYLINE)) {
      int id = block.block().id();
      if ((clues.around().isAtHead(id) || clues.around().isAtFoot(id))
          && SiteSuffix.letters(block.text()).contains(name)) {
        if (!bylines.isAboutOthers(block.text())) {
          return false;
        }
        others = true;
      }
    }
    return others;
  }

  /**
   * Where only the paper signs, the names that stand alone in the first line of the text: papers
   * put all that they have into one field.
   */
  private List<Found<Author>> firstLine(Clues clues) {
    if (clues.bodyStart() < 0 || clues.bodyEnd() - clues.bodyStart() < 2) {
      return List.of();
    }
    int until = Math.min(clues.bodyEnd(), clues.bodyStart() + FIRST_LINES);
    for (JudgedBlock line : clues.blocks().subList(clues.bodyStart(), until)) {
      List<Named> people = onlyNames(line, clues);
      if (!people.isEmpty()) {
        return people.stream()
            .map(one -> Clues.part(line, one.author(line.text(), null), one.start(), one.end()))
            .toList();
      }
    }
    return List.of();
  }

  /** The people whose full names are all that a line says. */
  private List<Named> onlyNames(JudgedBlock line, Clues clues) {
    String text = line.text();
    if (text.length() > LONGEST_NAME || line.block().kind() != Kind.PARAGRAPH) {
      return List.of();
    }
    List<Named> people = bylines.parse(text, true, clues.language().tag());
    int letters = 0;
    boolean full = true;
    for (Named one : people) {
      letters += SiteSuffix.letters(one.name()).length();
      full &= one.type() == Author.Type.PERSON && one.name().indexOf(' ') > 0;
    }
    return full && letters == SiteSuffix.letters(text).length() ? people : List.of();
  }

  /** Where its own data says that nobody but the paper itself signs an article, so it is. */
  private static List<Found<Author>> signedBySite(List<Found<Author>> data) {
    return data.stream()
        .filter(one -> one.source() == Source.JSON_LD)
        .limit(1)
        .map(AuthorFinder::asOrganization)
        .toList();
  }

  private static Found<Author> asOrganization(Found<Author> found) {
    Author one = found.value();
    return new Found<>(
        new Author(Author.Type.ORGANIZATION, one.name(), one.nameRaw(), null, null, one.url()),
        found.source(),
        found.evidence(),
        found.repairs(),
        found.citations());
  }

  private static boolean isPerson(Found<Author> found) {
    return found.value().type() == Author.Type.PERSON;
  }

  /** What the data says, with what only the byline says. */
  private static Found<Author> both(Found<Author> data, Found<Author> seen) {
    Author one = data.value();
    Author other = seen.value();
    return new Found<>(
        new Author(
            one.type(),
            other.name(),
            other.nameRaw(),
            other.jobTitle() == null ? one.jobTitle() : other.jobTitle(),
            other.email() == null ? one.email() : other.email(),
            one.url() == null ? other.url() : one.url()),
        data.source(),
        data.evidence(),
        seen.repairs(),
        seen.citations());
  }

  private Map<String, Found<Author>> visible(Clues clues, DateStyle style, @Nullable Lead lead) {
    Map<String, Found<Author>> found = new LinkedHashMap<>();
    int end = Math.max(clues.around().headEnd(), clues.around().footEnd());
    int start = Math.min(clues.around().headStart(), Math.max(0, clues.bodyEnd() - 2));
    for (int id = start; id < end; id++) {
      if ((clues.around().isAtHead(id) || clues.around().isAtFoot(id))
          && !clues.around().isOfCard(id)) {
        JudgedBlock block = clues.blocks().get(id);
        for (Named one : signed(block, clues, style)) {
          found.merge(
              SiteSuffix.letters(one.name()),
              Clues.part(block, one.author(block.text(), null), one.start(), one.end()),
              AuthorFinder::reachable);
        }
      }
    }
    if (lead != null) {
      for (Named one : lead.people()) {
        found.putIfAbsent(
            SiteSuffix.letters(one.name()),
            lead.found(one.author(lead.block().text(), null), one.start(), one.end()));
      }
    }
    return found;
  }

  /** Those who sign with {@code block}: in brackets, or in a byline. */
  private List<Named> signed(JudgedBlock block, Clues clues, DateStyle style) {
    List<Named> bracketed =
        mayBeSignature(block, clues)
            ? signatures.in(block.text(), clues.language().tag())
            : List.of();
    return bracketed.isEmpty() && isByline(block, clues, style)
        ? named(block, clues, style)
        : bracketed;
  }

  /** Of the text only its first and last line may be one. */
  private static boolean mayBeSignature(JudgedBlock block, Clues clues) {
    int id = block.block().id();
    return block.label().fate() != Label.Fate.KEPT
        || (block.label() == Label.BODY && id > clues.bodyStart() && id == clues.bodyEnd() - 1);
  }

  /** Of what head and foot say of somebody the first, unless only the other gives an address. */
  private static Found<Author> reachable(Found<Author> first, Found<Author> again) {
    return first.value().email() == null && again.value().email() != null ? again : first;
  }

  /** A byline, or a short line below {@code By}, or one with buttons beside its byline. */
  private boolean isByline(JudgedBlock block, Clues clues, DateStyle style) {
    if (block.block().kind() == Kind.HEADING
        && bylines.mayBeWord(block.text(), clues.language().tag())) {
      return false;
    }
    return block.label() == Label.BYLINE
        || (block.label().fate() != Label.Fate.KEPT
            && block.text().length() <= LONGEST_NAME
            && isIntroduced(block, clues))
        || (BESIDE_BUTTONS.contains(block.label())
            && block.text().length() <= LONGEST_BYLINE
            && bylines.isIntroduced(block.text(), clues.language().tag()))
        || isAboveText(block, clues, style);
  }

  /** A byline above the text, beside a line with a day, that was taken for its first line. */
  private boolean isAboveText(JudgedBlock block, Clues clues, DateStyle style) {
    int id = block.block().id();
    return block.label() == Label.BODY
        && id > clues.headline()
        && id == clues.bodyStart()
        && id < clues.bodyEnd() - 1
        && block.text().length() <= LONGEST_BYLINE
        && block.block().kind() == Kind.PARAGRAPH
        && hasNeighbour(block, clues, style)
        && bylines.isSigned(block.text(), clues.language().tag());
  }

  /** The people of a byline, without those whom only the look of their names makes authors. */
  private List<Named> named(JudgedBlock block, Clues clues, DateStyle style) {
    String text = block.text();
    List<Named> people = new ArrayList<>();
    boolean trusted = isIntroduced(block, clues);
    int from = 0;
    for (WrittenDate date : clues.dates(block, style)) {
      int label = from + labels.start(text.substring(from, date.start()));
      add(text, from, label, trusted, clues, people);
      from = date.end();
    }
    add(text, from, text.length(), trusted, clues, people);
    boolean alone =
        people.size() == 1
            && people.get(0).type() == Author.Type.PERSON
            && ((isAllOf(people.get(0), text) && hasNeighbour(block, clues, style))
                || (bylines.isKnownName(people.get(0).name()) && isMarked(block)));
    return alone ? people : people.stream().filter(Named::sure).toList();
  }

  private void add(
      String text, int from, int to, boolean trusted, Clues clues, List<Named> people) {
    bylines.parse(text.substring(from, to), trusted, clues.language().tag()).stream()
        .map(one -> one.moved(from))
        .forEach(people::add);
  }

  /** {@code <span>By</span><a>Jane Doe</a>}. */
  private boolean isIntroduced(JudgedBlock block, Clues clues) {
    int before = block.block().id() - 1;
    return before >= 0 && bylines.isIntroducer(clues.blocks().get(before).text());
  }

  /** Whether the markup around a line says that it is about an author. */
  private static boolean isMarked(JudgedBlock block) {
    Region region = block.block().place() instanceof Place.Node node ? node.region() : null;
    for (int i = 0; region != null && i < NEAR_REGIONS; i++) {
      if (region.names().stream().anyMatch(AuthorFinder::isAboutAuthors)) {
        return true;
      }
      region = region.parent();
    }
    return false;
  }

  private static boolean isAboutAuthors(String name) {
    return (name.contains("author") || name.contains("byline")) && !name.contains("comment");
  }

  private static boolean isAllOf(Named one, String text) {
    return one.start() == 0 && one.end() == text.length();
  }

  /** Whether a byline with a date, or the headline, stands right beside it. */
  private static boolean hasNeighbour(JudgedBlock block, Clues clues, DateStyle style) {
    for (int beside : new int[] {-2, -1, 1, 2}) {
      int id = block.block().id() + beside;
      if (id >= 0
          && id < clues.blocks().size()
          && clues.blocks().get(id).label() == Label.BYLINE
          && !clues.dates(clues.blocks().get(id), style).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
