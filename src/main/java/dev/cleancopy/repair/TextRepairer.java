package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Undoes damage to characters, in blocks and in hints. */
public final class TextRepairer {

  /** Readings less likely than this are not even reported. */
  private static final double REPORTED = 0.5;

  /** Restoring is repeated at most so often. */
  private static final int ROUNDS = 4;

  /** With more marks among letters, what is left may look like another language. */
  /** In so much damaged text a language that was identified with such confidence is no mistake. */
  private static final int LONG = 2000;

  private static final double SURE = 0.99;

  private static final double DENSE = 0.02;

  /** Languages that are hard to tell once their letters beyond ASCII are lost. */
  private static final List<String> DENSE_LANGUAGES =
      List.of("cs", "hu", "is", "lv", "pl", "ro", "sk", "tr", "vi");

  /** Another language must explain the damaged words better by this much (natural logarithm). */
  private static final double KNOWN = 3;

  private final LanguageModels models;
  private final WordLists words = new WordLists();
  private final Joints joints = Joints.load();
  private final Mojibake mojibake;

  private final List<Step> before =
      List.of(
          new Surrogates(),
          new BackslashEscapes(),
          new Entities(),
          new PercentEscapes(),
          new Composition());
  private final List<Step> after =
      List.of(new Controls(), new Composition(), new Widths(), new Invisibles());

  /** A repairer that asks {@code models} which reading is plausible. */
  public TextRepairer(LanguageModels models) {
    this.models = models;
    mojibake = new Mojibake(models, words);
  }

  /** {@code page} with text that was decoded with a wrong charset, or escaped twice, read right. */
  public Page undoMojibake(Page page, RepairMode mode, Budget budget) {
    if (mode == RepairMode.OFF) {
      return page;
    }
    Suspects suspects = Suspects.in(page);
    if (suspects.marked().isEmpty()) {
      return page;
    }
    Page unescaped = repair(page, suspects.suspicious(), before, mode);
    Page decoded = MisreadPage.undone(unescaped, suspects.marked(), mojibake, mode, budget);
    Misreading.Pair latin = mojibake.latin(Fields.texts(decoded, suspects.marked()));
    Page read =
        latin == null
            ? decoded
            : Fields.repair(
                decoded,
                suspects.marked(),
                decoded.lossyCharset(),
                text -> text.repair(mojibake.lines(text.text(), latin, mode)));
    BitSet left = Fields.isSame(read, page) ? suspects.suspicious() : suspects.marked();
    return repair(read, left, after, mode);
  }

  /** {@code page} with what {@code steps} find at {@code places}, where it looks like it. */
  private static Page repair(Page page, BitSet places, List<Step> steps, RepairMode mode) {
    return Fields.repair(
        page,
        places,
        page.lossyCharset(),
        text -> Glance.at(text.text()) == Glance.SUSPICIOUS ? repair(text, steps, mode) : text);
  }

  private static RepairedText repair(RepairedText text, List<Step> steps, RepairMode mode) {
    RepairedText repaired = text;
    for (Step step : steps) {
      repaired = repair(repaired, step, mode);
    }
    return repaired;
  }

  private static RepairedText repair(RepairedText text, Step step, RepairMode mode) {
    List<Edit> edits = step.edits(text.text());
    return edits.isEmpty()
        ? text
        : text.repair(Edits.repairs(text.text(), edits, step.method(), step.reason(), mode));
  }

  /** {@code page} with the letters and dashes that a charset could not hold. */
  public Page restoreLostCharacters(Page page, Language language, RepairMode mode, Budget budget) {
    if (mode == RepairMode.OFF) {
      return page;
    }
    List<String> texts = Fields.texts(page);
    List<String> damaged = texts.stream().filter(DamagedWords::isSuspicious).toList();
    if (damaged.isEmpty()) {
      return page;
    }
    LostCharacters lost =
        new LostCharacters(Vocabulary.of(tag(language, damaged, budget), words), joints, budget);
    return restoreLost(decodeRest(page, lost, mode), lost, mode);
  }

  /** {@code page} with what bytes that could not be decoded were; each tells of its neighbours. */
  private static Page decodeRest(Page page, LostCharacters lost, RepairMode mode) {
    Page decoded = page;
    for (int round = 0; round < ROUNDS; round++) {
      Page before = decoded;
      boolean first = round == 0;
      decoded =
          Fields.repair(
              before,
              before.lossyCharset(),
              text ->
                  text.text().indexOf(Loss.REPLACEMENT) < 0
                      ? text
                      : text.repair(
                          repairs(lost.undecoded(text.text()), mode).stream()
                              .filter(repair -> first || repair.applied())
                              .toList()));
      if (decoded.equals(before)) {
        break;
      }
    }
    return decoded;
  }

  /** {@code page} with what a charset could not hold. */
  private static Page restoreLost(Page page, LostCharacters lost, RepairMode mode) {
    List<String> texts = Fields.texts(page);
    List<String> damaged = texts.stream().filter(DamagedWords::isSuspicious).toList();
    LossyCharset own = lost.charset(damaged, texts);
    LossyCharset charset = own == null ? lost.charset(damaged, damaged) : own;
    return charset == null
        ? page
        : Fields.repair(
            page,
            charset.label(),
            text ->
                text.text().indexOf('?') < 0 || text.text().indexOf(Loss.REPLACEMENT) >= 0
                    ? text
                    : text.repair(repairs(lost.lostTo(charset, text.text()), mode)));
  }

  /**
   * The language of the page; if much is damaged, the one that explains best what is left of it.
   */
  private String tag(Language language, List<String> damaged, Budget budget) {
    String whole = String.join("\n", damaged);
    char mark = whole.indexOf(Loss.REPLACEMENT) >= 0 ? Loss.REPLACEMENT : '?';
    boolean unknown = language.tag().equals(Language.UNKNOWN.tag());
    boolean isSure = language.confidence() >= SURE && whole.length() >= LONG;
    if (isSure
        || !isDense(whole, mark)
        || (!unknown && Vocabulary.of(language.tag(), words).isEmpty())) {
      return language.tag();
    }
    Set<String> candidates = new LinkedHashSet<>();
    candidates.add(language.tag());
    models.rank(whole.replace(mark, '?')).forEach(candidate -> candidates.add(candidate.tag()));
    candidates.addAll(DENSE_LANGUAGES);
    String best = language.tag();
    double most = Double.NEGATIVE_INFINITY;
    for (String candidate : candidates) {
      LostCharacters lost = new LostCharacters(Vocabulary.of(candidate, words), joints, budget);
      double explained = lost.explained(damaged, mark);
      if (explained > most) {
        most = explained + (candidate.equals(language.tag()) ? KNOWN : 0);
        best = candidate;
      }
    }
    return best;
  }

  private static boolean isDense(String text, char mark) {
    int marks = 0;
    int letters = 0;
    for (int i = 0; i < text.length(); i++) {
      marks += text.charAt(i) == mark ? 1 : 0;
      letters += Character.isLetter(text.charAt(i)) ? 1 : 0;
    }
    return marks > DENSE * letters;
  }

  private static List<Repair> repairs(List<Reading> readings, RepairMode mode) {
    return readings.stream()
        .filter(reading -> reading.confidence() >= REPORTED)
        .map(reading -> reading.repair(mode))
        .toList();
  }
}
