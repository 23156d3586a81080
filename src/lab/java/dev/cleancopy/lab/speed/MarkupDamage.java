package dev.cleancopy.lab.speed;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Random;

/** Pages with holes, and with markup where none should be: the same ones for the same seed. */
final class MarkupDamage {

  private static final int PLACES = 12;
  private static final int LARGEST_HOLE = 400;

  /** What readers of HTML trip over. */
  private static final String[] ODD = {
    "<",
    "<!--",
    "-->",
    "<!-->",
    "--!>",
    "<script>",
    "</script>",
    "<script type=\"application/ld+json\">",
    "</script ",
    "<style>",
    "</style>",
    "<svg>",
    "</svg>",
    "<svg><script>",
    "<svg><title>x</title>",
    "<math>",
    "</math>",
    "<textarea>",
    "</textarea>",
    "<title>",
    "</title>",
    "<noscript>",
    "</noscript>",
    "<template>",
    "</template>",
    "<iframe>",
    "</iframe>",
    "<xmp>",
    "<plaintext>",
    "<![CDATA[",
    "]]>",
    "<!doctype html>",
    "<?php ?>",
    "\"",
    "'",
    "='",
    "\0",
    "<a href=\"",
    "</",
    "</p>",
    "<table>",
    "<select>",
    "<script><!--<script>",
    "<option>",
    "<body class=\"x\">",
    "<frameset>",
    "<head>",
    "</head>",
    "</html>",
    "<noembed>",
    "<noframes>",
    "<SCRIPT SRC=x />",
    "<style/>",
    "<svg><style>",
    "<br></br>",
    "&lt;script&gt;"
  };

  private MarkupDamage() {}

  static byte[] of(byte[] page, long seed) {
    Random random = new Random(seed);
    ByteArrayOutputStream damaged = new ByteArrayOutputStream(page.length);
    int from = 0;
    for (int i = 0; i < PLACES && from < page.length; i++) {
      int to = from + random.nextInt(1 + 2 * page.length / PLACES);
      to = Math.min(to, page.length);
      damaged.write(page, from, to - from);
      if (random.nextBoolean()) {
        byte[] odd = ODD[random.nextInt(ODD.length)].getBytes(StandardCharsets.US_ASCII);
        damaged.write(odd, 0, odd.length);
      }
      from = to + (random.nextBoolean() ? random.nextInt(LARGEST_HOLE) : 0);
    }
    if (from < page.length) {
      damaged.write(page, from, page.length - from);
    }
    return damaged.toByteArray();
  }
}
