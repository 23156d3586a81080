package dev.cleancopy.lab.quality;

import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Place;
import dev.cleancopy.model.Region;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Pages and what was made of their blocks, as one HTML file: people look rather than read. Wrongly
 * kept blocks are red, wrongly removed ones amber, rightly kept ones green; the rest is folded.
 */
final class ErrorReport {

  private static final int LONGEST = 400;

  private static final String HEAD =
      """
      <!doctype html><meta charset="utf-8"><title>Worst pages</title>
      <style>
      body { font: 15px/1.45 system-ui, sans-serif; max-width: 75rem; margin: 2rem auto; padding: 0 1rem }
      summary { cursor: pointer; padding: .3rem 0; font-weight: 600 }
      .b { display: grid; grid-template-columns: 11rem 1fr; gap: .8rem; padding: .15rem .5rem; border-left: .35rem solid #ccc }
      .b small { color: #666; overflow-wrap: anywhere }
      .kept { border-color: #2e8b57 } .wrong { border-color: #c0392b; background: #fdecea }
      .lost { border-color: #d68910; background: #fef5e7 } .gone { color: #888 }
      .gone.b { display: none } details.all .gone.b { display: grid }
      h2 { font-size: 1rem; margin: 2rem 0 .3rem; overflow-wrap: anywhere }
      </style>
      <p>Red: kept, though it is no article. Amber: removed, though it is. Green: kept rightly.
      <label><input type="checkbox" onchange="document.querySelectorAll('details').forEach(d => d.classList.toggle('all', this.checked))">
      show what was removed rightly, too</label>
      """;

  private final StringBuilder html = new StringBuilder(HEAD);

  /** Adds a page. */
  void add(Corpus.Page page, Score score, NormalizedArticle article) {
    Alignment gold = new Alignment(page.gold(), page.language());
    html.append(
        String.format(
            Locale.ROOT,
            "<h2>%s · %s</h2><p>F1 %.3f, precision %.3f, recall %.3f; expected %.2f; %s; %s</p>",
            escape(page.id()),
            escape(page.group()),
            score.f1(),
            score.precision(),
            score.recall(),
            article.assessment().confidence(),
            article.assessment().pageType(),
            page.url() == null ? "" : escape(page.url().toString())));
    html.append("<details open><summary>blocks</summary>");
    for (JudgedBlock block : article.blocks()) {
      if (!block.text().isEmpty()) {
        add(block, gold.share(block.text()) >= .5);
      }
    }
    html.append("</details>\n");
  }

  private void add(JudgedBlock block, boolean isGold) {
    boolean isKept = block.label() == Label.BODY;
    String look = isKept ? (isGold ? "kept" : "wrong") : isGold ? "lost" : "gone";
    String text = block.text();
    html.append(
        String.format(
            Locale.ROOT,
            "<div class=\"b %s\"><small>%s %.2f<br>%s<br>%s</small><div dir=auto>%s<br><small>%s"
                + "</small></div></div>%n",
            look,
            block.label(),
            block.decision().score(),
            escape(block.decision().reason()),
            escape(block.decision().evidence()),
            escape(text.length() > LONGEST ? text.substring(0, LONGEST) + " …" : text),
            escape(place(block))));
  }

  private static String place(JudgedBlock block) {
    StringBuilder place = new StringBuilder(block.block().kind().name());
    if (block.block().place() instanceof Place.Node node) {
      int steps = 0;
      for (Region r = node.region(); r != null && steps < 6; r = r.parent()) {
        place.append(" ‹ ").append(r.element());
        if (!r.names().isEmpty()) {
          place.append('.').append(String.join(".", r.names()));
        }
        steps++;
      }
    }
    return place.toString();
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  void write(Path file) throws IOException {
    Files.writeString(file, html);
  }
}
