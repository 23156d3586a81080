package dev.cleancopy.read;

import dev.cleancopy.model.Block;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Kind;
import dev.cleancopy.model.Slot;
import dev.cleancopy.model.Style;
import dev.cleancopy.text.Spaces;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** One walk over the tree, without recursion: elements open and close, text goes to blocks. */
final class TreeWalk {

  /** The budget is asked once in so many nodes. */
  private static final int ASK_EVERY = 256;

  /** A list of options longer than this goes on in another block. */
  private static final int LONGEST_CHOICE = 4000;

  /** An arrow or a picture of a chain, with the mark of how it is drawn. */
  private static final int LONGEST_SIGN = 3;

  private final Destinations destinations;
  private final Budget budget;
  private final Kinds kinds;
  private final BlockList blocks;
  private final Hints hints;
  private Frame top;
  private boolean inlineClosed;
  private boolean closedNamed;
  private int nodes;

  TreeWalk(Document document, @Nullable URI base, Budget budget) {
    destinations = new Destinations(base);
    this.budget = budget;
    ClassWords classes = new ClassWords();
    kinds = new Kinds(budget, classes);
    top = new Frame(document);
    hints = new Hints(destinations, classes);
    blocks = new BlockList(new Regions(document.body(), classes));
  }

  List<Block> blocks() {
    return blocks.all();
  }

  /** The blocks so far. */
  List<Block> shown() {
    return blocks.soFar();
  }

  List<Hint> hints() {
    return hints.all(blocks.next());
  }

  void overAll() {
    while (top.parent != null || top.hasNext()) {
      if (top.hasNext()) {
        count();
        enter(top.next());
      } else {
        leave();
      }
    }
    blocks.boundary();
    budget.nodes(nodes);
  }

  /** Reads what the page shows only when its scripts have run, as if it stood at its end. */
  void over(DataBody data) {
    Frame holder = new Frame(data.content(), new Frame(data.content()));
    holder.block = true;
    holder.region = blocks.regions().data(data);
    top = holder;
    while (top != holder || top.hasNext()) {
      if (top.hasNext()) {
        count();
        enter(top.next());
      } else {
        leave();
      }
    }
    blocks.boundary();
  }

  private void count() {
    if (++nodes % ASK_EVERY == 0) {
      budget.check();
      budget.nodes(nodes);
      budget.blocks(blocks.weight());
    }
  }

  private void enter(Node node) {
    if (node instanceof TextNode text) {
      text(text.getWholeText());
    } else if (node instanceof Element element) {
      enter(element, element.normalName());
    }
  }

  private void text(String text) {
    if (text.isEmpty()) {
      return;
    }
    blocks.text(text, top);
    inlineClosed = false;
  }

  private void enter(Element element, String tag) {
    Tags role = Tags.of(tag);
    if (role == Tags.BLOCK && !top.exact) {
      blocks.boundary();
    }
    String thing = hints.see(element, tag, role, top.thing, blocks.next());
    switch (role) {
      case INLINE -> openInline(element, tag);
      case INLINE_BLOCK -> {
        if (standsAmidWords(element)) {
          openInline(element, tag);
        } else {
          openBlock(element, tag);
        }
      }
      case BLOCK -> openBlock(element, tag);
      case OPTION -> openOption(element, tag);
      default -> {
        atom(element, role);
        return;
      }
    }
    top.thing = thing;
  }

  private void atom(Element element, Tags role) {
    switch (role) {
      case LINE_BREAK -> {
        if (top.exact) {
          blocks.text("\n", top);
        } else {
          blocks.lineBreak();
        }
      }
      case PICTURE -> picture(element);
      case DRAWING -> drawing(element);
      case INPUT -> input(element);
      case VERBATIM -> verbatim(element);
      default -> {
        // nothing to see
      }
    }
  }

  private void openBlock(Element element, String tag) {
    if (top.exact) {
      openInline(element, tag); // lines of code come in all kinds of elements
      return;
    }
    blocks.boundary();
    Frame frame = new Frame(element, top);
    frame.block = true;
    frame.hidden |= Hiding.hides(element, tag);
    frame.centred = Setting.isCentred(element, tag, frame.centred);
    kinds.settle(frame, element, tag);
    top = frame;
  }

  private void openInline(Element element, String tag) {
    if (!top.exact && (Hiding.hidesText(element) || isPermalink(element, tag))) {
      openHidden(element);
      return;
    }
    Frame frame = new Frame(element, top);
    if (inlineClosed && !top.exact && Styles.mayStandApart(tag)) {
      blocks.run().seam(closedNamed && hasClass(element));
    }
    Style style = Styles.of(tag);
    if (style != null && (style != Style.CODE || !frame.exact)) {
      blocks.run().open(style, null);
      frame.styles++;
    } else if (tag.equals("a") && element.hasAttr("href")) {
      blocks.run().open(Style.LINK, destinations.of(element.attr("href")));
      frame.styles++;
    }
    top = frame;
  }

  /**
   * Whether {@code element} is the sign beside words that links to them, or back from a note:
   * {@code ¶}, {@code #}, {@code ↩}. Most are only shown under the pointer.
   */
  private boolean isPermalink(Element element, String tag) {
    return tag.equals("a")
        && element.childNodeSize() == 1
        && element.childNode(0) instanceof TextNode sign
        && element.attr("href").startsWith("#")
        && !blocks.run().isBlank()
        && isSign(Spaces.trim(sign.getWholeText()));
  }

  private static boolean isSign(String text) {
    return !text.isEmpty()
        && text.length() <= LONGEST_SIGN
        && text.codePoints().noneMatch(Character::isLetterOrDigit);
  }

  /** What is hidden amid words is read as a block after them. */
  private void openHidden(Element element) {
    Frame frame = new Frame(element, top);
    frame.hidden = true;
    frame.block = true;
    frame.aside = !blocks.isAside() && !blocks.run().isBlank();
    if (frame.aside) {
      blocks.setAside(true);
    } else {
      blocks.boundary();
    }
    top = frame;
  }

  private void leave() {
    Frame frame = top;
    if (frame.aside) {
      blocks.setAside(false);
    } else if (frame.block) {
      blocks.boundary();
    }
    for (int i = 0; i < frame.styles; i++) {
      blocks.run().close();
    }
    inlineClosed = !frame.block;
    closedNamed = inlineClosed && hasClass(frame.element);
    top = frame.parent == null ? frame : frame.parent;
  }

  private static boolean hasClass(Element element) {
    return element.attributesSize() > 0 && element.attributes().hasKey("class");
  }

  private static boolean standsAmidWords(Element element) {
    return isWords(element.previousSibling()) || isWords(element.nextSibling());
  }

  private static boolean isWords(@Nullable Node node) {
    return node instanceof TextNode text && !Spaces.isBlank(text.getWholeText());
  }

  /** The options of a choice are words in a row. */
  private void openOption(Element element, String tag) {
    if (blocks.run().length() > LONGEST_CHOICE) {
      blocks.boundary();
    }
    Frame frame = new Frame(element, top);
    top = frame;
    blocks.run().gap();
    if (tag.equals("optgroup")) {
      text(element.attr("label"));
      blocks.run().gap();
    }
  }

  private void input(Element input) {
    switch (input.attr("type").toLowerCase(Locale.ROOT)) {
      case "submit", "button", "reset" -> apart(input, input.attr("value"), Kind.PARAGRAPH);
      default -> {
        // shows no text of the page
      }
    }
  }

  private void verbatim(Element element) {
    apart(element, element.data(), Kind.CODE);
  }

  /** {@code text} as a block of its own. */
  private void apart(Element element, String text, Kind kind) {
    blocks.boundary();
    Frame frame = new Frame(element, top);
    frame.block = true;
    if (kind == Kind.CODE) {
      frame.kind = kind;
      frame.slot = new Slot.Code(null);
      frame.exact = true;
    }
    blocks.text(text, frame);
    blocks.boundary();
  }

  /** Of a drawing only its title is text, and that is not shown. */
  private void drawing(Element svg) {
    Element title = svg.firstElementChild();
    if (title == null || !title.normalName().equals("title") || blocks.isAside()) {
      return;
    }
    openHidden(svg);
    blocks.text(title.wholeText(), top);
    leave();
  }

  private void picture(Element image) {
    String alt = Spaces.collapse(image.attr("alt"));
    if (Emoji.isOnly(alt)) {
      blocks.text(alt, top);
      return;
    }
    if (Pictures.isInvisible(image)) {
      return;
    }
    URI address = Pictures.address(image, destinations);
    if (address == null && !Pictures.hasFile(image)) {
      return;
    }
    Frame frame = new Frame(image, top);
    frame.hidden |= Hiding.hidesText(image);
    frame.block = true;
    int figure = top.figure < 0 ? kinds.nextId() : top.figure;
    blocks.picture(frame, new Slot.Picture(figure, address, alt));
  }
}
