package dev.cleancopy.compose;

import dev.cleancopy.model.Element;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.RepairedText;
import dev.cleancopy.model.Slot;
import java.util.ArrayList;
import java.util.List;

/** Puts list items together. */
final class Listings {

  private Listings() {}

  /** The list that begins here, with the lists in it. */
  static Element take(Pieces pieces) {
    Piece first = pieces.next();
    Slot.Item slot = (Slot.Item) first.slot();
    List<Element.Listing.Item> items = new ArrayList<>();
    List<RepairedText> texts = new ArrayList<>(List.of(first.content()));
    Slot.Item current = slot;
    for (Piece next = pieces.peek();
        next != null
            && next.kind() == Kind.LIST_ITEM
            && next.slot() instanceof Slot.Item item
            && item.list() == slot.list();
        next = pieces.peek()) {
      if (item.item() != current.item()) {
        items.add(new Element.Listing.Item(current.level(), Body.joined(" ", texts)));
        texts.clear();
        current = item;
      }
      texts.add(pieces.next().content());
    }
    items.add(new Element.Listing.Item(current.level(), Body.joined(" ", texts)));
    return new Element.Listing(first.judged(), slot.ordered(), items);
  }
}
