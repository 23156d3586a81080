// The proof: everything that came in, in order, with the editor's marks on it.

import { appendAll } from './chunks.js';
import { h, mark, unseen } from './dom.js';
import { colourOf, counts, keyOf } from './families.js';
import { asRead, byField, shown } from './marks.js';
import { restart, rove, settle } from './roving.js';
import { explain, factName } from './slip.js';
import { number, t } from './texts.js';

/** Repairs longer than this are shown one after the other, not one above the other. */
const SHORT = 40;

/** Without one, a line reads as the text around it. */
const LETTER = /\p{L}/u;

/** The sheet with the marked-up original of `result`. */
export function drawProof(result) {
  const blocks = result.original;
  const repairs = repairsByBlock(result);
  const chosen = new Set();
  const list = h('ol', { class: 'proof', dir: result.article.direction, lang: result.article.inLanguage, 'aria-label': t('tab.proof') });
  const none = h('p', { class: 'nothing', hidden: true, text: t('proof.none') });
  const legend = drawLegend(blocks, result.repairs.length, chosen, () => {
    filter();
    restart(list, '.block');
  });
  const sheet = h('div', { class: 'sheet' }, legend, list, none);

  function filter() {
    let seen = 0;
    for (const item of list.children) {
      item.hidden = chosen.size > 0 && !chosen.has(item.dataset.key) && !(chosen.has('repairs') && item.dataset.repaired);
      if (!item.hidden) seen++;
    }
    none.hidden = seen > 0 || list.children.length < blocks.length;
    settle(list, '.block');
  }

  appendAll(list, blocks, (block, index) => drawBlock(block, index, repairs.get(index) ?? [])).then(filter);
  settle(list, '.block');
  rove(list, '.block', 'ArrowUp', 'ArrowDown');
  explain(list, blocks, (element) => blocks[element.dataset.block], (element) => result.repairs[element.dataset.repair]);
  if (blocks.length === 0) none.hidden = false;
  return sheet;
}

/** The repairs of each block: those of the fields that begin with it. */
function repairsByBlock(result) {
  const fields = byField(result.repairs);
  const prefixes = new Map();
  for (const [field, repairs] of fields) {
    const stem = field.match(/^\w+(\[\d+\])?/)[0];
    prefixes.set(stem, [...(prefixes.get(stem) ?? []), ...repairs]);
  }
  const found = new Map();
  let open = [];
  result.original.forEach((block, index) => {
    if (block.outcome === 'removed') return;
    const own = block.fields.flatMap((field) => prefixes.get(field) ?? []);
    if (block.fields.some((field) => field.startsWith('blocks['))) open = own;
    // Items of a list and lines of a paragraph follow the block with which it begins.
    const repairs = own.length || block.outcome !== 'body' ? own : open;
    if (repairs.length) found.set(index, repairs);
  });
  const comments = [...prefixes].filter(([stem]) => stem.startsWith('comments[')).flatMap(([, repairs]) => repairs);
  if (comments.length) {
    result.original.forEach((block, index) => block.outcome === 'comment' && found.set(index, comments));
  }
  return found;
}

function drawBlock(block, index, repairs) {
  const parts = asRead(block.text, repairs);
  const isRepaired = parts.some((part) => typeof part !== 'string');
  const removed = block.outcome === 'removed';
  const isPicture = block.text === '';
  return h('li', {
    class: `block ${block.outcome}`, 'data-block': index, 'data-key': keyOf(block), 'data-colour': colourOf(block),
    'data-repaired': isRepaired, tabindex: -1,
  },
  h('span', { class: 'line', 'aria-hidden': 'true', text: block.source.line === undefined ? '' : block.source.line }),
  mark(isPicture ? 'picture' : block.outcome),
  h(removed ? 'del' : 'p', { class: 'words', dir: LETTER.test(block.text) ? 'auto' : null }, isPicture ? t('picture') : parts.map(drawPart)),
  h('span', { class: 'note' }, unseen(`${t(`outcome.${block.outcome}`)}: `), note(block)));
}

/** The word in the margin. */
function note(block) {
  if (block.outcome === 'removed') return t(`category.${block.label}`);
  if (block.outcome === 'metadata') {
    const facts = [...new Set(block.fields.filter((field) => !field.startsWith('blocks[')).map(factName))];
    return facts.length ? facts.join(', ') : t('outcome.metadata');
  }
  return block.outcome === 'comment' ? t('outcome.comment') : block.label === 'caption' ? t('outcome.caption') : t('outcome.kept');
}

function drawPart(part) {
  if (typeof part === 'string') return part;
  const before = shown(part.before);
  const after = shown(part.after);
  const attributes = { class: `repair ${part.applied ? 'applied' : 'proposed'}`, 'data-repair': part.index };
  if (part.before.length > SHORT || part.after.length > SHORT || after.trim() === '' || before.startsWith('U+')) {
    return h('span', attributes, h('del', { text: before }), ' ', h('ins', { text: after.trim() === '' ? '∅' : after }));
  }
  // As an editor does: the right word above the wrong one.
  return h('ruby', attributes, h('span', { class: 'wrong', text: before }), h('rp', { text: ' (' }), h('rt', { text: after }), h('rp', { text: ')' }));
}

/** Names, colours and counts; whoever presses one sees these blocks alone. */
function drawLegend(blocks, repairs, chosen, changed) {
  const buttons = [];
  const all = h('button', { type: 'button', class: 'key all', 'aria-pressed': 'true', onclick: () => { chosen.clear(); press(); } },
    t('legend.all'), ' ', h('span', { class: 'count', text: number(blocks.length) }));
  function press() {
    for (const button of buttons) button.setAttribute('aria-pressed', String(chosen.has(button.dataset.key)));
    all.setAttribute('aria-pressed', String(chosen.size === 0));
    changed();
  }
  function key(name, colour, icon, label, n) {
    const button = h('button', {
      type: 'button', class: 'key', 'data-key': name, 'data-colour': colour, 'aria-pressed': 'false', tabindex: -1,
      onclick: () => { if (!chosen.delete(name)) chosen.add(name); press(); },
    }, mark(icon), label, ' ', h('span', { class: 'count', text: number(n) }));
    buttons.push(button);
    return button;
  }
  const keys = counts(blocks).map(({ key: name, colour, block, n }) =>
    key(name, colour, block.outcome, block.outcome === 'removed' ? t(`category.${block.label}`) : t(`legend.${block.outcome}`), n));
  if (repairs) keys.push(key('repairs', 'repair', 'repair', t('legend.repairs'), repairs));
  const legend = h('div', { class: 'legend', role: 'toolbar', 'aria-label': t('legend') }, all, keys);
  rove(legend, '.key', 'ArrowLeft', 'ArrowRight');
  settle(legend, '.key');
  return legend;
}
