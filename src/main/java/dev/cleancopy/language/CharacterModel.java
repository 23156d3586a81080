package dev.cleancopy.language;

/**
 * What letters cost in one language, given the two before them. Costs are whole numbers of {@link
 * #UNITS_PER_BIT}.
 */
sealed interface CharacterModel permits AlphabetModel, IdeographModel {

  /** How finely costs are told apart. */
  int UNITS_PER_BIT = 12;

  /** The symbol of everything that is no letter, before and after a word. */
  int BOUNDARY = 0;

  /** The symbol of {@code c}, a letter of a script of this model. */
  int symbol(int c);

  /** What {@code symbol} costs after {@code previous}, and that after {@code before}. */
  int cost(int before, int previous, int symbol);

  /** What {@code c} costs on top of its symbol, which several characters may share. */
  int extra(int c, int symbol);

  /** Bytes that it holds. */
  int size();
}
