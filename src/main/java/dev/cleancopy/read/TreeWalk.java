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

  private final ClassWords classes = new ClassWords();
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
    kinds = new Kinds(budget);
    top = new Frame(document, classes.traits(document));
    hints = new Hints(destinations);
    blocks = new BlockList(new Regions(classes.traits(document.body())));
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
    ElementAttributes traits = classes.traits(data.content());
    Frame outermost = new Frame(data.content(), traits);
    Frame holder = new Frame(data.content(), traits, outermost);
    holder.block = true;
    holder.region = blocks.regions().data(data, classes.traits(data.holder()));
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
    ElementAttributes traits = classes.traits(element);
    String thing = hints.see(element, traits, tag, role, top.thing, blocks.next());
    switch (role) {
      case INLINE -> openInline(element, traits, tag);
      case INLINE_BLOCK -> {
        if (standsAmidWords(element)) {
          openInline(element, traits, tag);
        } else {
          openBlock(element, traits, tag);
        }
      }
      case BLOCK -> openBlock(element, traits, tag);
      case OPTION -> openOption(element, traits, tag);
      default -> {
        atom(element, traits, role);
        return;
      }
    }
    top.thing = thing;
  }

  private void atom(Element element, ElementAttributes traits, Tags role) {
    switch (role) {
      case LINE_BREAK -> {
        if (top.exact) {
          blocks.text("\n", top);
        } else {
          blocks.lineBreak();
        }
      }
      case PICTURE -> picture(element, traits);
      case DRAWING -> drawing(element, traits);
      case INPUT -> input(element, traits);
      case VERBATIM -> verbatim(element, traits);
      default -> {
        // nothing to see
      }
    }
  }

  private void openBlock(Element element, ElementAttributes traits, String tag) {
    if (top.exact) {
      openInline(element, traits, tag); // lines of code come in all kinds of elements
      return;
    }
    blocks.boundary();
    Frame frame = new Frame(element, traits, top);
    frame.block = true;
    frame.hidden |= Hiding.hides(element, traits, tag);
    frame.centred = Setting.isCentred(traits, tag, frame.centred);
    kinds.settle(frame, element, tag);
    top = frame;
  }

  private void openInline(Element element, ElementAttributes traits, String tag) {
    if (!top.exact && (Hiding.hidesText(traits) || isPermalink(element, tag))) {
      openHidden(element, traits);
      return;
    }
    Frame frame = new Frame(element, traits, top);
    if (inlineClosed && !top.exact && Styles.mayStandApart(tag)) {
      blocks.run().seam(closedNamed && traits.hasClass);
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
  private void openHidden(Element element, ElementAttributes traits) {
    Frame frame = new Frame(element, traits, top);
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
    closedNamed = inlineClosed && frame.traits.hasClass;
    top = frame.parent == null ? frame : frame.parent;
  }

  private static boolean standsAmidWords(Element element) {
    return isWords(element.previousSibling()) || isWords(element.nextSibling());
  }

  private static boolean isWords(@Nullable Node node) {
    return node instanceof TextNode text && !Spaces.isBlank(text.getWholeText());
  }

  /** The options of a choice are words in a row. */
  private void openOption(Element element, ElementAttributes traits, String tag) {
    if (blocks.run().length() > LONGEST_CHOICE) {
      blocks.boundary();
    }
    Frame frame = new Frame(element, traits, top);
    top = frame;
    blocks.run().gap();
    if (tag.equals("optgroup")) {
      text(element.attr("label"));
      blocks.run().gap();
    }
  }

  private void input(Element input, ElementAttributes traits) {
    switch (input.attr("type").toLowerCase(Locale.ROOT)) {
      case "submit", "button", "reset" -> apart(input, traits, input.attr("value"), Kind.PARAGRAPH);
      default -> {
        // shows no text of the page
      }
    }
  }

  private void verbatim(Element element, ElementAttributes traits) {
    apart(element, traits, element.data(), Kind.CODE);
  }

  /** {@code text} as a block of its own. */
  private void apart(Element element, ElementAttributes traits, String text, Kind kind) {
    blocks.boundary();
    Frame frame = new Frame(element, traits, top);
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
  private void drawing(Element svg, ElementAttributes traits) {
    Element title = svg.firstElementChild();
    if (title == null || !title.normalName().equals("title") || blocks.isAside()) {
      return;
    }
    openHidden(svg, traits);
    blocks.text(title.wholeText(), top);
    leave();
  }

  private void picture(Element image, ElementAttributes traits) {
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
    Frame frame = new Frame(image, traits, top);
    frame.hidden |= Hiding.hidesText(traits);
    frame.block = true;
    int figure = top.figure < 0 ? kinds.nextId() : top.figure;
    blocks.picture(frame, new Slot.Picture(figure, address, alt));
  }
}
