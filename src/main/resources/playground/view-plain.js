// Answers as they are: JSON, Markdown, and the command that asks for them.

import { appendAll } from './chunks.js';
import { h } from './dom.js';
import { curlOf } from './service.js';
import { milliseconds, size, t } from './texts.js';

/** More than this is not inked: a page of colours is not worth a second. */
const INKED = 400_000;

const LINES = 200;

const TOKEN = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A sheet with `text`, to copy and to save. */
function plain(text, name, type, ink) {
  const code = h('code');
  const lines = text.split('\n');
  const pieces = [];
  for (let i = 0; i < lines.length; i += LINES) pieces.push(lines.slice(i, i + LINES).join('\n') + (i + LINES < lines.length ? '\n' : ''));
  appendAll(code, pieces, (piece) => h('span', { class: 'piece' }, ink ? ink(piece) : piece));
  return h('div', { class: 'sheet plain' },
    h('div', { class: 'bar-actions' }, copyButton(text), saveButton(new Blob([text], { type }), name)),
    h('pre', { tabindex: 0, dir: 'ltr', 'aria-label': name }, code));
}

/** The answer, indented. */
export function drawJson(result) {
  const text = JSON.stringify(result, null, 2);
  return plain(text, 'article.json', 'application/json', text.length < INKED ? inkJson : null);
}

function inkJson(text) {
  const nodes = [];
  let at = 0;
  for (const token of text.matchAll(TOKEN)) {
    if (token.index > at) nodes.push(text.slice(at, token.index));
    const [whole, string, colon] = token;
    const kind = string ? (colon ? 'member' : 'string') : /^[tfn]/.test(whole) ? 'word' : 'number';
    nodes.push(h('span', { class: `ink-${kind}`, text: string ?? whole }));
    if (colon) nodes.push(colon);
    at = token.index + whole.length;
  }
  nodes.push(text.slice(at));
  return nodes;
}

/** The article as Markdown. */
export const drawMarkdown = (text) => plain(text, 'article.md', 'text/markdown', null);

/** The exact request, and how long it took. */
export function drawCurl(request, source, timing) {
  const { command, file } = curlOf(request, source);
  const parts = [
    [t('timing.total'), milliseconds(timing.took)],
    timing.waited === null ? null : [t('timing.waited'), milliseconds(timing.waited)],
    [t('timing.sent'), size(request.bytes.length)],
    [t('timing.received'), t('characters', { n: timing.length })],
    [t('timing.drawn'), milliseconds(timing.drawn)],
  ].filter(Boolean);
  return h('div', { class: 'sheet plain' },
    h('section', { class: 'timing', 'aria-label': t('timing') },
      h('dl', { class: 'pairs' }, parts.map(([name, value]) => h('div', {}, h('dt', { text: name }), h('dd', { text: value }))))),
    h('div', { class: 'bar-actions' }, copyButton(command), file ? saveButton(new Blob([request.bytes]), file, t('save.document', { name: file })) : null),
    h('pre', { tabindex: 0, dir: 'ltr', 'aria-label': 'curl' }, h('code', { text: command })));
}

/** Copies `text`, and says so. */
export function copyButton(text) {
  const button = h('button', { type: 'button', text: t('copy'), onclick: async () => {
    button.textContent = (await copy(text)) ? t('copied') : t('copy.failed');
    setTimeout(() => { button.textContent = t('copy'); }, 2000);
  } });
  return button;
}

/** Puts `text` into the clipboard; whether that was allowed. */
export async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages without TLS may not: the old way still works there.
    const field = h('textarea', { class: 'unseen', 'aria-hidden': 'true' });
    field.value = text;
    document.body.append(field);
    field.select();
    const copied = document.execCommand('copy');
    field.remove();
    return copied;
  }
}

function saveButton(blob, name, label = t('save')) {
  return h('button', { type: 'button', text: label, onclick: () => {
    const address = URL.createObjectURL(blob);
    h('a', { href: address, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  } });
}
