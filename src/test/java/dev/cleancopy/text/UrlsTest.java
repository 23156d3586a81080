package dev.cleancopy.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class UrlsTest {

  private static final String HOST = "https://page.example/";

  @Test
  void an_address_that_is_too_longestis_none() {
    String longest = HOST + "a".repeat(8192 - HOST.length());

    assertThat(Urls.parse(longest)).hasToString(longest);
    assertThat(Urls.parse(longest + "a")).isNull();
    assertThat(Urls.resolve(URI.create(HOST), longest + "a")).isNull();
    assertThat(Urls.resolve(URI.create(HOST), "a".repeat(8193))).isNull();
  }

  @Test
  void without_its_limit_any_length_comes_back() {
    String address = HOST + "a".repeat(1_000_000);

    assertThat(Urls.parse(address, Integer.MAX_VALUE)).hasToString(address);
  }
}
