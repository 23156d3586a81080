package dev.cleancopy.identify;

import dev.cleancopy.model.Hint;
import dev.cleancopy.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is claimed of a page's language. Templates are copied and never corrected, so a claim is one
 * vote and no proof.
 */
final class Votes {

  /** How many times as probable a language is for which somebody votes. */
  private static final double STRENGTH = 4;

  /** Keys of hints that name a language. */
  private static final Set<String> KEYS =
      Set.of("lang", "language", "inlanguage", "og:locale", "content-language");

  private final Claims known;
  private final List<Claims.Claim> claims = new ArrayList<>();

  private Votes(Claims known) {
    this.known = known;
  }

  /** The votes of {@code page}, one for each source, and of the caller. */
  static Votes of(Page page, @Nullable String caller, Claims known) {
    Votes votes = new Votes(known);
    votes.add(caller);
    List<Hint.Source> heard = new ArrayList<>();
    for (Hint hint : page.hints()) {
      if (hint.block() < 0
          && namesLanguage(hint.key().toLowerCase(Locale.ROOT))
          && !heard.contains(hint.source())) {
        heard.add(hint.source());
        votes.add(hint.text());
      }
    }
    return votes;
  }

  private static boolean namesLanguage(String key) {
    return KEYS.contains(key.substring(key.lastIndexOf('.') + 1));
  }

  private void add(@Nullable String claim) {
    if (claim != null && claim.length() <= 35) {
      Claims.Claim likely = known.of(claim.trim().replace('-', '_'));
      if (!likely.language().isEmpty()) {
        claims.add(likely);
      }
    }
  }

  /** How many times as probable the votes make the language {@code tag}. */
  double factor(String tag) {
    if (claims.isEmpty()) {
      return 1;
    }
    Claims.Claim language = known.ofTag(tag);
    double factor = 1;
    for (Claims.Claim claim : claims) {
      factor *= agree(claim, language) ? STRENGTH : 1;
    }
    return factor;
  }

  private static boolean agree(Claims.Claim claim, Claims.Claim language) {
    boolean norwegian =
        claim.language().equals("no")
            && (language.language().equals("nb") || language.language().equals("nn"));
    return norwegian || claim.equals(language);
  }
}
