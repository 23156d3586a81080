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
import java.net.InetAddress;
import java.net.Proxy;
import java.net.ProxySelector;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
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
  private final AtomicInteger calls = new AtomicInteger();
  private ServerSocket trap;
  private ProxySelector before;

  @BeforeEach
  void listen() throws IOException {
    trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::count, "trap");
    listener.setDaemon(true);
    listener.start();
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

  private String address(String path) {
    return "http://" + trap.getInetAddress().getHostAddress() + ":" + trap.getLocalPort() + path;
  }

  /** Counts who calls, and hangs up. */
  private void count() {
    while (!trap.isClosed()) {
      try (Socket caller = trap.accept()) {
        calls.addAndGet(caller.isConnected() ? 1 : 0);
      } catch (IOException closed) {
        return;
      }
    }
  }

  /** Calls are taken in their order: once our own was counted, all before it were. */
  private int callsOfOthers() throws IOException {
    try (Socket own = new Socket(trap.getInetAddress(), trap.getLocalPort())) {
      assertThat(own.getInputStream().read()).isNegative();
    }
    return calls.get() - 1;
  }

  private String page() {
    return """
    <!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "TRAP/xhtml1-strict.dtd"
      [<!ENTITY x SYSTEM "TRAP/entity">]>
    <html xmlns="TRAP/ns"><head profile="TRAP/profile"><base href="TRAP/base/">
    <title>The harbour opens again</title><meta http-equiv="refresh" content="0;url=TRAP/refresh">
    <link rel="stylesheet" href="TRAP/a.css"><link rel="canonical" href="TRAP/canonical">
    <link rel="preload" href="TRAP/preload"><link rel="amphtml" href="TRAP/amp">
    <link rel="alternate" type="application/json+oembed" href="TRAP/oembed">
    <style>@import url(TRAP/import.css); p {background: url(TRAP/background)}</style>
    <script src="TRAP/a.js"></script><meta property="og:image" content="TRAP/og.jpg">
    <script type="application/ld+json">{"@context": "TRAP/context", "@id": "TRAP/id",
      "@type": "NewsArticle", "url": "TRAP/url", "image": {"@id": "TRAP/image"}}</script>
    </head><body background="TRAP/body"><article><h1>The harbour opens again</h1>
    <p>The harbour of the old town was opened again on Monday &x;, <a href="TRAP/link">see</a>.</p>
    <img src="TRAP/a.jpg" srcset="TRAP/b.jpg 2x" longdesc="TRAP/long"><iframe src="TRAP/frame">
    </iframe><object data="TRAP/object"></object><embed src="TRAP/embed"><video src="TRAP/video"
    poster="TRAP/poster"></video><form action="TRAP/form"></form><svg><use href="TRAP/svg"/>
    </svg><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="TRAP/include"/>
    <a ping="TRAP/ping" href="TRAP/pinged">words</a><p>TRAP/in/text is an address.</p>
    </article></body></html>
    """
        .replace("TRAP", address(""));
  }

  private String feed() {
    return """
    <?xml version="1.0"?><?xml-stylesheet href="TRAP/style.xsl"?>
    <!DOCTYPE rss SYSTEM "TRAP/rss.dtd" [<!ENTITY % p SYSTEM "TRAP/parameter">%p;
      <!ENTITY x SYSTEM "TRAP/entity"><!ENTITY f SYSTEM "file:///etc/passwd">]>
    <rss xmlns:xi="http://www.w3.org/2001/XInclude" xsi:schemaLocation="TRAP/a TRAP/b"
      xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><title>&x;&f; is read</title>
      <xi:include href="TRAP/include"/></rss>
    """
        .replace("TRAP", address(""))
        .strip();
  }

  @Test
  void a_page_full_of_addresses_is_read_without_a_call() throws IOException {
    ArticleNormalizer normalizer = ArticleNormalizer.create();
    List<RawDocument> documents =
        List.of(
            RawDocument.ofHtml(page()),
            RawDocument.ofText(page()),
            RawDocument.ofBytes(page().getBytes(StandardCharsets.UTF_8)),
            RawDocument.ofBytes(feed().getBytes(StandardCharsets.UTF_8)));
    for (RawDocument document : documents) {
      var article = normalizer.normalize(document.withUrl(URI.create(address("/page"))));
      new HtmlRenderer().render(article);
      new MarkdownRenderer().render(article);
    }
    assertThat(wanted).isEmpty();
    assertThat(callsOfOthers()).isZero();
  }

  @Test
  void a_feed_with_entities_is_read_without_a_call() throws IOException {
    Engine engine = new Engine(Limits.DEFAULT, Measurements.NONE);
    RawDocument document =
        RawDocument.ofBytes(feed().getBytes(StandardCharsets.UTF_8)).withFormat(Format.XML);
    engine.detect(document, new Cancellation());
    assertThat(engine.repair(document, Options.DEFAULT, new Cancellation()).content().text())
        .doesNotContain("root:");
    assertThat(wanted).isEmpty();
    assertThat(callsOfOthers()).isZero();
  }

  /** The trap is no toy: a parser that follows what it reads steps into it. */
  @Test
  void a_parser_with_entities_would_have_called() throws Exception {
    try {
      DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(feed().getBytes(StandardCharsets.UTF_8)));
    } catch (IOException | SAXException nobodyAnswers) {
      assertThat(nobodyAnswers).isNotNull();
    }
    assertThat(wanted).isNotEmpty();
    assertThat(callsOfOthers()).isPositive();
  }
}
