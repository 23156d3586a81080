// Ten documents to begin with, in ten languages, damaged in as many ways.

import { byId, h } from './dom.js';
import { t } from './texts.js';

let all = [];

/** Fetches the list; the page works without it. */
export async function loadExamples() {
  const answer = await fetch('playground/examples/list.json').catch(() => null);
  all = answer?.ok ? await answer.json() : [];
}

/** Shows the list; `choose` is told which was chosen. */
export function drawExamples(choose) {
  byId('examples').replaceChildren(...all.map((example) => h('li', {},
    h('button', { type: 'button', class: 'clipping', 'data-example': example.id, onclick: () => choose(example) },
      h('span', { class: 'tag', 'aria-hidden': 'true', text: example.language }),
      h('span', { class: 'of' },
        h('bdi', { class: 'title', lang: example.language, text: example.title }),
        h('span', { class: 'fault', text: t(`example.${example.id}`) }))))));
}

/** The example of this name. */
export const exampleOf = (id) => all.find((example) => example.id === id);

/** The document of `example` as the desk takes it, with the options that belong to it. */
export async function open(example) {
  const answer = await fetch(`playground/examples/${example.file}`);
  if (!answer.ok) throw new Error(`${example.file}: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const source = example.bytes
    ? { kind: 'bytes', name: example.name, bytes }
    : { kind: 'text', text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
  return { source, options: example.options ?? {} };
}
