package dev.cleancopy.compose;

import dev.cleancopy.model.CommentsMode;
import dev.cleancopy.model.Composition;
import dev.cleancopy.model.Element;
import dev.cleancopy.model.JudgedBlock;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Label;
import dev.cleancopy.model.Metadata;
import java.util.ArrayList;
import java.util.List;

/** Puts judged blocks together as a reader sees them. */
public final class ArticleComposer {

  /**
   * Every block of {@code page} in exactly one place: body, comments, removed, or cited by {@code
   * metadata}.
   */
  public Composition compose(JudgedPage page, Metadata metadata, CommentsMode comments) {
    List<Element> body = new ArrayList<>();
    List<JudgedBlock> removed = new ArrayList<>();
    for (JudgedBlock block : page.blocks()) {
      if (block.label() == Label.BODY) {
        body.add(new Element.Paragraph(block, block.block().content()));
      } else {
        removed.add(block);
      }
    }
    return new Composition(body, List.of(), removed);
  }
}
