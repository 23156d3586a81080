package dev.cleancopy.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DestinationsTest {

  private static final String HOST = "https://page.example/";
  private static final URI LONG_BASE = URI.create(HOST + "a".repeat(8000) + "/");
  private static final int USES = 10_000;

  /** Characters of all addresses that {@code USES} references lead to. */
  private static long length(Destinations destinations, boolean same) {
    return IntStream.range(0, USES)
        .mapToObj(i -> destinations.of(same ? "x" : "x" + i))
        .mapToLong(address -> address == null ? 0 : address.toString().length())
        .sum();
  }

  @Test
  void a_long_base_is_not_repeated_without_end() {
    assertThat(length(new Destinations(LONG_BASE), true)).isLessThan(600_000);
    assertThat(length(new Destinations(LONG_BASE), false)).isLessThan(600_000);
  }

  @Test
  void without_its_end_a_page_comes_back_a_thousand_times_as_large() {
    Destinations unbounded = new Destinations(LONG_BASE, Long.MAX_VALUE);

    assertThat(length(unbounded, true)).isGreaterThan(USES * 8000L);
  }

  @Test
  void ordinary_addresses_are_free_even_after_long_ones() {
    Destinations destinations = new Destinations(URI.create(HOST));
    String longOne = "b".repeat(8000);
    IntStream.range(0, USES).forEach(i -> destinations.of(longOne));

    assertThat(destinations.of(longOne)).isNull();
    assertThat(destinations.of("c?d=1")).hasToString(HOST + "c?d=1");
    assertThat(length(destinations, false)).isGreaterThan(USES * (long) HOST.length());
  }
}
