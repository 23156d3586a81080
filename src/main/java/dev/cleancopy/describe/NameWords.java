package dev.cleancopy.describe;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Words that tell names from other words, from {@code describe/name-words.txt}; all folded. */
record NameWords(
    Set<String> and,
    Set<String> particles,
    Set<String> afterNames,
    Set<String> notAuthors,
    Set<String> desks,
    Set<String> notNames,
    List<String> reporters,
    List<String> photographers,
    List<String> reported,
    Set<String> koreanDesks,
    Set<String> credentials,
    Set<String> roles,
    Set<String> institutions,
    List<String> hanOffices,
    Set<String> given,
    List<String> introducers,
    List<String> families) {

  static NameWords load() {
    Map<String, List<String>> file = WordFile.read("name-words.txt");
    return new NameWords(
        folded(file, "and"),
        folded(file, "particle"),
        folded(file, "after-name"),
        folded(file, "not-author"),
        folded(file, "desk"),
        folded(file, "not-name"),
        List.copyOf(file.getOrDefault("reporter", List.of())),
        List.copyOf(file.getOrDefault("photographer", List.of())),
        List.copyOf(file.getOrDefault("reported", List.of())),
        Set.copyOf(file.getOrDefault("korean-desk", List.of())),
        folded(file, "credential"),
        folded(file, "role"),
        folded(file, "institution"),
        List.copyOf(file.getOrDefault("han-office", List.of())),
        folded(WordFile.read("given-names.txt"), "name"),
        List.copyOf(folded(file, "introducer").stream().sorted().toList()),
        List.copyOf(file.getOrDefault("family", List.of())));
  }

  /** Whether {@code text}, in Han or Kana, ends as names of papers, agencies and offices do. */
  boolean isHanOffice(String text) {
    for (String end : hanOffices) {
      if (text.length() > end.length() && text.endsWith(end)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the first word of {@code text} is a name that many people have. */
  boolean isGivenName(String text) {
    int space = text.indexOf(' ');
    return given.contains(DateWords.fold(space < 0 ? text : text.substring(0, space)));
  }

  /** Whether {@code text}, in Han or Kana, begins with a name that many families have. */
  boolean isFamilyName(String text) {
    return families.stream()
        .anyMatch(name -> text.length() > name.length() && text.startsWith(name));
  }

  private static Set<String> folded(Map<String, List<String>> file, String section) {
    Set<String> words = new HashSet<>();
    file.getOrDefault(section, List.of()).forEach(word -> words.add(DateWords.fold(word)));
    return Set.copyOf(words);
  }
}
