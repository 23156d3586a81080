package dev.cleancopy.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconTest {

  private static final Lexicon LEXICON = Lexicon.load();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "본문 바로가기 | lexicon/ko/navigation",
        "Text Size | lexicon/en/font-size",
        "TEXT  SIZE: | lexicon/en/font-size",
        "- Other Apps | lexicon/en/share",
        "See also: a bridge | lexicon/en/related",
        "Abonnez-vous | lexicon/fr/subscribe",
        "関連記事 | lexicon/ja/related",
        "Alle Rechte vorbehalten. | lexicon/de/copyright",
        "Yorum yaz | lexicon/tr/comment",
        "Laisser un commentaire | lexicon/fr/comment",
        "BUNLAR DA İLGİNİZİ ÇEKEBİLİR | lexicon/tr/related",
        "GİZLİLİK POLİTİKASI | lexicon/tr/legal"
      })
  void knows_the_phrase(String line, String reason) {
    assertThat(LEXICON.match(line)).extracting(Phrase::reason).contains(reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "See also the map on page two. | RELATED",
        "Byron wrote it | BYLINE",
        "Shares fell on Monday | SHARE",
        "The talks were held in Istanbul. | NAVIGATION"
      })
  void leaves_prose_alone(String line, Topic topic) {
    assertThat(LEXICON.match(line, topic))
        .filteredOn(phrase -> phrase.scope() == Phrase.Scope.LINE)
        .isEmpty();
  }

  @Test
  void every_language_has_every_topic() {
    Set<String> missing = new TreeSet<>();
    for (String language : LEXICON.languages()) {
      if (language.equals("und")) {
        continue;
      }
      for (Topic topic : EnumSet.complementOf(EnumSet.of(Topic.UI_ARTIFACT, Topic.CREDIT_AFTER))) {
        if (LexiconTest.class.getResource("/lexicon/" + language + "/" + topic.id() + ".txt")
            == null) {
          missing.add(language + "/" + topic.id());
        }
      }
    }
    assertThat(missing).isEmpty();
    assertThat(LEXICON.languages()).hasSize(29);
  }

  @Test
  void files_are_sorted_and_in_normal_form() {
    List<String> faults = new ArrayList<>();
    for (String language : LEXICON.languages()) {
      for (Topic topic : Topic.values()) {
        String name = "/lexicon/" + language + "/" + topic.id() + ".txt";
        if (LexiconTest.class.getResource(name) != null) {
          faults.addAll(LexiconFaults.in(name));
        }
      }
    }
    assertThat(faults).isEmpty();
  }

  @Test
  void longer_prefixes_come_first() {
    List<Phrase> phrases = LEXICON.match("Photo by: Ann Lee", Topic.PHOTO_CREDIT);
    assertThat(phrases).isNotEmpty();
    for (int i = 1; i < phrases.size(); i++) {
      if (phrases.get(i).match() == phrases.get(i - 1).match()) {
        assertThat(phrases.get(i).text().length())
            .isLessThanOrEqualTo(phrases.get(i - 1).text().length());
      }
    }
  }
}
