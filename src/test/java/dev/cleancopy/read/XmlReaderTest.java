package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import org.junit.jupiter.api.Test;

class XmlReaderTest {

  @Test
  void the_text_of_a_feed_is_read_without_its_tags() {
    String feed =
        """
        <?xml version="1.0"?>
        <rss><channel>
        <title>서울시 도서관 소식</title>
        <description><![CDATA[밤 열 시까지 <b>엽니다</b>]]></description>
        </channel></rss>
        """;
    assertThat(XmlReader.read(feed, null, Budget.UNLIMITED).blocks())
        .extracting(Block::text)
        .containsExactly("서울시 도서관 소식", "밤 열 시까지 <b>엽니다</b>");
  }
}
