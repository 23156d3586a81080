package dev.cleancopy.describe;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.Metadata;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MetadataDescriberTest {

  static Stream<Arguments> pages() {
    return Cases.of("metadata");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void says_what_the_page_says_and_nothing_else(JsonNode one) {
    Metadata found = Pages.describe(one);
    for (Map.Entry<String, JsonNode> member : one.get("expected").properties()) {
      assertThat(member(found, member.getKey()))
          .as(member.getKey())
          .isEqualTo(member.getValue().isNull() ? null : member.getValue().asText());
    }
  }

  private static String member(Metadata found, String name) {
    return switch (name) {
      case "headline" -> value(found.headline());
      case "alternativeHeadline" -> value(found.alternativeHeadline());
      case "description" -> value(found.description());
      case "publisher" -> found.publisher() == null ? null : found.publisher().value().name();
      case "copyrightNotice" -> value(found.copyrightNotice());
      case "dateline" -> value(found.dateline());
      case "articleSection" -> value(found.articleSection());
      case "datePublished" ->
          found.datePublished() == null ? null : found.datePublished().value().value();
      case "datePublishedRaw" ->
          found.datePublished() == null ? null : found.datePublished().value().raw();
      case "dateModified" ->
          found.dateModified() == null ? null : found.dateModified().value().value();
      case "canonicalUrl" -> found.canonicalUrl().value().toString();
      case "authors" -> authors(found);
      case "namesRaw" -> found.authors().stream().map(one -> one.value().nameRaw()).toList() + "";
      case "cut" -> found.authors().get(0).citations().get(0).end() + "";
      case "cited" -> cited(found);
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static String value(Found<String> found) {
    return found == null ? null : found.value();
  }

  private static String authors(Metadata found) {
    return found.authors().stream()
        .map(Found::value)
        .map(
            one ->
                one.name()
                    + (one.jobTitle() == null ? "" : "|" + one.jobTitle())
                    + (one.email() == null ? "" : "|" + one.email()))
        .toList()
        .toString();
  }

  private static String cited(Metadata found) {
    List<Found<?>> all = new ArrayList<>();
    all.add(found.headline());
    all.add(found.alternativeHeadline());
    all.add(found.publisher());
    all.add(found.copyrightNotice());
    all.add(found.dateline());
    all.add(found.articleSection());
    all.add(found.datePublished());
    all.add(found.dateModified());
    all.addAll(found.authors());
    return all.stream()
        .filter(one -> one != null)
        .flatMap(one -> one.citations().stream())
        .map(Citation::block)
        .distinct()
        .sorted()
        .toList()
        .toString();
  }
}
