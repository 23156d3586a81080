package dev.cleancopy.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.RepairedText;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {

  private static final Credits CREDITS = new Credits(Lexicon.load());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "The minister in Ankara. Photo by Yonhap News | The minister in Ankara. | Yonhap News",
        "The minister (Photo: J. R. Smith / AFP) in Ankara | The minister in Ankara | J. R. Smith / AFP",
        "Photo: Jane Doe | - | Jane Doe",
        "Der Hafen am Morgen. Foto: dpa | Der Hafen am Morgen. | dpa",
        "항구의 아침. [사진=연합뉴스] | 항구의 아침. | 연합뉴스",
        "Le port au matin. Crédit photo : Anne Martin | Le port au matin. | Anne Martin",
        "The harbour. © Jane Doe | The harbour. | Jane Doe",
        "He took a photo by the river | He took a photo by the river | -",
        "Das Foto zeigt den Hafen | Das Foto zeigt den Hafen | -",
        "Imagen de la plaza tras la tormenta | Imagen de la plaza tras la tormenta | -",
        "Im Moskauer StadionBild: Pavel Golovkin/dpa | Im Moskauer Stadion | Pavel Golovkin/dpa",
        "Rauch. © imago/Marius Schwarz | Rauch. | imago/Marius Schwarz",
        "停靠在渡口的图书船。裴远 摄 | 停靠在渡口的图书船。 | 裴远",
        "夜行便の初便＝５月３１日、港町（大庭透撮影） | 夜行便の初便＝５月３１日、港町 | 大庭透撮影",
        "崩れた石積みを積み直す（山田撮影） | 崩れた石積みを積み直す | 山田撮影",
        "다리 위의 사람들. 김민수 촬영 | 다리 위의 사람들. | 김민수 촬영",
        "他喜欢摄影 | 他喜欢摄影 | -",
        "A photo | A photo | -"
      })
  void knows_who_made_a_picture(String words, @Nullable String caption, @Nullable String credit) {
    Credits.Split split = CREDITS.split(RepairedText.asRead(words));
    RepairedText found = split.caption();
    assertThat(found == null ? null : found.text()).isEqualTo(caption);
    assertThat(split.credit()).isEqualTo(credit);
  }
}
