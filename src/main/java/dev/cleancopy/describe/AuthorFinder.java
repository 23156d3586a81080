package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import java.util.ArrayList;
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

  private final BylineParser bylines;
  private final WrittenDates dates;
  private final StatedAuthors stated;

  AuthorFinder(BylineParser bylines, WrittenDates dates) {
    this.bylines = bylines;
    this.dates = dates;
    this.stated = new StatedAuthors(bylines);
  }

  /** The authors, one each, in the order of the byline. */
  List<Found<Author>> find(Clues clues, DateStyle style, @Nullable Lead lead) {
    Map<String, Found<Author>> visible = visible(clues, style, lead);
    Map<String, Found<Author>> found = new LinkedHashMap<>();
    Set<String> site = SiteSuffix.names(clues);
    List<Found<Author>> data = stated.find(clues);
    for (Found<Author> one : data) {
      String name = SiteSuffix.letters(one.value().name());
      if (!site.contains(name)) {
        Found<Author> seen = visible.get(name);
        found.merge(name, seen == null ? one : both(one, seen), (first, again) -> first);
      }
    }
    boolean persons = found.values().stream().anyMatch(AuthorFinder::isPerson);
    for (Map.Entry<String, Found<Author>> one : visible.entrySet()) {
      if ((!persons || !isPerson(one.getValue()))
          && !site.contains(one.getKey())
          && found.keySet().stream().noneMatch(one.getKey()::contains)) {
        found.putIfAbsent(one.getKey(), one.getValue());
      }
    }
    return found.isEmpty() ? signedBySite(data) : List.copyOf(found.values());
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
    for (JudgedBlock block : clues.blocks()) {
      int id = block.block().id();
      if ((clues.isAtHead(id) || clues.isAtFoot(id)) && isByline(block, clues)) {
        for (Named one : named(block, clues, style)) {
          found.putIfAbsent(
              SiteSuffix.letters(one.name()),
              Clues.part(block, one.author(block.text(), null), one.start(), one.end()));
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

  /** A byline, or a short line below {@code By}. */
  private boolean isByline(JudgedBlock block, Clues clues) {
    return block.label() == Label.BYLINE
        || (block.label().fate() != Label.Fate.KEPT
            && block.text().length() <= LONGEST_NAME
            && isIntroduced(block, clues));
  }

  /** The people of a byline, without those whom only the look of their names makes authors. */
  private List<Named> named(JudgedBlock block, Clues clues, DateStyle style) {
    String text = block.text();
    List<Named> people = new ArrayList<>();
    boolean trusted = isIntroduced(block, clues);
    int from = 0;
    for (WrittenDate date : dates.in(text, style)) {
      add(text, from, date.start(), trusted, clues, people);
      from = date.end();
    }
    add(text, from, text.length(), trusted, clues, people);
    boolean alone =
        people.size() == 1 && isAllOf(people.get(0), text) && hasNeighbour(block, clues, style);
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

  private static boolean isAllOf(Named one, String text) {
    return one.start() == 0 && one.end() == text.length();
  }

  /** Whether a byline with a date, or the headline, stands right beside it. */
  private boolean hasNeighbour(JudgedBlock block, Clues clues, DateStyle style) {
    for (int beside : new int[] {-2, -1, 1, 2}) {
      int id = block.block().id() + beside;
      if (id >= 0
          && id < clues.blocks().size()
          && clues.blocks().get(id).label() == Label.BYLINE
          && !dates.in(clues.blocks().get(id).text(), style).isEmpty()) {
        return true;
      }
    }
    return false;
  }
}
