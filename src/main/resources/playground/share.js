// What is on the desk, as the part of an address after the #: no browser sends it.

/** Longer links are not carried by what people paste them into. */
const LONGEST = 60000;

/** Nothing in a link may become larger than this. */
const MOST = 12_000_000;

const toBase64Url = (bytes) => {
  let binary = '';
  for (let i = 0; i < bytes.length; i += 0x8000) binary += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
};

const fromBase64Url = (text) => {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (c) => c.charCodeAt(0));
};

async function through(bytes, transform) {
  const reader = new Blob([bytes]).stream().pipeThrough(transform).getReader();
  const parts = [];
  let length = 0;
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    length += piece.value.length;
    if (length > MOST) {
      await reader.cancel();
      throw new RangeError('too large');
    }
    parts.push(piece.value);
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer());
}

/** The fragment for `state`, or null if it would be too long. */
export async function pack(state) {
  const source = state.source.kind === 'text'
    ? { text: state.source.text }
    : { name: state.source.name, bytes: toBase64Url(state.source.bytes) };
  const plain = new TextEncoder().encode(JSON.stringify({ v: 1, ...source, options: state.options, tab: state.tab }));
  if (plain.length > MOST) return null;
  const fragment = 'CompressionStream' in globalThis
    ? `z=${toBase64Url(await through(plain, new CompressionStream('deflate-raw')))}`
    : `j=${toBase64Url(plain)}`;
  return fragment.length > LONGEST ? null : fragment;
}

/** The state in `fragment`, or null if there is none that can be read. */
export async function unpack(fragment) {
  const [, form, data] = fragment.match(/^#?([zj])=([\w-]+)$/) ?? [];
  if (!form) return null;
  try {
    const bytes = fromBase64Url(data);
    const plain = form === 'z' ? await through(bytes, new DecompressionStream('deflate-raw')) : bytes;
    const state = JSON.parse(new TextDecoder().decode(plain));
    if (state.v !== 1) return null;
    const source = typeof state.text === 'string'
      ? { kind: 'text', text: state.text }
      : { kind: 'bytes', name: String(state.name ?? ''), bytes: fromBase64Url(String(state.bytes)) };
    return { source, options: strings(state.options), tab: String(state.tab ?? '') };
  } catch {
    return null;
  }
}

/** Only strings, and only under names that we know, come out of a link. */
function strings(options) {
  const names = ['type', 'profile', 'repair', 'comments', 'emails', 'language', 'charset', 'url', 'fetchedAt'];
  return Object.fromEntries(names.filter((name) => typeof options?.[name] === 'string').map((name) => [name, options[name]]));
}
