package dev.cleancopy.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Content;
import dev.cleancopy.model.DecodedText;
import dev.cleancopy.model.Evidence;
import dev.cleancopy.model.Format;
import dev.cleancopy.model.RawDocument;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentDecoderTest {

  private static final DocumentDecoder DECODER = new DocumentDecoder(LanguageModels.load());
  private static final String KOREAN =
      "서울시는 다음 달부터 시내 도서관 열두 곳의 문을 밤 열 시까지 연다고 14일 밝혔다. 시민들은 퇴근 뒤에도 책을 빌릴 수 있게 된다.";
  private static final String GERMAN =
      "Die Gemeinde möchte ihre Bücherei künftig bis in die späten Abendstunden öffnen. Darüber entscheidet der Rat nächste Woche in öffentlicher Sitzung.";

  private static DecodedText decode(byte[] bytes) {
    return DECODER.decode(RawDocument.ofBytes(bytes), Budget.UNLIMITED);
  }

  private static byte[] html(String meta, String text, String charset) {
    return ("<html><head>" + meta + "</head><body><p>" + text + "</p></body></html>")
        .getBytes(Charset.forName(charset));
  }

  @ParameterizedTest
  @CsvSource({
    "de, windows-1252, windows-1252",
    "pl, windows-1250, windows-1250",
    "cs, windows-1250, windows-1250",
    "hu, windows-1250, windows-1250",
    "tr, windows-1254, windows-1254",
    "ru, windows-1251, windows-1251",
    "ru, KOI8-R, KOI8-R",
    "ru, IBM866, IBM866",
    "uk, windows-1251, windows-1251",
    "el, windows-1253, windows-1253",
    "he, windows-1255, windows-1255",
    "ar, windows-1256, windows-1256",
    "th, x-windows-874, windows-874",
    "ko, x-windows-949, windows-949",
    "ja, windows-31j, windows-31j",
    "ja, EUC-JP, EUC-JP",
    "ja, ISO-2022-JP, ISO-2022-JP",
    "zh-Hans, GBK, gb18030",
    "zh-Hant, Big5, Big5",
    "fr, windows-1252, windows-1252",
    "ru, UTF-16LE, UTF-16LE",
    "ru, UTF-32LE, UTF-32LE",
    "ja, UTF-32BE, UTF-32BE",
    "ru, IBM855, IBM855",
    "cs, IBM852, IBM852",
    "pl, x-MacCentralEurope, x-mac-ce",
    "ko, x-Johab, Johab",
    "zh-Hant, x-EUC-TW, EUC-TW"
  })
  void detects_what_nobody_declares(String language, String charset, String expected)
      throws Exception {
    String text =
        new String(
            DocumentDecoderTest.class
                .getResourceAsStream("/clean/" + language + ".txt")
                .readAllBytes(),
            StandardCharsets.UTF_8);
    byte[] bytes = text.getBytes(Charset.forName(charset));
    String held = new String(bytes, Charset.forName(charset));
    DecodedText decoded =
        DECODER.decode(RawDocument.ofBytes(bytes).withFormat(Format.PLAIN_TEXT), Budget.UNLIMITED);
    assertThat(decoded.text()).isEqualTo(held);
    assertThat(decoded.decoding().charset()).isEqualTo(expected);
    assertThat(decoded.decoding().evidence()).isEqualTo(Evidence.DETECTED);
  }

  @Test
  void a_byte_order_mark_decides() {
    byte[] bytes = ("\uFEFF" + KOREAN).getBytes(StandardCharsets.UTF_16BE);
    assertThat(decode(bytes).text()).isEqualTo(KOREAN);
    assertThat(decode(bytes).decoding().evidence()).isEqualTo(Evidence.BYTE_ORDER_MARK);
  }

  @Test
  void valid_utf_8_wins_over_a_declaration() {
    DecodedText text = decode(html("<meta charset=euc-kr>", KOREAN, "UTF-8"));
    assertThat(text.text()).contains(KOREAN);
    assertThat(text.decoding().charset()).isEqualTo("UTF-8");
    assertThat(text.decoding().evidence()).isEqualTo(Evidence.VALID_UTF_8);
    assertThat(text.decoding().declared()).isEqualTo("euc-kr");
  }

  @Test
  void a_declaration_that_fits_is_trusted() {
    DecodedText text = decode(html("<meta charset=euc-kr>", KOREAN, "x-windows-949"));
    assertThat(text.text()).contains(KOREAN);
    assertThat(text.decoding().charset()).isEqualTo("windows-949");
    assertThat(text.decoding().evidence()).isEqualTo(Evidence.DECLARED);
  }

  @Test
  void the_transport_is_asked_before_the_document() {
    byte[] bytes = html("<meta charset=iso-8859-1>", KOREAN, "x-windows-949");
    DecodedText text =
        DECODER.decode(RawDocument.ofBytes(bytes).withTransportCharset("EUC-KR"), Budget.UNLIMITED);
    assertThat(text.decoding().evidence()).isEqualTo(Evidence.TRANSPORT);
    assertThat(text.text()).contains(KOREAN);
  }

  @Test
  void a_declaration_that_makes_nonsense_is_overruled() {
    DecodedText text = decode(html("<meta charset=windows-1252>", KOREAN, "x-windows-949"));
    assertThat(text.text()).contains(KOREAN);
    assertThat(text.decoding().evidence()).isEqualTo(Evidence.DETECTED);
    assertThat(decode(html("<meta charset=utf-8>", GERMAN, "windows-1252")).text())
        .contains(GERMAN);
  }

  @Test
  void what_the_caller_insists_on_is_done() {
    byte[] bytes = GERMAN.getBytes(StandardCharsets.UTF_8);
    RawDocument forced =
        new RawDocument(
            new Content.Bytes(bytes), null, Format.PLAIN_TEXT, null, "latin1", null, null);
    assertThat(DECODER.decode(forced, Budget.UNLIMITED).text()).contains("mÃ¶chte");
    RawDocument unknown =
        new RawDocument(
            new Content.Bytes(bytes), null, Format.PLAIN_TEXT, null, "utf-7", null, null);
    assertThatThrownBy(() -> DECODER.decode(unknown, Budget.UNLIMITED))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("utf-7");
  }

  @Test
  void utf_8_with_foreign_places_is_read_both_ways() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write((GERMAN + " ").getBytes(StandardCharsets.UTF_8));
    bytes.write("Ein Café in Málaga ".getBytes(StandardCharsets.ISO_8859_1));
    bytes.write(GERMAN.getBytes(StandardCharsets.UTF_8));
    DecodedText text = decode(bytes.toByteArray());
    assertThat(text.text()).isEqualTo(GERMAN + " Ein Café in Málaga " + GERMAN);
    assertThat(text.decoding().charset()).isEqualTo("UTF-8");
    assertThat(text.decoding().malformed()).isEqualTo(2);
  }

  @Test
  void a_character_that_the_end_cuts_off_costs_only_itself() {
    byte[] bytes = KOREAN.getBytes(StandardCharsets.UTF_8);
    byte[] cut = java.util.Arrays.copyOf(bytes, bytes.length - 3);
    DecodedText text = decode(cut);
    assertThat(text.text()).startsWith("서울시는");
    assertThat(text.decoding().charset()).isEqualTo("UTF-8");
    assertThat(text.decoding().malformed()).isLessThanOrEqualTo(1);
  }

  @Test
  void holes_of_the_windows_code_pages_are_controls() {
    assertThat(
            DECODER
                .decode(
                    new RawDocument(
                        new Content.Bytes(new byte[] {'a', (byte) 0x81}),
                        null,
                        null,
                        null,
                        "windows-1252",
                        null,
                        null),
                    Budget.UNLIMITED)
                .text())
        .isEqualTo("a\u0081");
  }

  @Test
  void text_that_came_decoded_is_left_alone() {
    assertThat(
            DECODER.decode(RawDocument.ofText("\uFEFFa"), Budget.UNLIMITED).decoding().evidence())
        .isEqualTo(Evidence.GIVEN);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<!DOCTYPE html><p>x | HTML",
        "a < b and c > d | PLAIN_TEXT",
        "<p>x</p> | HTML",
        "<?xml version='1.0'?><rss/> | XML",
        "<?xml version='1.0'?><html xmlns='x'/> | HTML",
        "just text | PLAIN_TEXT"
      })
  void tells_formats_apart(String text, Format format) {
    assertThat(decode(text.getBytes(StandardCharsets.UTF_8)).format()).isEqualTo(format);
  }

  @Test
  void random_bytes_decode_to_something() {
    Random random = new Random(7);
    for (int round = 0; round < 300; round++) {
      byte[] bytes = new byte[random.nextInt(400)];
      random.nextBytes(bytes);
      assertThat(decode(bytes).text()).isNotNull();
      assertThat(decode(bytes)).isEqualTo(decode(bytes));
    }
  }

  @Test
  void utf_32_is_told_by_its_mark() {
    String text = "\uFEFF" + GERMAN;
    assertThat(decode(text.getBytes(Charset.forName("UTF-32LE"))).text()).isEqualTo(GERMAN);
    assertThat(decode(text.getBytes(Charset.forName("UTF-32BE"))).text()).isEqualTo(GERMAN);
  }

  @Test
  void the_foreign_words_of_an_english_page_are_read_as_declared() {
    String english =
        "<p>The band played in Moscow and Kyiv, and this is the text of the song of the evening:</p>";
    byte[] page =
        html("<meta charset=iso-8859-5>", english.repeat(20) + "Песня о друге", "ISO-8859-5");
    assertThat(decode(page).text()).contains("Песня о друге");
  }

  @Test
  void the_few_telling_words_of_a_long_page_decide() {
    String filler = "<p>This paragraph is in plain English and tells nothing at all.</p>\n";
    byte[] page = html("", filler.repeat(2000) + KOREAN + filler.repeat(2000), "x-windows-949");
    assertThat(decode(page).text()).contains(KOREAN);
  }
}
