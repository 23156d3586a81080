package dev.cleancopy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A socket that nobody should call, and documents that are full of its address. */
public final class Trap implements AutoCloseable {

  private final AtomicInteger calls = new AtomicInteger();
  private final ServerSocket socket;
  private final String host;

  private Trap(String host) throws IOException {
    this.host = host;
    socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    Thread listener = new Thread(this::count, "trap");
    listener.setDaemon(true);
    listener.start();
  }

  /** Listens on the loopback; documents call it {@code host}. */
  public static Trap of(String host) throws IOException {
    return new Trap(host);
  }

  /** Listens on the loopback, and is called by its number. */
  public static Trap open() throws IOException {
    return new Trap(InetAddress.getLoopbackAddress().getHostAddress());
  }

  /** Its URL, with {@code path}. */
  public String address(String path) {
    return "http://" + host + ":" + socket.getLocalPort() + path;
  }

  /** Its port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Counts who calls, and hangs up. */
  private void count() {
    while (!socket.isClosed()) {
      try (Socket caller = socket.accept()) {
        calls.addAndGet(caller.isConnected() ? 1 : 0);
      } catch (IOException closed) {
        return;
      }
    }
  }

  /**
   * How many called so far. Calls are taken in their order: once one of our own was counted, all
   * before it were.
   */
  public int calls() throws IOException {
    try (Socket own = new Socket(socket.getInetAddress(), socket.getLocalPort())) {
      if (own.getInputStream().read() >= 0) {
        throw new IOException("a trap does not answer");
      }
    }
    return calls.decrementAndGet();
  }

  /** A page with an address wherever a page can have one. */
  public String page() {
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

  /** A feed with a DTD, entities, inclusions and a style sheet of its address. */
  public String feed() {
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

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
