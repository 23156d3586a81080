package dev.cleancopy.describe;

import dev.cleancopy.model.Author;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Hint.Source;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Span;
import dev.cleancopy.text.Spaces;
import dev.cleancopy.text.Urls;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The authors that a page's data states, from the surest kind that states any. */
final class StatedAuthors {

  private static final int LONGEST_BYLINE = 90;
  private static final int LONGEST_TITLE = 60;

  /** So forums call the names of their members. */
  private static final String MEMBER = "username";

  /** The first post of a thread, with the profile of its author, begins within so many blocks. */
  private static final int FIRST_POST = 5;

  /** Between the names of a person that are given in reverse: {@code Doe, Jane}. */
  private static final String REVERSED = ", ";

  private static final List<String> ASKERS =
      List.of("qapage.mainentity.author.name", "discussionforumposting.author.name");

  private static final List<String> META =
      List.of(
          "author",
          "parsely-author",
          "sailthru.author",
          "article:author",
          "article:author_name",
          "og:article:author",
          "dc.creator",
          "dcterms.creator",
          "citation_author",
          "byl",
          "cxenseparse:author",
          "cxenseparse:recs:author",
          "rbauthors",
          "bt:author");

  private final BylineParser bylines;

  private final List<Function<Clues, List<Found<Author>>>> kinds =
      List.of(
          clues -> linked(clues, "author"),
          clues -> linked(clues, "creator"),
          clues -> linked(clues, "mainEntity.author"),
          this::asker,
          clues -> marked(clues, "itemprop:author.name", "itemprop:author.url"),
          clues -> marked(clues, "itemprop:author", ""),
          clues -> marked(clues, "itemprop:creator", ""),
          this::meta,
          this::labelled,
          clues -> marked(clues, "author", "author.url"),
          this::linkedProfiles,
          this::named,
          this::poster);

  StatedAuthors(BylineParser bylines) {
    this.bylines = bylines;
  }

  /**
   * The authors of the surest kind of data that names people; only without people, those of the
   * surest kind that names offices. The site itself is no person.
   */
  List<Found<Author>> find(Clues clues) {
    List<Found<Author>> offices = List.of();
    for (Function<Clues, List<Found<Author>>> kind : kinds) {
      List<Found<Author>> found = kind.apply(clues);
      for (Found<Author> one : found) {
        if (isPerson(one) && !isSite(one.value(), clues)) {
          return found;
        }
      }
      offices = offices.isEmpty() ? found : offices;
    }
    return offices;
  }

  private static boolean isPerson(Found<Author> one) {
    return one.value().type() == Author.Type.PERSON;
  }

  /** Whether an author is called what the site is called, and is not somebody who has a site. */
  boolean isSite(Author author, Clues clues) {
    return clues.site().stated().contains(SiteSuffix.letters(author.name()))
        && !(author.type() == Author.Type.PERSON && bylines.isKnownName(author.name()));
  }

  /** People whom the byline marks as authors beside one who is known. */
  List<Found<Author>> beside(List<Found<Author>> known, Clues clues) {
    List<Found<Author>> marked = new ArrayList<>(marked(clues, "author", "author.url"));
    marked.addAll(marked(clues, "itemprop:author.name", "itemprop:author.url"));
    marked.removeIf(one -> one.citations().isEmpty() || !isPerson(one));
    boolean isKnown =
        marked.stream()
            .anyMatch(one -> known.stream().anyMatch(other -> isSame(one.value(), other.value())));
    return isKnown ? marked : List.of();
  }

  private static boolean isSame(Author one, Author other) {
    return SiteSuffix.letters(one.name()).equals(SiteSuffix.letters(other.name()));
  }

  /** {@code NewsArticle.author[0].name} and what stands beside it. */
  private List<Found<Author>> linked(Clues clues, String property) {
    Map<String, Map<String, Hint>> people = new LinkedHashMap<>();
    for (Hint hint : clues.linked().articleBelow(property)) {
      String rest =
          hint.key().substring(hint.key().indexOf("." + property) + 1 + property.length());
      int dot = rest.indexOf('.');
      people
          .computeIfAbsent(dot < 0 ? rest : rest.substring(0, dot), any -> new LinkedHashMap<>())
          .putIfAbsent(dot < 0 ? "name" : rest.substring(dot + 1), hint);
    }
    List<Found<Author>> found = new ArrayList<>();
    for (Map<String, Hint> person : people.values()) {
      Hint name = name(person);
      if (name != null) {
        Hint type = person.get("@type");
        int before = found.size();
        add(name, type != null && type.text().endsWith("Organization"), url(person), clues, found);
        if (found.size() == before + 1) {
          found.add(completed(found.remove(before), person));
        }
      }
    }
    return found;
  }

  /** What somebody is called, or else the two parts of it. */
  private static @Nullable Hint name(Map<String, Hint> person) {
    Hint name = person.get("name");
    Hint given = person.get("givenName");
    Hint family = person.get("familyName");
    if (name != null || family == null) {
      return name;
    }
    return given == null
        ? family
        : Hint.of(given.source(), given.key(), given.text() + " " + family.text());
  }

  private static @Nullable URI url(Map<String, Hint> person) {
    Hint url = person.get("url");
    return url == null ? null : Urls.parse(url.text());
  }

  /** With the title and the address that the data gives a person. */
  private static Found<Author> completed(Found<Author> found, Map<String, Hint> person) {
    Author one = found.value();
    if (one.type() == Author.Type.ORGANIZATION) {
      return found;
    }
    String title = text(person.get("jobTitle"));
    String email = text(person.get("email"));
    boolean titled = one.jobTitle() == null && !title.isEmpty() && title.length() <= LONGEST_TITLE;
    boolean reachable = one.email() == null && email.indexOf('@') > 0;
    return new Found<>(
        new Author(
            one.type(),
            one.name(),
            one.nameRaw(),
            titled ? title : one.jobTitle(),
            reachable ? email.replace("mailto:", "") : one.email(),
            one.url()),
        found.source(),
        found.evidence(),
        found.repairs(),
        found.citations());
  }

  private static String text(@Nullable Hint hint) {
    return hint == null ? "" : Spaces.collapse(hint.text());
  }

  private List<Found<Author>> meta(Clues clues) {
    for (String key : META) {
      List<Found<Author>> found = new ArrayList<>();
      for (Hint hint : clues.hints(key)) {
        if (hint.source() == Source.META || hint.source() == Source.OPEN_GRAPH) {
          add(key.startsWith("citation") ? inOrder(hint) : hint, false, null, clues, found);
        }
      }
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }

  /** {@code Jane Doe} of {@code Doe, Jane}, as libraries write it. */
  private static Hint inOrder(Hint hint) {
    String[] parts = hint.text().split(REVERSED, 3);
    return parts.length == 2
        ? hint.withValue(RepairedText.asRead(parts[1] + " " + parts[0]))
        : hint;
  }

  /** Who asked the question, or began the thread, of which the page is made. */
  private List<Found<Author>> asker(Clues clues) {
    List<Found<Author>> found = new ArrayList<>();
    for (Hint hint : clues.from(Source.MICRODATA)) {
      String key = hint.key().toLowerCase(Locale.ROOT);
      if (found.isEmpty() && ASKERS.stream().anyMatch(key::endsWith)) {
        add(hint, false, null, clues, found);
      }
    }
    return found;
  }

  /** Marked in the article's head or foot. */
  private List<Found<Author>> marked(Clues clues, String key, String urlKey) {
    List<Found<Author>> found = new ArrayList<>();
    for (Hint hint : clues.hints(key)) {
      if (isNear(hint, clues)
          && hint.source() != Source.META
          && hint.source() != Source.LINK_ELEMENT) {
        URI url =
            clues.hints(urlKey).stream()
                .filter(other -> other.block() == hint.block())
                .map(other -> Urls.parse(other.text()))
                .filter(address -> address != null)
                .findFirst()
                .orElse(null);
        add(hint, false, url, clues, found);
      }
    }
    return found;
  }

  private static boolean isNear(Hint hint, Clues clues) {
    return clues.around().isAtHead(hint.block()) || clues.around().isAtFoot(hint.block());
  }

  /** {@code twitter:label1} "Written by", {@code twitter:data1} "Jane Doe". */
  private List<Found<Author>> labelled(Clues clues) {
    List<Found<Author>> found = new ArrayList<>();
    for (String number : List.of("1", "2")) {
      Hint label = clues.hint("twitter:label" + number);
      Hint data = clues.hint("twitter:data" + number);
      if (label != null && data != null && bylines.isIntroducer(label.text())) {
        add(data, false, null, clues, found);
      }
    }
    return found;
  }

  /** Links at the article's head that lead to a page about an author. */
  private List<Found<Author>> linkedProfiles(Clues clues) {
    List<Found<Author>> found = new ArrayList<>();
    for (JudgedBlock judged :
        clues.blocks().subList(clues.around().headStart(), clues.around().headEnd())) {
      Block block = judged.block();
      if (judged.label() == Label.BODY
          || block.text().length() > LONGEST_BYLINE
          || !clues.around().isAtHead(block.id())) {
        continue;
      }
      for (Span span : block.content().content().spans()) {
        URI target = span.target();
        if (target != null && ProfileLinks.isProfile(target, clues.url())) {
          String name = block.text().substring(span.start(), span.end());
          add(
              new Hint(Source.MARKUP, target.getRawPath(), RepairedText.asRead(name), block.id()),
              false,
              target,
              clues,
              found);
        }
      }
    }
    return found;
  }

  /** {@code <span class="author-name">}, in a byline. */
  private List<Found<Author>> named(Clues clues) {
    List<Found<Author>> found = new ArrayList<>();
    for (Hint hint : clues.from(Source.MARKUP)) {
      if (hint.key().startsWith("class:")
          && hint.key().contains("author")
          && !hint.key().contains("comment")
          && clues.around().isAtHead(hint.block())
          && clues.blocks().get(hint.block()).label() != Label.BODY
          && hint.text().length() <= LONGEST_BYLINE) {
        add(hint, false, null, clues, found);
      }
    }
    return found;
  }

  /** {@code <a class="username">} in the first post of a thread. */
  private List<Found<Author>> poster(Clues clues) {
    List<Found<Author>> found = new ArrayList<>();
    int last = Math.min(clues.bodyEnd(), clues.bodyStart() + FIRST_POST);
    for (Hint hint : clues.from(Source.MARKUP)) {
      if (found.isEmpty()
          && hint.key().startsWith("class:")
          && hint.key().endsWith(MEMBER)
          && hint.block() >= clues.headline() - 1
          && hint.block() <= last) {
        add(hint, false, null, clues, found);
      }
    }
    return found;
  }

  private void add(
      Hint hint, boolean organization, @Nullable URI url, Clues clues, List<Found<Author>> found) {
    String text = Spaces.collapse(hint.text());
    if (AddressFinder.isAddress(text) || isAddressed(text, clues)) {
      return;
    }
    List<Named> people =
        organization ? List.of() : bylines.parse(text, true, clues.language().tag());
    if (people.isEmpty() && isSaidToBeOne(hint, found) && bylines.mayBeSigned(text)) {
      people =
          List.of(
              new Named(
                  organization ? Author.Type.ORGANIZATION : bylines.kind(text),
                  text,
                  null,
                  null,
                  0,
                  text.length(),
                  true));
    }
    for (Named one : people) {
      Author author = one.author(text, people.size() == 1 ? url : null);
      found.add(
          new Found<>(
              author, hint.source(), hint.key(), repairs(hint, one, text), cited(hint, clues)));
    }
  }

  /** {@code Example News (www.example.com)}. */
  private static boolean isAddressed(String text, Clues clues) {
    int open = text.lastIndexOf('(');
    return open > 0
        && text.endsWith(")")
        && clues
            .site()
            .stated()
            .contains(SiteSuffix.letters(text.substring(open + 1)).replaceFirst("^www", ""));
  }

  /** Whether the data says that this is an author, however odd the name; of markup the first. */
  private static boolean isSaidToBeOne(Hint hint, List<Found<Author>> found) {
    return hint.source() == Source.JSON_LD
        || (hint.source() == Source.MICRODATA && found.isEmpty() && hint.key().endsWith(".name"))
        || (hint.source() == Source.MARKUP && found.isEmpty() && hint.key().endsWith(MEMBER));
  }

  private static List<Repair> repairs(Hint hint, Named one, String text) {
    return text.equals(hint.text()) && one.type() == Author.Type.PERSON
        ? hint.value().repairs(one.start(), one.end())
        : List.of();
  }

  /** A byline in which the name is marked is used up. */
  private static List<Citation> cited(Hint hint, Clues clues) {
    if (hint.block() < 0 || hint.block() >= clues.blocks().size()) {
      return List.of();
    }
    JudgedBlock block = clues.blocks().get(hint.block());
    return block.label() == Label.BYLINE ? List.of(Citation.whole(block.block())) : List.of();
  }
}
