package dev.cleancopy.classify;

import dev.cleancopy.lexicon.Lexicon;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.JudgedPage;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Profile;
import java.util.List;

/** Judges every block of a page. */
public final class BlockClassifier {

  private final Lexicon lexicon;
  private final Traits traits = Traits.load();
  private final NameShares names;

  /** Their order is their meaning: the first opinion wins. */
  private final List<Rule> rules =
      List.of(
          new Template(),
          new FormField(),
          new Ornament(),
          new NoArticle(),
          new Captioned(),
          new MenuLine(),
          new Headline(),
          new RepeatsHeadline(),
          new Rights(),
          new Questions(),
          new ContentsBox(),
          new ChromeLine(),
          new Counter(),
          new SectionLabel(),
          new InlineLink(),
          new ChromeGroup(),
          new ReaderComments(),
          new CommentSection(),
          new Byline(),
          new Dek(),
          new NextArticle(),
          new ConsentDialog(),
          new PullQuote(),
          new Offer(),
          new FromData());

  /**
   * What is left is weighed at once; pictures follow the text, and the page's type follows both.
   */
  private final List<Rule> lastWords;

  /** A classifier that knows the phrases of {@code lexicon}. */
  public BlockClassifier(Lexicon lexicon) {
    this(lexicon, NameShares.load(), BodyJudgement.load());
  }

  /** The same with another judgement, and what it knows of names. */
  BlockClassifier(Lexicon lexicon, NameShares names, BodyJudgement judgement) {
    this.lexicon = lexicon;
    this.names = names;
    lastWords =
        List.of(
            judgement,
            new LiveTimes(),
            new Pictures(),
            new UnderHeading(),
            new Menu(),
            new DatedEntries(),
            new Priced(),
            new Type());
  }

  /** {@code page} with a label and a reason for every block. */
  public JudgedPage classify(Page page, Language language, Profile profile, Budget budget) {
    Sheet sheet = beforeLastWord(page, profile, budget);
    for (Rule rule : lastWords) {
      budget.check();
      rule.judge(sheet);
    }
    return new JudgedPage(sheet.judged(), sheet.type(), sheet.confidence());
  }

  /** {@code page} with everything decided that needs no weighing. */
  Sheet beforeLastWord(Page page, Profile profile, Budget budget) {
    Sheet sheet = new Sheet(page, profile, lexicon, traits, names, budget);
    for (Rule rule : rules) {
      budget.check();
      rule.judge(sheet);
    }
    return sheet;
  }
}
