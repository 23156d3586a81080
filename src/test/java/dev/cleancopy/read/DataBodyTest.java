package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Place;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Cases of {@code cases/data-body.json}: pages, and the blocks that are read from their data;
 * {@code TITLE} and {@code P1} to {@code P4} stand for a title and paragraphs in the case's
 * language.
 */
class DataBodyTest {

  private static final Map<String, List<String>> TEXTS =
      Map.of(
          "en",
          List.of(
              "Harbour town rebuilds its long bridge",
              "The council of the harbour town voted on Tuesday to rebuild the long bridge over the"
                  + " river. It had been closed since the floods of the spring.",
              "Engineers had warned for years that the pillars were weak. The town had no money for"
                  + " new ones, and the harbour company refused to help.",
              "The mayor said after the vote that the bridge would open again in two years. Until"
                  + " then, the ferry would run by night as well as by day.",
              "People on the far bank welcomed the vote. Some of them doubted that the bridge would"
                  + " be ready in time for the feast of the harbour next summer."),
          "de",
          List.of(
              "Hafenstadt baut die lange Brücke neu",
              "Der Rat der Hafenstadt hat am Dienstag beschlossen, die lange Brücke neu zu bauen."
                  + " Sie war seit dem Hochwasser im Frühjahr gesperrt gewesen.",
              "Fachleute hatten seit Jahren vor den schwachen Pfeilern gewarnt. Der Stadt fehlte das"
                  + " Geld für neue, und die Hafengesellschaft wollte nicht helfen.",
              "Die Bürgermeisterin sagte, die Brücke werde in zwei Jahren wieder öffnen. Bis dahin"
                  + " fahre die Fähre auch in der Nacht.",
              "Kurz gesagt: eine Brücke."),
          "ko",
          List.of(
              "항구 도시, 긴 다리 다시 짓는다",
              "항구 도시 의회는 화요일 강을 건너는 긴 다리를 다시 짓기로 의결했다. 다리는 봄 홍수 이후 줄곧 막혀 있었다.",
              "기술자들은 기둥이 약하다고 여러 해 동안 경고해 왔다. 그러나 도시에는 새 기둥을 세울 돈이 없었고 항만 회사는 돕기를 거절했다.",
              "시장은 표결 뒤 다리가 두 해 안에 다시 열릴 것이라고 말했다. 그때까지 나룻배가 밤낮으로 다닌다고 했다.",
              "다른 기사 보기"),
          "ja",
          List.of(
              "港町が長い橋を架け替えへ",
              "港町の議会は火曜日、川に架かる長い橋を架け替えることを決めた。橋は春の洪水のあと、ずっと閉じられていた。",
              "技術者たちは橋脚が弱いと何年も前から警告してきた。しかし町には新しい橋脚を立てる金がなく、港の会社も手伝いを断った。",
              "町長は採決のあと、橋は二年のうちに再び開くと述べた。それまでは渡し船が昼も夜も川を渡るという。",
              "関連記事"),
          "ar",
          List.of(
              "مدينة الميناء تعيد بناء الجسر الطويل",
              "صوت مجلس مدينة الميناء يوم الثلاثاء على إعادة بناء الجسر الطويل فوق النهر. وكان الجسر مغلقا منذ"
                  + " فيضانات الربيع الماضي.",
              "كان المهندسون قد حذروا منذ سنوات من ضعف الأعمدة. لكن المدينة لم تملك المال لأعمدة جديدة، ورفضت"
                  + " شركة الميناء المساعدة.",
              "قالت رئيسة البلدية بعد التصويت إن الجسر سيفتح من جديد خلال عامين. وحتى ذلك الحين ستعمل العبارة"
                  + " ليلا ونهارا.",
              "اقرأ أيضا"),
          "th",
          List.of(
              "เมืองท่าสร้างสะพานยาวใหม่อีกครั้ง",
              "สภาเมืองท่าลงมติเมื่อวันอังคารให้สร้างสะพานยาวข้ามแม่น้ำขึ้นใหม่ สะพานปิดมาตั้งแต่น้ำท่วมในฤดูใบไม้ผลิ"
                  + " ชาวเมืองต้องอ้อมไปไกลหลายสิบกิโลเมตรทุกวัน",
              "วิศวกรเตือนมาหลายปีแล้วว่าเสาสะพานอ่อนแอ แต่เมืองไม่มีเงินสร้างเสาใหม่ และบริษัทท่าเรือไม่ยอมช่วยออกค่าใช้จ่าย"
                  + " เรื่องจึงยืดเยื้อมาจนถึงปีนี้",
              "นายกเทศมนตรีกล่าวหลังการลงมติว่าสะพานจะเปิดอีกครั้งในสองปี ระหว่างนั้นเรือข้ามฟากจะวิ่งทั้งกลางวันและกลางคืน"
                  + " โดยไม่เก็บค่าโดยสาร",
              "ข่าวที่เกี่ยวข้อง"));

  static Stream<Arguments> cases() throws IOException {
    List<Arguments> cases = new ArrayList<>();
    try (InputStream stream = DataBodyTest.class.getResourceAsStream("/cases/data-body.json")) {
      for (JsonNode one : new ObjectMapper().readTree(stream)) {
        cases.add(Arguments.argumentSet(one.get("label").asText(), one));
      }
    }
    return cases.stream();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void what_a_page_does_not_show_is_read_from_its_data(JsonNode one) {
    String language = one.get("lang").asText();
    List<Block> read =
        HtmlReader.read(filled(one.get("html").asText(), language), null, Budget.UNLIMITED)
            .blocks()
            .stream()
            .filter(block -> keys(block) != null)
            .toList();
    List<String> expected = new ArrayList<>();
    one.get("expected").forEach(block -> expected.add(filled(block.asText(), language)));
    assertThat(read.stream().map(block -> block.kind() + ":" + block.text()))
        .containsExactlyElementsOf(expected);
    if (one.has("path")) {
      assertThat(read).allMatch(block -> one.get("path").asText().equals(keys(block)));
    }
  }

  @Test
  void the_path_of_a_block_begins_with_the_element_that_holds_the_data() {
    String html =
        filled(
            "<title>TITLE</title><script>1</script><script type='application/json'>{\"article\":"
                + "{\"title\":\"TITLE\",\"text\":\"<p>P1</p><p>P2</p><p>P3</p>\"}}</script>",
            "en");
    List<Block> blocks = HtmlReader.read(html, null, Budget.UNLIMITED).blocks();
    assertThat(((Place.Node) blocks.get(1).place()).region().path())
        .isEqualTo("body/script[2]/p[2]");
  }

  @Test
  void data_that_is_malformed_or_deep_or_refers_to_itself_costs_little() {
    List<String> scripts =
        List.of(
            "[".repeat(200_000),
            "{\"a\":".repeat(200_000),
            "\"".repeat(200_001),
            "\\".repeat(200_000),
            "'\\u{".repeat(100_000),
            "&".repeat(200_000),
            "[" + "{\"a\":0,\"b\":1,\"c\":2},".repeat(50_000) + "1]",
            "{\"body\":\"" + "{\\\"body\\\":\\\"<p>A b c d.".repeat(50_000) + "\"}",
            "{\"body\":\"" + "&<p".repeat(200_000) + "\"}");
    assertTimeoutPreemptively(
        Duration.ofSeconds(20),
        () ->
            scripts.forEach(
                script ->
                    HtmlReader.read(
                        "<title>Some title of a page</title><script>" + script + "</script>",
                        null,
                        Budget.UNLIMITED)));
  }

  private static String keys(Block block) {
    return block.place() instanceof Place.Node node ? node.region().data() : null;
  }

  private static String filled(String pattern, String language) {
    List<String> texts = TEXTS.get(language);
    String filled = pattern.replace("TITLE", texts.get(0));
    for (int i = 1; i < texts.size(); i++) {
      filled = filled.replace("P" + i, texts.get(i));
    }
    return filled;
  }
}
