package dev.cleancopy.fuzz;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Documents that nobody writes but to hurt: each of a size that may be chosen. */
public enum Pathology {
  DEEP_DIVS(n -> "<div>".repeat(n) + "<p>text</p>"),
  DEEP_DIVS_OF_TEXT(n -> "<div>word ".repeat(n)),
  DEEP_SPANS(n -> "<p>" + "<span>w".repeat(n)),
  DEEP_LISTS(n -> "<ul><li>item ".repeat(n)),
  DEEP_TABLES(n -> "<table><tr><td>cell".repeat(n)),
  DEEP_QUOTES(n -> "<blockquote>quoted".repeat(n)),
  DEEP_FONTS(n -> "<font><b><i>w".repeat(n)),
  UNCLOSED_PARAGRAPHS(n -> "<p>A sentence of some words".repeat(n)),
  UNCLOSED_LINKS(n -> "<a href=/x>link ".repeat(n)),
  UNCLOSED_BOLDS(n -> "<p><b>word".repeat(n)),
  MISNESTED(n -> "<b><p>one</b><i>two</p></i>".repeat(n)),
  CLOSED_BUT_NEVER_OPENED(n -> "</p></b></a></li>".repeat(n)),
  FORMS(n -> "<form><input type=submit value=Send>".repeat(n)),
  BUTTONS(n -> "<button>Press".repeat(n)),
  SELECTS(n -> "<select>" + "<option>One choice".repeat(n)),
  WIDE(n -> "<div><p>A short line of words.</p></div>".repeat(n)),
  BREAKS(n -> "<p>" + "line<br>".repeat(n)),
  SPANS(n -> "<p>" + "<b>bold</b> <i>slanted</i> ".repeat(n)),
  NESTED_MARKS(n -> "<p>" + "<b>b<i>i</i></b><a href=/x>x</a>".repeat(n)),
  LINKS(n -> "<p>" + numbered(n, "<a href=/%d>word %<d</a> ")),
  ATTRIBUTES(n -> "<div " + numbered(n, "a%d=x ") + "><p>text</p>"),
  LONG_ATTRIBUTE(n -> "<div title='" + "word ".repeat(n) + "'><p>text</p>"),
  LONG_CLASS(n -> "<div class='" + numbered(n, "name%d ") + "'><p>A sentence of text.</p></div>"),
  SAME_CLASSES(n -> "<div class='ad share nav'><p>Some text.</p>".repeat(n)),
  LONG_HREF(n -> "<p><a href='http://e.com/" + "a/b?c[".repeat(n) + "'>text</a>"),
  LONG_STYLE(n -> "<div style='" + "color:red;".repeat(n) + "'><p>text"),
  LONG_SRCSET(n -> "<p>text<img srcset='" + numbered(n, "/a%d.jpg %<dw, ") + "' src=/a.jpg>"),
  PICTURES(
      n -> numbered(n, "<figure><img src=/%d.jpg alt=a><figcaption>It shows %<d") + "</figure>"),
  ENTITIES(n -> "<p>" + "&amp;&eacute;&#233;&nosuch;".repeat(n)),
  HALF_ENTITIES(n -> "<p>" + "&am&#x&#".repeat(n)),
  ESCAPED_TWICE(n -> "<p>" + "&amp;amp;uuml; ".repeat(n)),
  COMMENTS(n -> "<!-- x -->".repeat(n) + "<p>text"),
  OPEN_COMMENTS(n -> "<!--".repeat(n)),
  TABLE_ROWS(n -> "<table>" + numbered(n, "<tr><th>Name<td>%d")),
  TABLE_SPANS(n -> "<table>" + "<tr><td colspan=1000 rowspan=1000>x<td>y".repeat(n)),
  TABLE_COLUMNS(n -> "<table>" + ("<tr>" + "<td>1".repeat(n)).repeat(3)),
  TABLE_TEXT_OUTSIDE(n -> "<table>" + "text<tr>".repeat(n)),
  SCRIPTS(n -> "<script>var a = {\"b\": \"c\"};</script>".repeat(n) + "<p>text"),
  LONG_SCRIPT(n -> "<script>" + "a={b:'<p>text</p>',c:[1,2]};".repeat(n) + "</script><p>text"),
  OPEN_SCRIPTS(n -> "<script><!--".repeat(n)),
  SCRIPT_BRACES(n -> "<script>window.__DATA__=" + "{\"a\":[".repeat(n) + "</script><p>text"),
  SCRIPT_STRINGS(n -> "<script>" + "JSON.parse(\"{".repeat(n) + "</script><p>text"),
  NEXT_DATA(
      n ->
          "<script id=__NEXT_DATA__ type=application/json>{\"a\":["
              + numbered(
                  n, "{\"id\":\"A:%d\",\"text\":\"A sentence of words that is a paragraph.\"},")
              + "{}]}</script><p>text"),
  REFERENCES(
      n ->
          "<script>window.__APOLLO_STATE__={"
              + numbered(
                  n, "\"P:%d\":{\"text\":\"A sentence in words.\",\"next\":{\"__ref\":\"P:%<d\"}},")
              + "\"z\":{}}</script><p>text"),
  SCRIPT_MAPS(n -> "<script>" + "set({a:1});".repeat(n) + "</script><p>text"),
  JSON_LD_DEEP(n -> jsonLd("{\"author\":".repeat(n))),
  JSON_LD_ARRAYS(n -> jsonLd("[".repeat(n))),
  JSON_LD_WIDE(
      n -> jsonLd("[" + numbered(n, "{\"@type\":\"Person\",\"name\":\"Ann %d\"},") + "{}]")),
  JSON_LD_GRAPH(
      n ->
          jsonLd(
              "{\"@graph\":["
                  + numbered(
                      n, "{\"@id\":\"#%d\",\"@type\":\"NewsArticle\",\"author\":{\"@id\":\"#0\"}},")
                  + "{}]}")),
  JSON_LD_LONG_BODY(
      n -> jsonLd("{\"@type\":\"Article\",\"articleBody\":\"" + "A sentence. ".repeat(n) + "\"}")),
  JSON_LD_SCRIPTS(
      n ->
          "<script type=application/ld+json>{\"@type\":\"Article\",\"headline\":\"A\"}</script>"
              .repeat(n)),
  METAS(n -> numbered(n, "<meta property=og:title content='A title %d'>") + "<p>text"),
  MICRODATA(
      n -> "<div itemscope itemtype=http://schema.org/Article><b itemprop=author>A".repeat(n)),
  TIMES(n -> "<p>" + "<time datetime=2025-05-13>May 13, 2025</time> ".repeat(n)),
  TITLES(n -> "<title>" + "One | Two - ".repeat(n) + "</title><h1>One</h1><p>text"),
  HEADINGS(n -> numbered(n, "<h2>A heading %d</h2>")),
  SVGS(n -> "<svg><title>a</title><g>".repeat(n)),
  TEMPLATES(n -> "<template><p>t".repeat(n)),
  HIDDEN(n -> "<p>word <span style=display:none>hidden</span>".repeat(n)),
  NULLS(n -> "<p>" + "\0".repeat(n)),
  LESS_THANS(n -> "<".repeat(n)),
  QUOTES(n -> "<a b='\"".repeat(n)),

  ONE_LONG_LINE(true, n -> "A sentence of words, and more of them. ".repeat(n)),
  ONE_LONG_WORD(true, n -> "abc".repeat(n)),
  ONE_IDEOGRAPHIC_LINE(true, n -> "河畔图书馆开放了".repeat(n)),
  ONE_THAI_LINE(true, n -> "ห้องสมุดริมแม่น้ำเปิดแล้ว".repeat(n)),
  SHORT_LINES(true, n -> "a\n".repeat(n)),
  BLANK_LINES(true, n -> "\n \n".repeat(n)),
  NUMBERED_LINES(true, n -> numbered(n, "%d. An entry of a list\n")),
  SENTENCES(
      true, n -> numbered(n, "Sentence %d stands on a line of its own, and is long enough.\n")),
  SAME_LINES(true, n -> "Share this article with your friends\n".repeat(n)),
  WRAPPED_LINES(true, n -> "words of a text that was wrapped at a width that some-\n".repeat(n)),
  BIDI(true, n -> "\u202Eabc\u202C\u2067אבג\u2069 ".repeat(n)),
  COMBINING_MARKS(true, n -> "a" + "\u0301\u0323".repeat(n)),
  MIXED_MARKS(true, n -> "a\u0323\u0307e\u0301".repeat(n)),
  HANGUL(true, n -> "\u1112\u1161\u11ab".repeat(n)),
  SURROGATES(true, n -> "\uD83D".repeat(n)),
  EMOJI(true, n -> "👩‍👩‍👧‍👦".repeat(n)),
  INVISIBLE(true, n -> "w\u200Bo\u00ADr\uFEFFd ".repeat(n)),
  CONTROLS(true, n -> "\u0001\u0085\u009f".repeat(n)),
  QUESTION_MARKS(true, n -> "T?rkiye i?in ?? ".repeat(n)),
  ONLY_QUESTION_MARKS(true, n -> "?".repeat(n)),
  REPLACEMENTS(true, n -> "T\uFFFDrkiye ".repeat(n)),
  MOJIBAKE(true, n -> "FranÃ§ais Ã©tÃ© â€œoui\u009d ".repeat(n)),
  MOJIBAKE_OF_MOJIBAKE(true, n -> "FranÃƒÂ§ais ".repeat(n)),
  MOJIBAKE_LETTERS(true, n -> "Ã".repeat(n)),
  ESCAPES(true, n -> "\\u00fc\\n\\x41 %C3%BC ".repeat(n)),
  BACKSLASHES(true, n -> "\\".repeat(n)),
  AMPERSANDS(true, n -> "&".repeat(n)),
  ENTITIES_IN_TEXT(true, n -> "&amp;uuml;&#252; ".repeat(n)),
  DATES(true, n -> "13 May 2025 10:00, May 2025 13\n".repeat(n)),
  DIGITS(true, n -> "1".repeat(n)),
  DIGITS_AND_DOTS(true, n -> "1.".repeat(n)),
  BYLINES(true, n -> "By Ann Lee, Bob Ray and Cid Roe, Example Times\n".repeat(n)),
  ADDRESSES(true, n -> "http://e.com/a@b.c ".repeat(n)),
  DASHES(true, n -> "- ".repeat(n)),
  BRACKETS(true, n -> "([{".repeat(n)),
  PARENTHESES(true, n -> "(a)".repeat(n)),
  PIPES(true, n -> "a | b » c\t".repeat(n)),
  COPYRIGHTS(true, n -> "© 2025 All rights reserved. ".repeat(n)),
  MANY_LANGUAGES(true, n -> "word слово 言葉 단어 كلمة ".repeat(n)),
  MARKDOWN(true, n -> "*_`[<#~|\\".repeat(n));

  private final boolean text;

  @SuppressWarnings("ImmutableEnumChecker") // functions of the constants above have no state
  private final IntFunction<String> generator;

  Pathology(IntFunction<String> generator) {
    this(false, generator);
  }

  Pathology(boolean text, IntFunction<String> generator) {
    this.text = text;
    this.generator = generator;
  }

  /** Whether it is stripped text, not HTML. */
  public boolean isText() {
    return text;
  }

  /** The document of about {@code size} characters; of twice the size, it has twice of all. */
  public String ofSize(int size) {
    int unit = Math.max(1, (generator.apply(1024).length() - generator.apply(0).length()) / 1024);
    return generator.apply(Math.max(1, size / unit));
  }

  private static String numbered(int n, String format) {
    return IntStream.range(0, n)
        .mapToObj(i -> format.replace("%<d", String.valueOf(i)).replace("%d", String.valueOf(i)))
        .collect(Collectors.joining());
  }

  private static String jsonLd(String json) {
    return "<script type=application/ld+json>" + json + "</script><h1>A headline</h1><p>Some text.";
  }
}
