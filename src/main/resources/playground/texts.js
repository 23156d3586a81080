// What the page says, in the reader's language.

export const LANGUAGES = ['en', 'ko', 'de', 'ja', 'tr'];

let texts = {};
let language = 'en';
let plural = new Intl.PluralRules('en');
let numbers = new Intl.NumberFormat('en');

/** The language of the page. */
export const interfaceLanguage = () => language;

/** The first language of the reader that the page speaks. */
export function preferredLanguage() {
  let chosen = null;
  try {
    chosen = localStorage.getItem('cleancopy.language');
  } catch {
    // Without storage the browser decides.
  }
  const wanted = [chosen, ...(navigator.languages ?? [navigator.language])];
  for (const tag of wanted) {
    const short = tag?.toLowerCase().split('-')[0];
    if (LANGUAGES.includes(short)) return short;
  }
  return 'en';
}

/** Fetches the texts of `tag`. */
export async function speak(tag) {
  const answer = await fetch(`playground/texts/${tag}.json`);
  if (!answer.ok) throw new Error(`no texts in ${tag}: ${answer.status}`);
  texts = await answer.json();
  language = tag;
  plural = new Intl.PluralRules(tag);
  numbers = new Intl.NumberFormat(tag);
  document.documentElement.lang = tag;
}

/** Remembers the reader's choice. */
export function remember(tag) {
  try {
    localStorage.setItem('cleancopy.language', tag);
  } catch {
    // It holds until the page is closed.
  }
}

/** Whether there is a text of this name. */
export const knows = (key) => key in texts || `${key}.other` in texts;

/** The text of this name; `{n}` is replaced by `values.n`, and `n` chooses the plural. */
export function t(key, values = {}) {
  const form = typeof values.n === 'number' ? texts[`${key}.${plural.select(values.n)}`] ?? texts[`${key}.other`] : undefined;
  const text = form ?? texts[key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) =>
    name in values ? (typeof values[name] === 'number' ? number(values[name]) : values[name]) : whole);
}

/** A number as the reader writes it. */
export const number = (value) => numbers.format(value);

/** A share of one as the reader writes it. */
export const percent = (value) =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: value > .99 && value < 1 ? 1 : 0 }).format(value);

/** A time as the reader writes it. */
export const milliseconds = (value) => t('milliseconds', { n: value < 10 ? Math.round(value * 10) / 10 : Math.round(value) });

/** A number of bytes as the reader writes it. */
export function size(bytes) {
  const [value, unit] = bytes < 1000 ? [bytes, 'byte'] : bytes < 1e6 ? [bytes / 1e3, 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: unit === 'byte' ? 'long' : 'short', maximumFractionDigits: value < 10 ? 1 : 0 }).format(value);
}

/** The name of a language, or its tag. */
export function languageName(tag, inLanguage = language) {
  try {
    return new Intl.DisplayNames([inLanguage], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** Says everything in the page that is marked to be said. */
export function translate(root = document) {
  for (const element of root.querySelectorAll('[data-text]')) element.textContent = t(element.dataset.text);
  for (const element of root.querySelectorAll('[data-label]')) element.setAttribute('aria-label', t(element.dataset.label));
  for (const element of root.querySelectorAll('[data-placeholder]')) element.setAttribute('placeholder', t(element.dataset.placeholder));
}
