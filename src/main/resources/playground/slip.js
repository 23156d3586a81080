// The slip of paper beside a block or a repair: what was decided, and why.

import { h, byId, mark } from './dom.js';
import { colourOf } from './families.js';
import { shown } from './marks.js';
import { knows, languageName, percent, t } from './texts.js';

const slip = byId('slip');
let owner = null;

/** Shows `content` beside `element`, which it describes. */
function show(element, content, colour) {
  if (owner !== element) owner?.removeAttribute('aria-describedby');
  owner = element;
  slip.replaceChildren(...content);
  slip.dataset.colour = colour;
  slip.hidden = false;
  element.setAttribute('aria-describedby', 'slip');
  place(element);
}

/** Puts it where there is room: beside the block, else below it; on a phone the style docks it. */
function place(element) {
  if (getComputedStyle(slip).position !== 'absolute') return;
  const box = (element.closest('.block') ?? element).getBoundingClientRect();
  const line = element.classList.contains('repair') ? element.getBoundingClientRect() : box;
  const width = slip.offsetWidth;
  const height = slip.offsetHeight;
  const room = document.documentElement.clientWidth;
  let left = getComputedStyle(element).direction === 'rtl' ? line.right - width : line.left;
  left = Math.max(12, Math.min(left, room - width - 12));
  const below = line.bottom + 6;
  const top = below + height > innerHeight - 8 && line.top - height - 6 > 0 ? line.top - height - 6 : Math.min(below, innerHeight - 40);
  slip.style.insetInlineStart = 'auto';
  slip.style.left = `${left + scrollX}px`;
  slip.style.top = `${top + scrollY}px`;
}

/** Takes it away. */
export function hideSlip() {
  owner?.removeAttribute('aria-describedby');
  owner = null;
  slip.hidden = true;
}

/** What a decision says in words. */
export function verdict(block) {
  if (block.outcome === 'removed') return t('verdict.removed', { category: t(`category.${block.label}`) });
  if (block.outcome === 'metadata') {
    const facts = block.fields.filter((field) => !field.startsWith('blocks[')).map(factName);
    return facts.length ? t('verdict.metadata', { fields: facts.join(', ') }) : t('outcome.metadata');
  }
  return t(`verdict.${block.outcome}`);
}

/** The name of a fact, such as `authors[0]`. */
export function factName(field) {
  const key = `fact.${field.replace(/\[\d+\]/g, '').split('.')[0]}`;
  return knows(key) ? t(key) : field;
}

/** Why, in words: the rule's identifier is only its name. */
export function reasonInWords(reason) {
  const [head, second, third] = reason.split('/');
  if (head === 'lexicon') {
    const topic = knows(`category.${third}`) ? t(`category.${third}`) : third.replaceAll('-', ' ');
    return t('reason.lexicon', { language: languageName(second), topic });
  }
  if (head === 'markup') return t('reason.markup', { name: second });
  const exact = `reason.${reason.replace('/', '.')}`;
  if (knows(exact)) return t(exact);
  return knows(`reason.${head}`) ? t(`reason.${head}`) : t('reason.other');
}

function meter(value) {
  const bar = h('span', { class: 'bar', 'aria-hidden': 'true' }, h('span', { class: 'fill' }));
  bar.firstChild.style.inlineSize = `${Math.round(value * 100)}%`;
  return [percent(value), ' ', bar];
}

const row = (name, ...value) => [h('dt', { text: name }), h('dd', {}, h('bdi', {}, value))];

/** Where a block stood, in words. */
export const placeOf = (source) =>
  source.path === undefined ? t('place.line', { line: source.line, start: source.start, end: source.end }) : source.path;

/** As much of `text` as needed to know which it is. */
const start = (text) => (text.length > 90 ? `${text.slice(0, 80).trimEnd()}…` : text);

/** Phrases are quoted, with the place if they stand elsewhere; names of features are named. */
function evidence(block, blocks) {
  if (repeats(block)) {
    const other = repeated(block, blocks);
    return other ? row(t('slip.evidence'), h('q', { text: shown(start(other.text)) }), ' ', h('span', { class: 'where', text: placeOf(other.source) })) : null;
  }
  if (!block.evidence) return null;
  return /^[a-z]+(-[a-z]+)+$/.test(block.evidence)
    ? row(t('slip.weighed'), h('code', { dir: 'ltr', text: block.evidence }))
    : row(t('slip.evidence'), h('q', { text: shown(block.evidence) }));
}

/** Whether what the rule saw is another block. */
const repeats = (block) => /^block \d+$/.test(block.evidence) || block.reason === 'repeated';

/** The block that `block` repeats. */
function repeated(block, blocks) {
  if (block.text === '') return undefined;
  const others = blocks.filter((other) => other !== block && other.outcome !== 'removed' && other.text !== '');
  return others.find((other) => other.text === block.text)
    ?? others.find((other) => other.text.includes(block.text))
    ?? others.filter((other) => block.text.includes(other.text)).sort((a, b) => b.text.length - a.text.length)[0];
}

function ofBlock(block, blocks) {
  return [
    h('p', { class: 'verdict' }, mark(block.outcome), verdict(block)),
    h('p', { class: 'because', text: reasonInWords(block.reason) }),
    h('dl', {},
      row(t('slip.score'), meter(block.score)),
      evidence(block, blocks),
      row(t('slip.rule'), h('code', { dir: 'ltr', text: block.reason })),
      row(t('slip.place'), h('code', { dir: 'ltr', text: placeOf(block.source) }))),
  ];
}

function ofRepair(repair) {
  return [
    h('p', { class: 'verdict' }, mark('repair'), t(`kind.${repair.kind}`), repair.applied ? null : ` (${t('repair.only')})`),
    h('p', { class: 'change', dir: 'auto' }, h('del', { text: shown(repair.before) || '∅' }), ' → ', h('ins', { text: shown(repair.after) || '∅' })),
    h('dl', {},
      row(t('slip.confidence'), meter(repair.confidence)),
      row(t('slip.evidence'), repair.reason),
      row(t('slip.field'), h('code', { dir: 'ltr', text: repair.field }))),
  ];
}

/**
 * Shows why under whatever is pointed at or focused within `container`.
 *
 * @param blocks all of the page, in order
 */
export function explain(container, blocks, blockOf, repairOf) {
  function show_(target) {
    const repair = target.closest?.('.repair');
    if (repair && container.contains(repair)) return show(repair, ofRepair(repairOf(repair)), 'repair');
    const element = target.closest?.('[data-block]');
    const block = element && container.contains(element) ? blockOf(element) : null;
    if (block) return show(element, ofBlock(block, blocks), colourOf(block));
    return hideSlip();
  }
  container.addEventListener('pointerover', (event) => show_(event.target));
  container.addEventListener('focusin', (event) => show_(event.target));
  container.addEventListener('click', (event) => show_(event.target));
  container.addEventListener('pointerleave', () => hideSlip());
  container.addEventListener('focusout', (event) => {
    if (!container.contains(event.relatedTarget)) hideSlip();
  });
}

addEventListener('keydown', (event) => {
  if (event.key === 'Escape') hideSlip();
});
addEventListener('scroll', () => owner && place(owner), { passive: true, capture: true });
addEventListener('resize', hideSlip);
