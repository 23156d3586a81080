package dev.cleancopy.repair;

import dev.cleancopy.language.LanguageModels;
import dev.cleancopy.language.WordLists;
import dev.cleancopy.model.Budget;
import dev.cleancopy.model.Language;
import dev.cleancopy.model.Method;
import dev.cleancopy.model.Page;
import dev.cleancopy.model.Repair;
import dev.cleancopy.model.RepairMode;
import dev.cleancopy.model.RepairedText;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Restores the lost characters of one page. What is restored is read again, until nothing more is
 * found: so that the page, if it is repaired once more, stays as it is.
 */
final class LostText {

  /** Readings less likely than this are not even reported. */
  private static final double REPORTED = 0.5;

  /** A text that still changes after so many rounds contradicts itself. */
  private static final int ROUNDS = 6;

  /** In so much damaged text a language that was identified with such confidence is no mistake. */
  private static final int LONG = 2000;

  private static final double SURE = 0.99;

  /** With more marks among letters, what is left may look like another language. */
  private static final double DENSE = 0.02;

  /** Languages that are hard to tell once their letters beyond ASCII are lost. */
  private static final List<String> DENSE_LANGUAGES =
      List.of("cs", "hu", "is", "lv", "pl", "ro", "sk", "tr", "vi");

  /** Another language must explain the damaged words better by this much (natural logarithm). */
  private static final double KNOWN = 3;

  private final LanguageModels models;
  private final WordLists words;
  private final Joints joints;
  private final Language language;
  private final Budget budget;
  private final Map<String, LostCharacters> lost = new HashMap<>();

  LostText(
      LanguageModels models, WordLists words, Joints joints, Language language, Budget budget) {
    this.models = models;
    this.words = words;
    this.joints = joints;
    this.language = language;
    this.budget = budget;
  }

  /**
   * {@code page} with what was lost. What is sure is applied, what the first look finds besides is
   * reported; if what is found later contradicts it, nothing is applied.
   */
  Page restored(Page page, RepairMode mode) {
    Page before = page;
    for (int round = 0; round < ROUNDS; round++) {
      Page after = round(before, mode, round == 0);
      if (Fields.isSame(after, before) || Fields.texts(after).equals(Fields.texts(before))) {
        return round <= 1 || isLostTo(after.lossyCharset(), after) ? after : reported(page);
      }
      before = after;
    }
    return reported(page);
  }

  private Page reported(Page page) {
    return round(page, RepairMode.REPORT, true);
  }

  /** Whether the charset with this label cannot hold anything that was restored for {@code ?}. */
  private static boolean isLostTo(@Nullable String label, Page page) {
    int charset = LossyCharset.labelled(label);
    return Fields.repairs(page).stream()
        .filter(
            repair ->
                repair.applied()
                    && repair.method() == Method.LOST_CHARACTER
                    && repair.before().length() == repair.after().length())
        .allMatch(
            repair -> (LossyCharset.losing(repair.before(), repair.after()) & charset) == charset);
  }

  private Page round(Page page, RepairMode mode, boolean first) {
    List<String> damaged = damaged(page);
    if (damaged.isEmpty()) {
      return page;
    }
    LostCharacters characters = of(tag(damaged));
    Page decoded =
        Fields.repair(
            page,
            page.lossyCharset(),
            budget,
            text ->
                text.text().indexOf(Loss.REPLACEMENT) < 0
                    ? text
                    : repaired(text, characters.undecoded(text.text()), mode, first));
    Culprit culprit = culprit(decoded, characters);
    if (culprit == null) {
      return decoded;
    }
    String known = page.lossyCharset();
    return Fields.repair(
        decoded,
        known == null ? culprit.charset().label() : known,
        budget,
        text ->
            text.text().indexOf('?') < 0 || text.text().indexOf(Loss.REPLACEMENT) >= 0
                ? text
                : repaired(text, characters.lostTo(culprit, text.text()), mode, first));
  }

  private static List<String> damaged(Page page) {
    return Fields.texts(page).stream().filter(DamagedWords::isSuspicious).toList();
  }

  private static @Nullable Culprit culprit(Page page, LostCharacters characters) {
    List<String> damaged = damaged(page);
    Culprit own = characters.charset(damaged, Fields.texts(page));
    return own == null ? characters.charset(damaged, damaged) : own;
  }

  private static RepairedText repaired(
      RepairedText text, List<Reading> readings, RepairMode mode, boolean first) {
    List<Repair> repairs =
        readings.stream()
            .filter(reading -> reading.confidence() >= REPORTED)
            .map(reading -> reading.repair(mode))
            .filter(repair -> first || repair.applied())
            .toList();
    return text.repair(repairs);
  }

  private LostCharacters of(String tag) {
    return lost.computeIfAbsent(
        tag, any -> new LostCharacters(Vocabulary.of(tag, words), joints, budget));
  }

  /**
   * The language of the page; if much is damaged, the one that explains best what is left of it.
   */
  private String tag(List<String> damaged) {
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
      double explained = of(candidate).explained(damaged, mark);
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
}
