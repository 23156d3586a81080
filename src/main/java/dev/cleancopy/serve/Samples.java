package dev.cleancopy.serve;

import dev.cleancopy.contract.OutputFormat;

/** What the OpenAPI document shows: requests, and what the service says to them. */
final class Samples {

  private Samples() {}

  static final String TEXT =
      """
      본문 바로가기
      Russia-Ukraine Talks to Begin at 4 p.m.
      Talks are set to begin in Istanbul, T?rkiye at 10:00 a.m. local time on May 15.
      Join us on social!
      """;

  static final String HTML =
      """
      <html lang="en"><body><nav><a href="/">Home</a></nav><article><h1>A harbour reopens</h1>
      <p>The harbour of the old town was opened again on Monday.</p></article></body></html>
      """;

  static final String JSON =
      """
      {"id": "crawl/42", "url": "https://example.com/a", "text": "A harbour reopens\\n\\nThe harbour \
      was opened again on Monday.", "options": {"profile": "balanced", "explain": true}}
      """;

  static final String BATCH =
      """
      {"documents": [{"id": "1", "html": "<h1>A harbour reopens</h1><p>The harbour was opened again.</p>"},
                     {"id": "2", "text": ""}]}
      """;

  static final String STREAM =
      """
      {"id": "1", "html": "<h1>A harbour reopens</h1><p>The harbour was opened again.</p>"}
      {"id": "2", "text": "A harbour reopens"}
      """;

  static final String XML =
      "<?xml version=\"1.0\"?><rss><title>Der Hafen ist wieder offen</title></rss>";

  private static final String ARTICLE =
      """
      {"id": "crawl/42", "article": {"url": "https://example.com/a", "canonicalUrl": null,
        "headline": "A harbour reopens", "alternativeHeadline": null, "description": null, "authors": [],
        "publisher": null, "datePublished": null, "datePublishedRaw": null, "datePrecision": null,
        "dateModified": null, "dateModifiedRaw": null, "dateModifiedPrecision": null, "dateline": null,
        "articleSection": null, "keywords": [], "breadcrumbs": [], "inLanguage": "en", "direction": "ltr",
        "isAccessibleForFree": null, "isTruncated": false, "copyrightNotice": null, "mainImage": null,
        "images": [], "links": [], "pagination": {"next": null, "previous": null},
        "articleBody": "The harbour was opened again on Monday.",
        "blocks": [{"type": "paragraph", "text": "The harbour was opened again on Monday.", "spans": [],
          "language": null}], "comments": []},
       "encoding": {"charset": null, "evidence": "given", "declared": null, "malformed": 0,
         "lossyCharset": null},
       "repairs": [], "quality": {"confidence": 0.9, "pageType": "article", "wordCount": 7},
       "fingerprint": {"sha256": "1f0d9ab1…", "simhash": "5a3c0e6f…"}, "warnings": [],
       "engine": {"name": "cleancopy", "version": "1.0.0", "model": "4f2c1b0a9d8e",
         "lexicon": "0a1b2c3d4e5f"}}\
      """;

  static final String ANSWER = ARTICLE;

  private static final String REFUSED =
      """
      {"id": "2", "status": 400, "problem": {"type": "about:blank", "title": "Bad Request", "status": 400,
        "detail": "The request has unknown or invalid fields.",
        "violations": [{"field": "colour", "message": "no such member"}]}}\
      """;

  static final String BATCH_ANSWER =
      "{\"results\": [{\"id\": \"crawl/42\", \"status\": 200, \"result\": "
          + ARTICLE
          + "},\n"
          + REFUSED
          + "]}";

  static final String LINES =
      """
      {"id":"1","status":200,"result":{"id":"1","article":{"headline":"A harbour reopens"}}}
      {"id":"2","status":400,"problem":{"type":"about:blank","title":"Bad Request","status":400,\
      "detail":"The request has unknown or invalid fields."}}
      """;

  static final String REPAIRED =
      """
      {"id": "r", "text": "Le français est une belle langue.",
       "encoding": {"charset": null, "evidence": "given", "declared": null, "malformed": 0,
         "lossyCharset": null},
       "repairs": [{"kind": "mojibake", "before": "franÃ§ais", "after": "français", "field": "text",
         "start": 3, "end": 11, "confidence": 1.0, "applied": true, "reason": "UTF-8 read as windows-1252"}]}
      """;

  static final String DETECTED =
      """
      {"id": null, "encoding": {"charset": "UTF-8", "evidence": "valid-utf-8", "declared": null,
         "malformed": 0, "lossyCharset": null},
       "language": {"code": "de", "confidence": 0.99, "alternatives": [{"code": "nl", "confidence": 0.01}]},
       "direction": "ltr"}
      """;

  static final String CAPABILITIES =
      """
      {"languages": ["de", "en", "ko", "zh-Hans"], "lexicons": ["de", "en", "ko"],
       "charsets": ["UTF-8", "windows-1252", "windows-949"],
       "contentTypes": ["application/json", "text/html", "text/plain"],
       "contentEncodings": ["gzip", "deflate", "br", "zstd", "identity"],
       "formats": [{"format": "json", "mediaType": "application/json"},
         {"format": "markdown", "mediaType": "text/markdown"}],
       "options": {"profile": ["balanced", "precision", "recall"],
         "repair": ["standard", "strict", "off", "report", "aggressive"],
         "comments": ["separate", "drop"], "emails": ["keep", "drop"],
         "fields": ["headline", "articleBody", "blocks"]},
       "categories": ["navigation", "share", "subscribe"],
       "limits": {"bodyBytes": 10485760, "inflatedBytes": 41943040, "inflatedRatio": 100,
         "lineBytes": 20971520, "batchDocuments": 100, "batchBytes": 41943040, "domNodes": 250000,
         "blocks": 250000, "repairs": 250000, "depth": 512, "attributeChars": 1048576, "arrivalMillis": 60000,
         "deadlineMillis": 10000},
       "engine": {"name": "cleancopy", "version": "1.0.0", "model": "4f2c1b0a9d8e",
         "lexicon": "0a1b2c3d4e5f"}}
      """;

  /** An article in a format other than JSON. */
  static String of(OutputFormat format) {
    return switch (format) {
      case JSON -> ANSWER;
      case MARKDOWN -> "# A harbour reopens\n\nThe harbour was opened again on Monday.\n";
      case TEXT -> "The harbour was opened again on Monday.\n";
      case HTML -> "<h1>A harbour reopens</h1>\n<p>The harbour was opened again on Monday.</p>\n";
    };
  }
}
