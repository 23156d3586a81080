// What was found out, and where: the metadata card.

import { h } from './dom.js';
import { date } from './view-article.js';
import { shown } from './marks.js';
import { factName } from './slip.js';
import { knows, languageName, number, percent, t } from './texts.js';

const FACTS = ['headline', 'alternativeHeadline', 'description', 'authors', 'publisher', 'datePublished', 'dateModified', 'dateline',
  'articleSection', 'keywords', 'breadcrumbs', 'copyrightNotice', 'isAccessibleForFree', 'canonicalUrl', 'mainImage'];

/** The card of `result`. */
export function drawFacts(result) {
  const { article, encoding, quality, fingerprint, engine } = result;
  const rows = FACTS.flatMap((name) => factRows(name, article, result.provenance ?? {}));
  for (const [name, address] of Object.entries(article.pagination ?? {})) {
    if (address) rows.push(fact(t(`fact.pagination.${name}`), h('span', { dir: 'ltr', text: address }), result.provenance?.[`pagination.${name}`]));
  }
  const unknown = FACTS.filter((name) => isNothing(article[name]));
  return h('div', { class: 'sheet card' },
    section('facts.article', h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': t('facts.article') },
      // The roles stay when a narrow sheet sets the rows as blocks.
      h('table', { class: 'facts', role: 'table' },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ['facts.what', 'facts.value', 'facts.where'].map((key) => h('th', { scope: 'col', role: 'columnheader', text: t(key) })))),
        h('tbody', { role: 'rowgroup' }, rows))),
    unknown.length ? h('p', { class: 'unknown', text: t('facts.unknown', { names: unknown.map(factName).join(', ') }) }) : null),
    section('facts.language', list([
      ['facts.inLanguage', `${languageName(article.inLanguage)} (${article.inLanguage})`],
      ['facts.direction', t(`direction.${article.direction}`)],
    ])),
    section('facts.encoding', list([
      ['facts.charset', encoding.charset ?? t('facts.given')],
      ['facts.evidence', t(`evidence.${encoding.evidence}`)],
      ['facts.declared', encoding.declared],
      ['facts.malformed', encoding.malformed ? number(encoding.malformed) : null],
      ['facts.lossy', encoding.lossyCharset],
    ])),
    section('facts.quality', list([
      ['facts.confidence', percent(quality.confidence)],
      ['facts.pageType', t(`page.${quality.pageType}`)],
      ['facts.words', number(quality.wordCount)],
      ['facts.truncated', article.isTruncated ? t('yes') : null],
    ])),
    section('facts.fingerprint', list([
      ['facts.sha256', fingerprint.sha256, 'hash'],
      ['facts.simhash', fingerprint.simhash, 'hash'],
    ])),
    section('facts.engine', list([
      ['facts.version', `${engine.name} ${engine.version}`],
      ['facts.model', engine.model, 'hash'],
      ['facts.lexicon', engine.lexicon, 'hash'],
    ])));
}

const isNothing = (value) => value === null || value === undefined || (Array.isArray(value) && value.length === 0);

const section = (key, ...content) => h('section', {}, h('h3', { text: t(key) }), content);

const list = (rows) => h('dl', { class: 'pairs' }, rows.filter(([, value]) => value !== null && value !== undefined && value !== '')
  .map(([key, value, kind]) => [h('dt', { text: t(key) }), h('dd', { class: kind ?? null, dir: 'auto', text: value })]));

function factRows(name, article, provenance) {
  const value = article[name];
  if (isNothing(value)) return [];
  if (Array.isArray(value)) return value.map((one, i) => fact(factName(name), draw(name, one, article), provenance[`${name}[${i}]`]));
  return [fact(factName(name), draw(name, value, article), provenance[name])];
}

function fact(name, value, provenance) {
  return h('tr', { role: 'row' },
    h('th', { scope: 'row', role: 'rowheader', text: name }),
    h('td', { role: 'cell', dir: 'auto' }, value),
    h('td', { role: 'cell', class: 'source' }, provenance
      ? [h('span', { class: 'origin', text: knows(`source.${provenance.source}`) ? t(`source.${provenance.source}`) : provenance.source }),
        provenance.evidence ? h('span', { class: 'seen', dir: 'auto', text: shown(provenance.evidence) }) : null]
      : null));
}

function draw(name, value, article) {
  if (name === 'authors') return person(value);
  if (name === 'publisher') return [value.name, value.url ? h('small', { dir: 'ltr', text: value.url }) : null];
  if (name === 'isAccessibleForFree') return t(value ? 'yes' : 'no');
  if (name === 'mainImage') return [value.alt, value.caption, value.credit, value.url].filter(Boolean).map((part) => h('span', { class: 'part', dir: 'auto', text: part }));
  if (name === 'datePublished' || name === 'dateModified') {
    const precision = article[name === 'datePublished' ? 'datePrecision' : 'dateModifiedPrecision'];
    return [h('time', { datetime: value, text: date(value, precision) }), h('small', {}, h('code', { text: value }), ' ', t('facts.raw', { raw: article[`${name}Raw`] }))];
  }
  return String(value);
}

function person(author) {
  const more = [author.jobTitle, author.email, author.url].filter(Boolean);
  return [h('span', { class: 'part', text: author.name }), more.length ? h('small', { text: more.join(' · ') }) : null,
    author.nameRaw !== author.name ? h('small', {}, t('facts.raw', { raw: author.nameRaw })) : null];
}
