package dev.cleancopy.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.Laws;
import dev.cleancopy.contract.ArticleResponse;
import dev.cleancopy.contract.ContentTypes;
import dev.cleancopy.contract.Defaults;
import dev.cleancopy.contract.DocumentRequest;
import dev.cleancopy.contract.EngineView;
import dev.cleancopy.contract.JsonRequest;
import dev.cleancopy.contract.JsonWriter;
import dev.cleancopy.contract.ProblemException;
import dev.cleancopy.contract.RequestReader;
import dev.cleancopy.desk.BatchDocuments;
import dev.cleancopy.desk.EncodedStream;
import dev.cleancopy.desk.Item;
import dev.cleancopy.desk.Limits;
import dev.cleancopy.desk.Lines;
import dev.cleancopy.desk.Requests;
import dev.cleancopy.desk.WarcCaptures;
import dev.cleancopy.desk.Wire;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Decoding;
import dev.cleancopy.model.EmailsMode;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.NormalizedArticle;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Profile;
import dev.cleancopy.model.RawDocument;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.render.HtmlRenderer;
import dev.cleancopy.render.MarkdownRenderer;
import dev.cleancopy.render.TextRenderer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What any bytes may be thrown at, and what holds whatever they are. The first byte chooses among
 * variants; the rest is the input.
 */
public enum FuzzTarget {

  /** Bytes become characters, the same each time, and of valid UTF-8 the same bytes again. */
  DECODE {
    @Override
    void run(int variant, byte[] bytes) {
      RawDocument document =
          RawDocument.ofBytes(bytes)
              .withFormat(pick(variant, null, Format.HTML, Format.PLAIN_TEXT, Format.XML))
              .withTransportCharset(
                  pick(variant / 4, null, "utf-8", "euc-kr", "iso-2022-jp", "gb18030", "x", ""));
      DecodedText text = House.DECODER.decode(document, new Steps(bytes.length));
      assertThat(House.DECODER.decode(document, new Steps(bytes.length))).isEqualTo(text);
      assertThat(text.text().length()).isLessThanOrEqualTo(bytes.length + 16);
      assertThat(text.decoding().malformed()).isBetween(0, bytes.length);
      boolean whole = text.decoding().malformed() == 0; // the last character may have been cut off
      if (whole && text.decoding().evidence() == Evidence.VALID_UTF_8) {
        assertThat(text.text().getBytes(UTF_8)).isEqualTo(bytes);
      }
    }
  },

  /** Markup and text become blocks in order; of text, no character is lost. */
  READ {
    @Override
    void run(int variant, byte[] bytes) {
      Format format = pick(variant, Format.HTML, Format.HTML, Format.PLAIN_TEXT, Format.XML);
      String text = new String(bytes, UTF_8);
      Page page = read(text, format);
      assertThat(read(text, format)).isEqualTo(page);
      int id = 0;
      for (Block block : page.blocks()) {
        assertThat(block.id()).isEqualTo(id++);
      }
      for (Hint hint : page.hints()) {
        assertThat(hint.block()).isBetween(-1, page.blocks().size() - 1);
      }
    }
  },

  /** Every repair can be undone, and where none is wanted, none is made. */
  REPAIR {
    @Override
    void run(int variant, byte[] bytes) {
      String text = new String(bytes, UTF_8);
      Page page =
          variant % 2 == 0
              ? House.READER.readWhole(new DecodedText(text, Format.PLAIN_TEXT, Decoding.GIVEN))
              : read(text, Format.PLAIN_TEXT);
      for (RepairMode mode : RepairMode.values()) {
        Page repaired = repair(page, mode, text.length());
        for (Block block : page.blocks()) {
          RepairedText content = repaired.blocks().get(block.id()).content();
          assertThat(content.original()).isEqualTo(block.content().original());
          Laws.sortedAndDisjoint(content.repairs());
          for (Repair one : content.repairs()) {
            assertThat(content.text().substring(one.start(), one.end())).isEqualTo(one.standing());
          }
          if (mode == RepairMode.OFF || mode == RepairMode.REPORT) {
            assertThat(content.text()).isEqualTo(block.text());
          }
        }
      }
    }
  },

  /** Every block is judged once, in its order, for a reason, and the same each time. */
  CLASSIFY {
    @Override
    void run(int variant, byte[] bytes) {
      Page page = read(bytes, variant);
      Language language = House.LANGUAGES.identify(page, null);
      Profile profile = pick(variant / 2, Profile.values());
      JudgedPage judged =
          House.CLASSIFIER.classify(page, language, profile, new Steps(bytes.length));
      assertThat(judged.blocks()).extracting(JudgedBlock::block).isEqualTo(page.blocks());
      for (JudgedBlock block : judged.blocks()) {
        assertThat(block.decision().reason()).isNotBlank();
        assertThat(block.decision().score()).isBetween(0.0, 1.0);
      }
      assertThat(House.CLASSIFIER.classify(page, language, profile, new Steps(bytes.length)))
          .isEqualTo(judged);
    }
  },

  /** What is told of an article is the same each time. */
  DESCRIBE {
    @Override
    void run(int variant, byte[] bytes) {
      Page page = read(bytes, variant);
      Language language = House.LANGUAGES.identify(page, null);
      JudgedPage judged =
          House.CLASSIFIER.classify(page, language, Profile.RECALL, new Steps(bytes.length));
      Instant fetched = variant / 2 % 2 == 0 ? null : Instant.parse("2025-05-15T05:00:00Z");
      Metadata metadata =
          House.DESCRIBER.describe(page, judged, language, fetched, EmailsMode.KEEP);
      assertThat(House.DESCRIBER.describe(page, judged, language, fetched, EmailsMode.KEEP))
          .isEqualTo(metadata);
    }
  },

  /** All stages: nothing vanishes, repairs can be undone, nothing in the answer can run. */
  RENDER {
    @Override
    void run(int variant, byte[] bytes) throws IOException {
      RawDocument document =
          switch (variant % 3) {
            case 0 -> RawDocument.ofHtml(new String(bytes, UTF_8));
            case 1 -> RawDocument.ofText(new String(bytes, UTF_8));
            default -> RawDocument.ofBytes(bytes);
          };
      document = document.withUrl(variant / 3 % 2 == 0 ? null : ADDRESS);
      NormalizedArticle article =
          House.normalize(document, RepairMode.STANDARD, new Steps(bytes.length));
      assertThat(House.normalize(document, RepairMode.STANDARD, new Steps(bytes.length)))
          .isEqualTo(article);
      Laws.nothingVanishes("input", article);
      Laws.everyDecisionGivesAReason("input", article);
      Laws.repairsCanBeUndone(
          "input", House.normalize(document, RepairMode.OFF, new Steps(bytes.length)), article);
      assertThat(AllowedHtml.violations(new HtmlRenderer().render(article))).isEmpty();
      new MarkdownRenderer().render(article);
      new TextRenderer().render(article);
      JSON.readTree(new JsonWriter().write(ArticleResponse.of(article, "1", true, ENGINE)));
    }
  },

  /** Data in scripts, of whatever kind, harms nobody. */
  JSON_LD {
    @Override
    void run(int variant, byte[] bytes) {
      String data = new String(bytes, UTF_8);
      String script =
          switch (variant % 4) {
            case 0, 1 -> "<script type=application/ld+json>" + data;
            case 2 -> "<script id=__NEXT_DATA__ type=application/json>" + data;
            default -> "<script>window.__STATE__ = " + data;
          };
      RawDocument document = RawDocument.ofHtml(script + "</script><h1>A title</h1><p>Text.");
      NormalizedArticle article =
          House.normalize(document, RepairMode.STANDARD, new Steps(script.length()));
      Laws.nothingVanishes("input", article);
      assertThat(AllowedHtml.violations(new HtmlRenderer().render(article))).isEmpty();
    }
  },

  /** A request is read, or refused with a problem of the caller's. */
  REQUEST {
    @Override
    void run(int variant, byte[] bytes) {
      String type = pick(variant, "application/json", "text/html", null, "application/xml");
      try {
        if (variant / 4 % 2 == 0) {
          READER.read(bytes, type, Map.of(), ContentTypes.Documents.TEXT);
        } else {
          String query = new String(bytes, UTF_8);
          List<String> parts = Arrays.asList(query.split("&", -1));
          Map<String, List<String>> parameters = new TreeMap<>(Map.of("url", List.of(query)));
          parameters.put(parts.get(0), parts.subList(parts.size() > 1 ? 1 : 0, parts.size()));
          READER.read(new byte[] {'a'}, query, parameters, ContentTypes.Documents.TEXT_AND_XML);
        }
      } catch (ProblemException refused) {
        assertRefused(refused);
      }
    }
  },

  /** A line of a stream that is wrong costs itself; a batch is read or refused. */
  LINES {
    @Override
    void run(int variant, byte[] bytes) throws IOException {
      InputStream stream = new ByteArrayInputStream(bytes);
      if (variant % 4 == 0) {
        all(() -> BatchDocuments.read(stream, LIMITS));
        return;
      }
      int full = new String(bytes, UTF_8).split("\n", -1).length;
      assertThat(all(() -> new Lines(stream, LIMITS.line()))).isLessThanOrEqualTo(full);
    }
  },

  /** A web archive is read, or refused. */
  WARC {
    @Override
    void run(int variant, byte[] bytes) throws IOException {
      all(() -> new WarcCaptures(new ByteArrayInputStream(bytes), LIMITS));
    }
  },

  /** What is corrupt or too large is refused; what is not is no larger than it may be. */
  ENCODINGS {
    @Override
    void run(int variant, byte[] bytes) throws IOException {
      List<String> encodings =
          pick(
              variant,
              List.of("gzip"),
              List.of("deflate"),
              List.of("br"),
              List.of("zstd"),
              List.of("gzip", "zstd"));
      try {
        InputStream stream =
            EncodedStream.of(
                new Wire(new ByteArrayInputStream(bytes)),
                encodings,
                LIMITS.inflated(),
                LIMITS.ratio());
        assertThat(stream.readAllBytes().length).isLessThanOrEqualTo(LIMITS.inflated());
      } catch (ProblemException refused) {
        assertRefused(refused);
      }
    }
  };

  private static final URI ADDRESS = URI.create("https://page.example/a/1");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final EngineView ENGINE = new EngineView("fuzz", "1", "m", "l");
  private static final RequestReader READER = new RequestReader(House.DECODER::knows);
  private static final Limits LIMITS =
      new Limits(
          1 << 12,
          1 << 16,
          100,
          256,
          8,
          1 << 12,
          10_000,
          10_000,
          10_000,
          Budget.DEPTH,
          Budget.ATTRIBUTE,
          Duration.ofMinutes(1),
          Duration.ofMinutes(1));

  /** Runs {@code input} and throws if a law is broken. */
  public void run(byte[] input) throws IOException {
    if (input.length > 0) {
      run(input[0] & 0xFF, Arrays.copyOfRange(input, 1, input.length));
    }
  }

  abstract void run(int variant, byte[] bytes) throws IOException;

  /** Requests that may be refused when they are opened. */
  @FunctionalInterface
  private interface Opening {
    Requests open() throws IOException;
  }

  /** Reads all of them; returns how many there were. */
  private static int all(Opening opening) throws IOException {
    int count = 0;
    try {
      Requests requests = opening.open();
      for (Item item = requests.next(); item != null; item = requests.next()) {
        count++;
        if (item instanceof Item.Request request) {
          read(() -> READER.read(JsonRequest.parse(request.json()), Defaults.NONE));
        } else if (item instanceof Item.Caught caught) {
          read(() -> READER.read(caught.capture(), Defaults.NONE));
        }
      }
    } catch (ProblemException refused) {
      assertRefused(refused);
    }
    return count;
  }

  private static void read(Supplier<DocumentRequest> request) {
    try {
      assertThat(request.get().document()).isNotNull();
    } catch (ProblemException refused) {
      assertRefused(refused);
    }
  }

  private static void assertRefused(ProblemException refused) {
    assertThat(refused.problem().status()).isBetween(400, 499);
  }

  private static Page read(byte[] bytes, int variant) {
    return read(new String(bytes, UTF_8), variant % 2 == 0 ? Format.HTML : Format.PLAIN_TEXT);
  }

  private static Page read(String text, Format format) {
    return House.READER.read(
        new DecodedText(text, format, Decoding.GIVEN), ADDRESS, new Steps(text.length()));
  }

  private static Page repair(Page page, RepairMode mode, int length) {
    Page readable = House.REPAIRER.undoMojibake(page, mode, new Steps(length));
    Language language = House.LANGUAGES.identify(readable, null);
    return House.REPAIRER.restoreLostCharacters(readable, language, mode, new Steps(length));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  private static <T extends @Nullable Object> T pick(int variant, T... choices) {
    return choices[variant % choices.length];
  }
}
