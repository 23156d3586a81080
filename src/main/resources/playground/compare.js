// Proof and clean copy side by side: whoever points at one sees the other.

import { h } from './dom.js';
import { drawArticle } from './view-article.js';
import { drawProof } from './view-proof.js';
import { t } from './texts.js';

/** Both sheets of `result`. */
export function compare(result) {
  const proof = h('section', { class: 'column', 'aria-label': t('tab.proof') }, h('h3', { class: 'column-title', text: t('tab.proof') }), drawProof(result));
  const clean = h('section', { class: 'column', 'aria-label': t('tab.article') }, h('h3', { class: 'column-title', text: t('tab.article') }), drawArticle(result));
  const both = h('div', { class: 'both', dir: result.article.direction }, proof, clean);
  const became = owners(result);
  const madeOf = new Map();
  became.forEach((fields, index) => fields.forEach((field) => madeOf.set(field, [...(madeOf.get(field) ?? []), index])));
  let lit = [];

  function light(event) {
    for (const element of lit) element.classList.remove('lit');
    const block = event.target.closest?.('.block');
    const piece = event.target.closest?.('[data-field]');
    if (block) lit = [block, ...became[block.dataset.block].flatMap((field) => all(clean, 'field', field))];
    else if (piece) lit = [piece, ...(madeOf.get(piece.dataset.field) ?? []).flatMap((index) => all(proof, 'block', index))];
    if (lit.length < 2 || !(block || piece)) lit = [];
    for (const element of lit) element.classList.add('lit');
  }

  /** Brings what belongs to the chosen block into sight on the other side. */
  function follow(event) {
    if (event.type === 'keydown' && event.key !== 'Enter') return;
    if (event.target.closest('a, button')) return;
    light(event);
    lit[1]?.scrollIntoView({ block: 'nearest' });
  }

  both.addEventListener('pointerover', light);
  both.addEventListener('focusin', light);
  both.addEventListener('pointerleave', light);
  both.addEventListener('click', follow);
  both.addEventListener('keydown', follow);
  return both;
}

const all = (root, name, value) => [...root.querySelectorAll(`[data-${name}="${value}"]`)];

/** For every block the fields that it became; what follows the first item of a list is of the list. */
function owners(result) {
  let open = [];
  return result.original.map((block) => {
    if (block.outcome === 'body') {
      const own = block.fields.filter((field) => field.startsWith('blocks['));
      if (own.length) open = own;
      return [...new Set([...block.fields, ...open])];
    }
    return block.fields;
  });
}
