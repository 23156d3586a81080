// Asks this service, and nobody else.

/** Options that have a default; it is not sent. */
export const DEFAULTS = { profile: 'balanced', repair: 'standard', comments: 'separate', emails: 'keep' };

const FREE = ['url', 'charset', 'language', 'fetchedAt'];

const CONTENT_TYPES = { auto: 'application/octet-stream', html: 'text/html', text: 'text/plain' };

/** Why there is no result: a problem of the service, or the network. */
export class Refusal extends Error {
  constructor(status, problem, retryAfter) {
    super(problem?.detail ?? String(status));
    this.status = status;
    this.problem = problem;
    this.retryAfter = retryAfter;
  }
}

/** The request for `source` with `options`: what fetch and curl send alike. */
export function requestOf(source, options, format) {
  const query = new URLSearchParams({ explain: 'true' });
  for (const [name, usual] of Object.entries(DEFAULTS)) {
    if (options[name] && options[name] !== usual) query.set(name, options[name]);
  }
  for (const name of FREE) {
    if (options[name]?.trim()) query.set(name, options[name].trim());
  }
  if (format) query.set('format', format);
  const type = CONTENT_TYPES[options.type] ?? CONTENT_TYPES.auto;
  return {
    address: new URL(`v1/normalize?${query}`, document.baseURI.split('#')[0]).href,
    // What was pasted left the browser as UTF-8; of a file nobody knows.
    contentType: source.kind === 'text' ? `${type};charset=utf-8` : type,
    bytes: source.kind === 'text' ? new TextEncoder().encode(source.text) : source.bytes,
  };
}

/** Sends `request`; the answer with how long it took. */
export async function send(request, accept, signal) {
  const begun = performance.now();
  let answer;
  let body;
  try {
    answer = await fetch(request.address, {
      method: 'POST',
      headers: { 'Content-Type': request.contentType, Accept: accept },
      body: request.bytes,
      signal,
      credentials: 'same-origin',
    });
    body = await answer.text();
  } catch (failure) {
    if (failure.name === 'AbortError') throw failure;
    throw new Refusal(0, null, null);
  }
  const took = performance.now() - begun;
  if (!answer.ok) throw new Refusal(answer.status, problemIn(body), Number(answer.headers.get('Retry-After')) || null);
  return { body, took, waited: waited(request.address), length: body.length };
}

/** Sends `request` for the article with all its reasons. */
export async function normalize(request, signal) {
  const answer = await send(request, 'application/json', signal);
  try {
    return { ...answer, result: JSON.parse(answer.body) };
  } catch {
    throw new Refusal(0, null, null);
  }
}

function problemIn(body) {
  try {
    const problem = JSON.parse(body);
    return typeof problem === 'object' ? problem : null;
  } catch {
    return null;
  }
}

/** Milliseconds between the last byte sent and the first byte back, if the browser tells. */
function waited(address) {
  const entry = performance.getEntriesByName(address).at(-1);
  performance.clearResourceTimings();
  return entry && entry.responseStart > 0 ? entry.responseStart - entry.requestStart : null;
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;

/** Longest text that is put into the command itself. */
const INLINE = 4000;

/**
 * The same request for a shell.
 *
 * @return { command, file }: `file` is the name of the file that it wants, or null
 */
export function curlOf(request, source) {
  const head = `curl -H 'Content-Type: ${request.contentType}'`;
  const inline = source.kind === 'text' && source.text.length <= INLINE && !source.text.includes('\u0000') && source.text.isWellFormed?.() !== false;
  if (inline) return { command: `printf '%s' ${quoted(source.text)} |\n  ${head} --data-binary @- \\\n  ${quoted(request.address)}`, file: null };
  const file = source.name || (request.contentType.startsWith('text/html') ? 'document.html' : 'document.txt');
  return { command: `${head} --data-binary ${quoted(`@${file}`)} \\\n  ${quoted(request.address)}`, file };
}

let abilities = null;

/** What the service can do; asked once, and without it the page works all the same. */
export function capabilities() {
  abilities ??= fetch('v1/capabilities').then((answer) => (answer.ok ? answer.json() : null)).catch(() => null);
  return abilities;
}
