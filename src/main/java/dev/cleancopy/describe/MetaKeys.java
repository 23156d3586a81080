package dev.cleancopy.describe;

import java.util.List;

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

  private MetaKeys() {}
}
