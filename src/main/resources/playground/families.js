// Categories of what is removed, in families that share a colour.

const FAMILIES = {
  furniture: ['navigation', 'login', 'print', 'font-size', 'read-more', 'media-control', 'widget', 'section-label', 'byline'],
  promotion: ['advertisement', 'subscribe', 'share', 'related', 'popular'],
  talk: ['comment', 'counter', 'moderation'],
  legal: ['cookie', 'copyright'],
  leftover: ['ui-artifact', 'hidden', 'template', 'duplicate', 'low-density'],
};

const BY_CATEGORY = new Map(
  Object.entries(FAMILIES).flatMap(([family, categories]) => categories.map((category) => [category, family])));

/** What colours a block: its outcome, or the family of the category under which it was removed. */
export const colourOf = (block) =>
  block.outcome === 'removed' ? BY_CATEGORY.get(block.label) ?? 'leftover' : block.outcome;

/** What a block is counted and filtered under. */
export const keyOf = (block) => (block.outcome === 'removed' ? `removed/${block.label}` : block.outcome);

const RANK = ['body', 'metadata', 'comment', ...Object.values(FAMILIES).flat().map((category) => `removed/${category}`)];

/** The counts of `blocks` by key, in the order of the legend. */
export function counts(blocks) {
  const found = new Map();
  for (const block of blocks) {
    const key = keyOf(block);
    const entry = found.get(key) ?? { key, colour: colourOf(block), block, n: 0 };
    entry.n++;
    found.set(key, entry);
  }
  const rank = (key) => (RANK.includes(key) ? RANK.indexOf(key) : RANK.length);
  return [...found.values()].sort((a, b) => rank(a.key) - rank(b.key));
}
