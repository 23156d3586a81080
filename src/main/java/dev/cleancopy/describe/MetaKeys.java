package dev.cleancopy.describe;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The names under which pages state things in their heads, lower-case, from the surest. */
final class MetaKeys {

  static final List<String> PUBLISHED =
      List.of(
          "article:published_time",
          "article:published",
          "og:published_time",
          "datepublished",
          "parsely-pub-date",
          "sailthru.date",
          "pubdate",
          "publishdate",
          "publish-date",
          "publish_date",
          "publication_date",
          "published_time",
          "published-date",
          "dc.date.issued",
          "dcterms.issued",
          "dcterms.created",
          "dc.date.created",
          "dcterms.date",
          "dc.date",
          "cxenseparse:recs:publishtime",
          "cxenseparse:publishtime",
          "shareaholic:article_published_time",
          "bt:pubdate",
          "article.published",
          "originalpublicationdate",
          "publicationdate",
          "publisheddate",
          "published_at",
          "publishtime",
          "prism.publicationdate",
          "schema:datepublished",
          "rnews:datepublished",
          "og:datepublished",
          "og:pubdate",
          "rbpubdate",
          "firstpublished",
          "article.created",
          "article:created",
          "dateposted",
          "datecreated",
          "date_created",
          "creation_date",
          "creationdate",
          "created",
          "dc.created",
          "dc.issued",
          "displaydate",
          "og:regdate",
          "citation_publication_date",
          "citation_online_date",
          "article_date_original",
          "regdate",
          "date");

  static final List<String> MODIFIED =
      List.of(
          "article:modified_time",
          "og:updated_time",
          "article:modified",
          "datemodified",
          "dcterms.modified",
          "dc.date.modified",
          "lastmod",
          "last-modified",
          "lastmodified",
          "bt:moddate");

  /** Words of keys that date an article, and of those that date something else. */
  private static final Set<String> DATING = Set.of("date", "time", "pubdate", "datetime");

  private static final Set<String> PUBLISHING = Set.of("published", "publication", "publish");
  private static final Set<String> OTHER_DATES =
      Set.of(
          "event",
          "start",
          "end",
          "expiry",
          "expiration",
          "expires",
          "birth",
          "release",
          "update",
          "updated",
          "modified",
          "modification",
          "review",
          "reviewed",
          "valid",
          "due",
          "last",
          "revision",
          "build",
          "current",
          "unpublish",
          "unpublished",
          "until",
          "to");

  private static final String CLASS = "class:";

  private static final Set<String> CALLED_DATE =
      Set.of("date", "datetime", "pubdate", "postdate", "published", "publishdate");

  /** Classes of other articles and of what readers say. */
  private static final Set<String> CARDS =
      Set.of("card", "teaser", "comment", "comments", "related", "sidebar", "widget", "today");

  /** {@code w-published_date} */
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[-_.:\\s]");

  private MetaKeys() {}

  /**
   * Whether an element with the class of {@code key}, {@code class:news-date}, is called a date,
   * and not that of a change, an event or another article.
   */
  static boolean callsDate(String key) {
    if (!key.startsWith(CLASS) || !(key.contains("date") || key.contains("publish"))) {
      return false; // cheap, and in all of them
    }
    List<String> words = List.of(BETWEEN_WORDS.split(key.substring(CLASS.length()), -1));
    return words.stream().anyMatch(CALLED_DATE::contains)
        && words.stream().noneMatch(word -> OTHER_DATES.contains(word) || CARDS.contains(word));
  }

  /**
   * Whether {@code key} is that of a publication though no list holds it: {@code w-published-date},
   * {@code site:date}.
   */
  static boolean saysPublished(String key) {
    if (!key.contains("date") && !key.contains("time") && !key.contains("publi")) {
      return false; // cheap, and in all of them
    }
    List<String> words = List.of(BETWEEN_WORDS.split(key, -1));
    if (words.size() > 4 || words.stream().anyMatch(OTHER_DATES::contains)) {
      return false;
    }
    String last = words.get(words.size() - 1);
    return words.stream().anyMatch(PUBLISHING::contains)
        ? words.size() == 1 || words.stream().anyMatch(DATING::contains)
        : words.size() == 2 && DATING.contains(last);
  }
}
