// Text with its inline markup and its repairs.

import { h, unseen } from './dom.js';
import { t, percent } from './texts.js';

const ELEMENTS = { strong: 'strong', emphasis: 'em', code: 'code', superscript: 'sup', subscript: 'sub' };

/** Repairs by the field that holds them; each knows its number. */
export function byField(repairs) {
  const fields = new Map();
  repairs.forEach((repair, index) => {
    const list = fields.get(repair.field) ?? [];
    list.push({ ...repair, index });
    fields.set(repair.field, list);
  });
  return fields;
}

/** An address to which a link may lead: of the web, and nothing else. */
export function webAddress(address) {
  try {
    const url = new URL(address);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** `text` with `spans` as elements and `repairs` marked. */
export function inked(text, spans = [], repairs = []) {
  const nodes = [];
  let at = 0;
  for (const repair of [...repairs].sort((a, b) => a.start - b.start)) {
    if (repair.start < at || repair.end > text.length) continue;
    nodes.push(...styled(text, spans, at, repair.start), repaired(repair, styled(text, spans, repair.start, repair.end)));
    at = repair.end;
  }
  nodes.push(...styled(text, spans, at, text.length));
  return nodes;
}

/** What was repaired, or might have been. */
function repaired(repair, content) {
  const invisible = !repair.after.trim() || repair.start === repair.end;
  return h('mark', { class: `repair ${repair.applied ? 'applied' : 'proposed'}${invisible ? ' point' : ''}`, 'data-repair': repair.index, tabindex: -1 },
    content,
    unseen(` (${repair.applied ? t('repair.was', { text: shown(repair.before) }) : t('repair.proposed', { text: shown(repair.after) })}, ${percent(repair.confidence)})`));
}

/** The part from `start` to `end`, cut where markup begins or ends. */
function styled(text, spans, start, end) {
  if (start >= end) return [];
  const within = spans.filter((span) => span.start < end && span.end > start);
  if (within.length === 0) return [text.slice(start, end)];
  const cuts = [...new Set([start, end, ...within.flatMap((span) => [span.start, span.end])])]
    .filter((cut) => cut >= start && cut <= end)
    .sort((a, b) => a - b);
  const nodes = [];
  for (let i = 0; i + 1 < cuts.length; i++) {
    let node = document.createTextNode(text.slice(cuts[i], cuts[i + 1]));
    for (const span of within) {
      if (span.start <= cuts[i] && span.end >= cuts[i + 1]) node = wrapped(span, node);
    }
    nodes.push(node);
  }
  return nodes;
}

function wrapped(span, node) {
  if (span.style === 'link') {
    const href = webAddress(span.url);
    return href ? h('a', { href, rel: 'noopener noreferrer nofollow', target: '_blank' }, node) : h('span', { class: 'dead-link' }, node);
  }
  return ELEMENTS[span.style] ? h(ELEMENTS[span.style], {}, node) : node;
}

/** Characters that nobody sees, so that they are seen. */
export function shown(text) {
  return text.replace(/[\u0000-\u001f\u007f-\u00a0\u00ad\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff]/g, (c) =>
    c === '\n' ? '⏎' : c === '\u00a0' ? '⍽' : `U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
}

/**
 * Text as it was read, with what was repaired in it: a list of strings and repairs in order.
 * `repairs` are those of the fields that were made of it, in order.
 */
export function asRead(text, repairs) {
  const parts = [];
  let at = 0;
  for (const repair of repairs) {
    if (repair.before === '') continue;
    const found = text.indexOf(repair.before, at);
    if (found < 0) continue;
    if (found > at) parts.push(text.slice(at, found));
    parts.push(repair);
    at = found + repair.before.length;
  }
  if (at < text.length) parts.push(text.slice(at));
  return parts;
}
