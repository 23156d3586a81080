package dev.cleancopy.compose;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Image;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Brings pictures and their captions together. */
final class Figures {

  private final Captions captions;
  private final Map<Integer, List<RepairedText>> words = new HashMap<>();
  private final Map<Integer, Integer> adopted = new HashMap<>();
  private final Set<Integer> pictures = new HashSet<>();

  Figures(List<Piece> pieces, Captions captions) {
    this.captions = captions;
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.IMAGE && piece.slot() instanceof Slot.Picture picture) {
        pictures.add(picture.figure());
      } else if (piece.kind() == Kind.CAPTION && piece.slot() instanceof Slot.Caption caption) {
        words.computeIfAbsent(caption.figure(), any -> new ArrayList<>(1)).add(piece.content());
      }
    }
    for (int i = 0; i < pieces.size(); i++) {
      adopt(pieces, i);
    }
  }

  /** A caption outside any figure belongs to the picture that it touches, if that has none. */
  private void adopt(List<Piece> pieces, int at) {
    Piece piece = pieces.get(at);
    if (piece.kind() != Kind.CAPTION || piece.slot() instanceof Slot.Caption) {
      return;
    }
    Integer figure = at > 0 ? figureBeside(piece, pieces.get(at - 1)) : null;
    if (figure == null && at + 1 < pieces.size()) {
      figure = figureBeside(piece, pieces.get(at + 1));
    }
    if (figure != null) {
      adopted.put(piece.block().id(), figure);
      words.computeIfAbsent(figure, any -> new ArrayList<>(1)).add(piece.content());
    }
  }

  private @Nullable Integer figureBeside(Piece caption, Piece other) {
    if (Math.abs(other.block().id() - caption.block().id()) != 1) {
      return null;
    }
    if (other.kind() == Kind.IMAGE && other.slot() instanceof Slot.Picture picture) {
      return words.containsKey(picture.figure()) ? null : picture.figure();
    }
    return adopted.get(other.block().id());
  }

  /** The picture that {@code piece} is, or stands for; {@code null} if it comes elsewhere. */
  @Nullable Element take(Piece piece) {
    if (piece.kind() == Kind.IMAGE && piece.slot() instanceof Slot.Picture picture) {
      return take(piece, picture);
    }
    if (adopted.containsKey(piece.block().id())) {
      return null;
    }
    if (!(piece.slot() instanceof Slot.Caption caption)) {
      return new Element.Picture(piece.judged(), captions.alone(piece.content()));
    }
    if (pictures.contains(caption.figure())) {
      return null;
    }
    List<RepairedText> lines = words.remove(caption.figure());
    return lines == null
        ? null
        : new Element.Picture(piece.judged(), captions.alone(Body.joined(" ", lines)));
  }

  private @Nullable Element take(Piece piece, Slot.Picture picture) {
    List<RepairedText> lines = words.remove(picture.figure());
    if (lines == null && picture.url() == null) {
      return null; // nothing to show and nothing to say
    }
    Image image =
        captions.of(picture.url(), picture.alt(), lines == null ? null : Body.joined(" ", lines));
    return new Element.Picture(piece.judged(), image);
  }
}
