package dev.cleancopy.compose;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Found;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.text.Spaces;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Puts judged blocks together as a reader sees them. */
public final class ArticleComposer {

  private final Credits credits;

  /** A composer that knows the phrases of {@code lexicon} that introduce a photo credit. */
  public ArticleComposer(Lexicon lexicon) {
    credits = new Credits(lexicon);
  }

  /**
   * Every block of {@code page} in exactly one place: body, comments, removed, or cited by {@code
   * metadata}.
   */
  public Composition compose(JudgedPage page, Metadata metadata, CommentsMode comments) {
    Sorting sorting = new Sorting(Citations.of(metadata), comments);
    page.blocks().forEach(sorting::place);
    Found<String> headline = metadata.headline();
    Captions captions = new Captions(credits, headline == null ? "" : headline.value());
    Comments said = Comments.group(sorting.comments, page.blocks());
    sorting.removed.removeIf(said::cite);
    return new Composition(Body.assemble(sorting.body, captions), said.all(), sorting.removed);
  }

  /** Decides for every block where it belongs. */
  private static final class Sorting {
    private final List<Piece> body = new ArrayList<>();
    private final List<JudgedBlock> comments = new ArrayList<>();
    private final List<JudgedBlock> removed = new ArrayList<>();
    private final Citations citations;
    private final CommentsMode mode;

    Sorting(Citations citations, CommentsMode mode) {
      this.citations = citations;
      this.mode = mode;
    }

    void place(JudgedBlock judged) {
      switch (judged.label().fate()) {
        case KEPT -> keep(judged);
        case METADATA -> {
          if (!citations.touch(judged)) {
            remove(judged);
          }
        }
        case REMOVED -> {
          if (!citations.cover(judged)) {
            remove(judged);
          }
        }
      }
    }

    private void keep(JudgedBlock judged) {
      if (judged.label() == Label.READER_COMMENT) {
        (mode == CommentsMode.SEPARATE ? comments : removed).add(judged);
        return;
      }
      RepairedText content = citations.cut(judged);
      if (content != null) {
        body.add(new Piece(judged, content));
      }
    }

    /** A picture has no visible text that could be missed. */
    private void remove(JudgedBlock judged) {
      if (judged.block().kind() != Kind.IMAGE || !isBlank(judged.text())) {
        removed.add(judged);
      }
    }

    private static boolean isBlank(@Nullable String text) {
      return text == null || Spaces.isBlank(text);
    }
  }
}
