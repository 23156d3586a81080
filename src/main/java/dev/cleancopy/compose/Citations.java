package dev.cleancopy.compose;

import dev.cleancopy.model.Citation;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which stretches of which blocks became metadata. */
final class Citations {

  /** What stands between a dateline and the text that it opens: {@code SEOUL — }, {@code 서울=}. */
  private static final String OPENERS = "=:)]）】〕-–—|·,/";

  /** What stands between a text and a credit that closes it. */
  private static final String CLOSERS = "([（【〔-–—|·/=";

  /** More marks than this between the two are not there to part them, and stay. */
  private static final int MOST_MARKS = 4;

  private final Map<Integer, List<Citation>> byBlock = new HashMap<>();

  private Citations() {}

  /** The citations of {@code metadata}; a main image is an image of the body all the same. */
  static Citations of(Metadata metadata) {
    Citations citations = new Citations();
    Stream.of(
            Stream.of(
                metadata.canonicalUrl(),
                metadata.headline(),
                metadata.alternativeHeadline(),
                metadata.description(),
                metadata.publisher(),
                metadata.datePublished(),
                metadata.dateModified(),
                metadata.dateline(),
                metadata.articleSection(),
                metadata.isAccessibleForFree(),
                metadata.copyrightNotice(),
                metadata.nextPage(),
                metadata.previousPage()),
            metadata.authors().stream(),
            metadata.keywords().stream(),
            metadata.breadcrumbs().stream())
        .flatMap(found -> found)
        .forEach(citations::add);
    citations.byBlock.values().forEach(all -> all.sort(Comparator.comparingInt(Citation::start)));
    return citations;
  }

  private void add(@Nullable Found<?> found) {
    if (found != null) {
      for (Citation citation : found.citations()) {
        byBlock.computeIfAbsent(citation.block(), any -> new ArrayList<>(1)).add(citation);
      }
    }
  }

  /** Whether anything in {@code judged} became metadata. */
  boolean touch(JudgedBlock judged) {
    return byBlock.containsKey(judged.block().id());
  }

  /** Whether all that can be read in {@code judged} became metadata. */
  boolean cover(JudgedBlock judged) {
    return touch(judged) && cut(judged) == null;
  }

  /**
   * What is left of {@code judged} when the stretches at its beginning and end that became metadata
   * are cut off; {@code null} if nothing is left. A stretch within the text stays: without it the
   * text would not read.
   */
  @Nullable RepairedText cut(JudgedBlock judged) {
    RepairedText content = judged.block().content();
    List<Citation> cited = byBlock.getOrDefault(judged.block().id(), List.of());
    if (cited.isEmpty()) {
      return content;
    }
    String text = content.text();
    int start = 0;
    for (Citation citation : cited) {
      if (citation.end() > start && saysNothing(text, start, citation.start())) {
        start = skip(text, Math.min(citation.end(), text.length()));
      }
    }
    int end = text.length();
    for (int i = cited.size() - 1; i >= 0; i--) {
      Citation citation = cited.get(i);
      if (citation.start() < end && saysNothing(text, citation.end(), end)) {
        end = trim(text, start, Math.max(start, citation.start()));
      }
    }
    return saysNothing(text, start, end) ? null : content.part(start, end);
  }

  private static boolean saysNothing(String text, int start, int end) {
    for (int i = start; i < end; ) {
      int c = text.codePointAt(i);
      if (Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_SYMBOL) {
        return false;
      }
      i += Character.charCount(c);
    }
    return true;
  }

  private static int skip(String text, int from) {
    int i = from;
    int marks = 0;
    while (i < text.length()
        && (Spaces.isSpace(text.charAt(i)) || OPENERS.indexOf(text.charAt(i)) >= 0)) {
      marks += Spaces.isSpace(text.charAt(i)) ? 0 : 1;
      i++;
    }
    return marks > MOST_MARKS ? from : i;
  }

  private static int trim(String text, int start, int from) {
    int i = from;
    int marks = 0;
    while (i > start
        && (Spaces.isSpace(text.charAt(i - 1)) || CLOSERS.indexOf(text.charAt(i - 1)) >= 0)) {
      marks += Spaces.isSpace(text.charAt(i - 1)) ? 0 : 1;
      i--;
    }
    return marks > MOST_MARKS ? from : i;
  }
}
