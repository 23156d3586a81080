package dev.cleancopy;

import java.util.List;
import java.util.Random;

/**
 * Pages that no editor would make: random trees, random lines, words of many scripts, damage here
 * and there.
 */
final class RandomPage {

  private static final List<String> WORDS =
      List.of(
          "river",
          "the",
          "Türkiye",
          "T?rkiye",
          "naïve",
          "FranÃ§ais",
          "도서관",
          "본문",
          "바로가기",
          "図書館",
          "は",
          "河畔图书馆",
          "ห้องสมุด",
          "مكتبة",
          "ספרייה",
          "Кошка",
          "2025-05-13",
          "©",
          "https://example.com/?a=b",
          "a@example.com",
          "?",
          "—",
          "\uFFFD",
          "&amp;uuml;",
          "\\u00fc",
          "😀",
          "e\u0301",
          "\u200B",
          "\u00AD",
          "x?y",
          "Share",
          "Comments",
          "By",
          "()",
          "[]",
          "【】",
          "( = )",
          "-",
          "Ann",
          "Lee");

  private static final List<String> TAGS =
      List.of(
          "p",
          "div",
          "span",
          "a",
          "h1",
          "h2",
          "ul",
          "li",
          "ol",
          "table",
          "tr",
          "td",
          "th",
          "blockquote",
          "pre",
          "b",
          "em",
          "code",
          "nav",
          "header",
          "footer",
          "aside",
          "article",
          "main",
          "section",
          "figure",
          "figcaption",
          "dl",
          "dt",
          "dd",
          "form",
          "button",
          "noscript",
          "label",
          "sup",
          "details",
          "summary",
          "time",
          "body",
          "html",
          "font",
          "center");

  private static final List<String> NAMES =
      List.of(
          "content",
          "article-body",
          "comment",
          "share",
          "related",
          "byline",
          "date",
          "caption",
          "menu",
          "footer",
          "ad",
          "x1");

  private final Random random;

  RandomPage(long seed) {
    random = new Random(seed);
  }

  /** Some lines of text. */
  String text() {
    StringBuilder text = new StringBuilder();
    int lines = random.nextInt(40);
    for (int i = 0; i < lines; i++) {
      if (random.nextInt(8) == 0) {
        text.append("- ");
      }
      words(text, random.nextInt(5) == 0 ? 60 : 6);
      text.append(random.nextInt(6) == 0 ? "\r\n" : "\n");
    }
    return text.toString();
  }

  /** Some markup, not always well-formed. */
  String html() {
    StringBuilder html = new StringBuilder();
    if (random.nextBoolean()) {
      html.append("<!DOCTYPE html><html lang=ko><head><title>");
      words(html, 5);
      html.append("</title><meta property=\"og:title\" content=\"Share the river\"></head><body>");
    }
    node(html, 0);
    return html.toString();
  }

  private void node(StringBuilder html, int depth) {
    int children = random.nextInt(depth < 2 ? 12 : 4);
    for (int i = 0; i < children; i++) {
      switch (random.nextInt(8)) {
        case 0, 1, 2 -> words(html, 12);
        case 3 -> html.append(random.nextBoolean() ? "<br>" : "<hr>");
        case 4 ->
            html.append("<img src=\"/a").append(random.nextInt(9)).append(".jpg\" alt=\"river\">");
        default -> {
          String tag = TAGS.get(random.nextInt(TAGS.size()));
          html.append('<').append(tag);
          if (random.nextInt(3) == 0) {
            html.append(" class=\"").append(NAMES.get(random.nextInt(NAMES.size()))).append('"');
          }
          if (random.nextInt(20) == 0) {
            html.append(" style=\"display:none\"");
          }
          html.append(tag.equals("a") ? " href=\"/x?y=1\">" : ">");
          if (depth < 7) {
            node(html, depth + 1);
          }
          if (random.nextInt(10) > 0) {
            html.append("</").append(tag).append('>');
          }
        }
      }
    }
  }

  private void words(StringBuilder into, int most) {
    int count = 1 + random.nextInt(most);
    for (int i = 0; i < count; i++) {
      into.append(WORDS.get(random.nextInt(WORDS.size())))
          .append(random.nextInt(9) == 0 ? ". " : " ");
    }
  }
}
