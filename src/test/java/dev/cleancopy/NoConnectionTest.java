package dev.cleancopy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.desk.Cancellation;
import dev.cleancopy.desk.Engine;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Measurements;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Options;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.xml.sax.SAXException;

/**
 * Documents are read, never followed. All their addresses lead to a socket that listens here, and
 * the JDK is asked to tell of all that it wants to connect to.
 */
class NoConnectionTest {

  private final List<URI> wanted = Collections.synchronizedList(new ArrayList<>());
  private Trap trap;
  private ProxySelector before;

  @BeforeEach
  void listen() throws IOException {
    trap = Trap.open();
    before = ProxySelector.getDefault();
    ProxySelector.setDefault(
        new ProxySelector() {
          @Override
          public List<Proxy> select(URI uri) {
            wanted.add(uri);
            return List.of(Proxy.NO_PROXY);
          }

          @Override
          public void connectFailed(URI uri, SocketAddress address, IOException failure) {
            wanted.add(uri);
          }
        });
  }

  @AfterEach
  void stop() throws IOException {
    ProxySelector.setDefault(before);
    trap.close();
  }

  @Test
  void a_page_full_of_addresses_is_read_without_a_call() throws IOException {
    ArticleNormalizer normalizer = ArticleNormalizer.create();
    List<RawDocument> documents =
        List.of(
            RawDocument.ofHtml(trap.page()),
            RawDocument.ofText(trap.page()),
            RawDocument.ofBytes(trap.page().getBytes(StandardCharsets.UTF_8)),
            RawDocument.ofBytes(trap.feed().getBytes(StandardCharsets.UTF_8)));
    for (RawDocument document : documents) {
      var article = normalizer.normalize(document.withUrl(URI.create(trap.address("/page"))));
      new HtmlRenderer().render(article);
      new MarkdownRenderer().render(article);
    }
    assertThat(wanted).isEmpty();
    assertThat(trap.calls()).isZero();
  }

  @Test
  void a_feed_with_entities_is_read_without_a_call() throws IOException {
    Engine engine = new Engine(Limits.DEFAULT, Measurements.NONE);
    RawDocument document =
        RawDocument.ofBytes(trap.feed().getBytes(StandardCharsets.UTF_8)).withFormat(Format.XML);
    engine.detect(document, new Cancellation());
    assertThat(engine.repair(document, Options.DEFAULT, new Cancellation()).content().text())
        .doesNotContain("root:");
    assertThat(wanted).isEmpty();
    assertThat(trap.calls()).isZero();
  }

  /** The trap is no toy: a parser that follows what it reads steps into it. */
  @Test
  void a_parser_with_entities_would_have_called() throws Exception {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(trap.feed().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SAXException nobodyAnswers) {
      assertThat(nobodyAnswers).isNotNull();
    }
    assertThat(wanted).isNotEmpty();
    assertThat(trap.calls()).isPositive();
  }
}
