// The in-tray: the document that is to be cleaned, as text or as a file with its bytes.

import { byId, h } from './dom.js';
import { size, t } from './texts.js';

/** A longer text is kept beside the field: a field with megabytes in it is slow. */
const LONG = 300_000;

/** The in-tray; `changed` is told when a whole document came in at once. */
export function makeInbox(changed) {
  const field = byId('document');
  const card = byId('attachment');
  const tray = byId('tray');
  const file = byId('file');
  let attached = null;

  function set(source) {
    attached = source.kind === 'bytes' || source.text.length > LONG ? source : null;
    field.value = attached ? '' : source.text;
    draw();
  }

  function draw() {
    field.hidden = attached !== null;
    card.hidden = attached === null;
    if (!attached) return;
    const bytes = attached.kind === 'bytes' ? attached.bytes : null;
    card.replaceChildren(
      h('p', { class: 'name', dir: 'auto', text: attached.name || t('attachment.text') }),
      h('p', { class: 'about', text: bytes ? t('attachment.bytes', { size: size(bytes.length), n: bytes.length }) : t('attachment.characters', { n: attached.text.length }) }),
      h('p', { class: 'glimpse', dir: 'ltr', text: bytes ? glimpse(bytes) : attached.text.slice(0, 400) }),
      h('button', { type: 'button', onclick: () => { clear(); field.focus(); }, text: t('attachment.remove') }));
  }

  function clear() {
    attached = null;
    field.value = '';
    draw();
  }

  async function take(chosen) {
    const bytes = new Uint8Array(await chosen.arrayBuffer());
    set({ kind: 'bytes', name: chosen.name, bytes });
    changed();
  }

  field.addEventListener('paste', (event) => {
    const pastedFile = event.clipboardData?.files[0];
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (pastedFile && !text) {
      event.preventDefault();
      take(pastedFile);
    } else if (text.length > LONG && field.value === '') {
      event.preventDefault();
      set({ kind: 'text', text });
      changed();
    } else if (text.length > 200 && field.value === '') {
      setTimeout(() => {
        field.scrollTop = 0;
        changed();
      });
    }
  });

  let depth = 0;
  const isDocument = (event) => [...(event.dataTransfer?.types ?? [])].some((type) => type === 'Files' || type === 'text/plain');
  addEventListener('dragenter', (event) => {
    if (isDocument(event)) {
      depth++;
      tray.classList.add('open');
    }
  });
  addEventListener('dragleave', () => {
    depth = Math.max(0, depth - 1);
    if (depth === 0) tray.classList.remove('open');
  });
  addEventListener('dragover', (event) => {
    if (isDocument(event)) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    depth = 0;
    tray.classList.remove('open');
    const dropped = event.dataTransfer?.files[0];
    const text = event.dataTransfer?.getData('text/plain');
    if (!dropped && !text) return;
    event.preventDefault();
    if (dropped) {
      take(dropped);
    } else {
      set({ kind: 'text', text });
      changed();
    }
  });
  file.addEventListener('change', () => {
    const chosen = file.files[0];
    if (chosen) take(chosen);
    file.value = '';
  });

  return {
    set,
    clear,
    redraw: draw,
    /** What is there; null if nothing is. */
    get() {
      if (attached) return attached;
      return field.value === '' ? null : { kind: 'text', text: field.value };
    },
  };
}

/** The first bytes as they are: hexadecimal, and ASCII where they are. */
function glimpse(bytes) {
  const rows = [];
  for (let at = 0; at < Math.min(bytes.length, 32); at += 8) {
    const row = [...bytes.subarray(at, at + 8)];
    const hex = row.map((byte) => byte.toString(16).padStart(2, '0')).join(' ');
    rows.push(`${hex.padEnd(23)}  ${row.map((byte) => (byte > 32 && byte < 127 ? String.fromCharCode(byte) : '·')).join('')}`);
  }
  return rows.join('\n');
}

