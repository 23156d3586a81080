// The clean copy, as a reader would see it. Pictures of others are named, never fetched.

import { appendAll } from './chunks.js';
import { h, mark } from './dom.js';
import { byField, inked, webAddress } from './marks.js';
import { rove, settle } from './roving.js';
import { explain } from './slip.js';
import { interfaceLanguage, t } from './texts.js';

/** The sheet with the article of `result`. */
export function drawArticle(result) {
  const { article } = result;
  const fields = byField(result.repairs);
  const at = (field) => fields.get(field) ?? [];
  const body = h('div', { class: 'body' });
  const sheet = h('article', { class: 'sheet clean', dir: article.direction, lang: article.inLanguage === 'und' ? null : article.inLanguage },
    drawHead(article, at), body);
  const blocks = article.blocks ?? [];
  if (blocks.length === 0) {
    body.append(h('p', { class: 'nothing', lang: interfaceLanguage(), dir: 'auto', text: t('article.empty') }));
  }
  let images = 0;
  const numbered = blocks.map((block) => (block.type === 'image' ? images++ : null));
  appendAll(body, blocks, (block, index) => drawBlock(block, index, numbered[index], at)).then(() => settle(sheet, '.repair'));
  drawFoot(article, at, sheet);
  const origins = new Map();
  (result.original ?? []).forEach((block) => block.fields.forEach((field) => origins.set(field, block)));
  rove(sheet, '.repair', 'ArrowLeft', 'ArrowRight');
  settle(sheet, '.repair');
  explain(sheet, result.original ?? [], (element) => origins.get(element.dataset.field), (element) => result.repairs[element.dataset.repair]);
  return sheet;
}

/** A value of the article that is text alone. */
const line = (tag, name, value, at, field) =>
  value ? h(tag, { class: name, dir: 'auto', 'data-block': '', 'data-field': field }, inked(value, [], at(field))) : null;

function drawHead(article, at) {
  const authors = article.authors ?? [];
  const byline = [
    ...authors.map((author, i) => h('span', { class: 'author', 'data-block': '', 'data-field': `authors[${i}]` },
      h('bdi', {}, inked(author.name, [], at(`authors[${i}].name`))), author.jobTitle ? h('span', { class: 'job' }, ', ', h('bdi', { text: author.jobTitle })) : null)),
    article.dateline ? h('span', { class: 'dateline', 'data-block': '', 'data-field': 'dateline' }, inked(article.dateline, [], at('dateline'))) : null,
    article.datePublished ? h('time', { datetime: article.datePublished, lang: interfaceLanguage(), dir: 'auto', 'data-block': '', 'data-field': 'datePublished', text: date(article.datePublished, article.datePrecision) }) : null,
    article.dateModified ? h('span', { lang: interfaceLanguage(), dir: 'auto', 'data-block': '', 'data-field': 'dateModified' }, t('article.modified', { date: date(article.dateModified, article.dateModifiedPrecision) })) : null,
  ].filter(Boolean);
  return h('header', {},
    line('p', 'section', article.articleSection, at, 'articleSection'),
    article.headline
      ? line('h3', 'headline', article.headline, at, 'headline')
      : h('h3', { class: 'headline missing', lang: interfaceLanguage(), dir: 'auto', text: t('article.no-headline') }),
    line('p', 'dek', article.alternativeHeadline, at, 'alternativeHeadline'),
    byline.length ? h('p', { class: 'byline' }, byline.flatMap((part, i) => (i ? [h('span', { class: 'dot', 'aria-hidden': 'true', text: ' · ' }), part] : [part]))) : null);
}

/** A date as precise as it is, in the reader's words. */
export function date(value, precision) {
  const options = {
    year: { year: 'numeric' },
    month: { year: 'numeric', month: 'long' },
    day: { dateStyle: 'long' },
    minute: { dateStyle: 'long', timeStyle: 'short' },
    second: { dateStyle: 'long', timeStyle: 'short' },
  }[precision];
  const parts = value.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d))?/);
  if (!options || !parts) return value;
  // As written: the clock of the place, whatever the reader's.
  const moment = new Date(Date.UTC(parts[1], (parts[2] ?? 1) - 1, parts[3] ?? 1, parts[4] ?? 0, parts[5] ?? 0));
  try {
    return new Intl.DateTimeFormat(interfaceLanguage(), { ...options, timeZone: 'UTC' }).format(moment);
  } catch {
    return value;
  }
}

function drawBlock(block, index, image, at) {
  const field = `blocks[${index}]`;
  const own = { 'data-block': '', 'data-field': field, lang: block.language, dir: block.language ? 'auto' : null };
  const text = () => inked(block.text, block.spans ?? [], at(`${field}.text`));
  switch (block.type) {
    case 'heading':
      return h(`h${Math.min(6, Math.max(4, block.level + 2))}`, own, text());
    case 'quote':
      return h('blockquote', own, h('p', {}, text()));
    case 'code':
      return h('pre', { ...own, dir: 'ltr', tabindex: 0 }, h('code', { text: block.text }));
    case 'footnote':
      return h('p', { ...own, class: 'footnote' }, text());
    case 'definition':
      return h('dl', own, h('dt', {}, inked(block.term, [], at(`${field}.term`))), h('dd', {}, text()));
    case 'list':
      return drawList(block, own, field, at);
    case 'table':
      return h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': t('article.table') }, drawTable(block, own, field, at));
    case 'image':
      return drawPicture(block, own, at(`images[${image}].caption`));
    default:
      return h('p', { ...own, class: 'paragraph' }, text());
  }
}

function drawList(block, own, field, at) {
  const tag = block.ordered ? 'ol' : 'ul';
  const root = h(tag, own);
  const open = [root];
  block.items.forEach((item, i) => {
    while (open.length > item.level + 1) open.pop();
    while (open.length < item.level + 1) {
      const inner = h(tag);
      (open.at(-1).lastElementChild ?? open.at(-1).appendChild(h('li'))).append(inner);
      open.push(inner);
    }
    open.at(-1).append(h('li', {}, inked(item.text, item.spans ?? [], at(`${field}.items[${i}].text`))));
  });
  return root;
}

function drawTable(block, own, field, at) {
  return h('table', own, h('tbody', {}, block.rows.map((cells, r) => h('tr', {}, cells.map((cell, c) =>
    h(cell.header ? 'th' : 'td', { colspan: Math.min(cell.colspan, 1000), rowspan: Math.min(cell.rowspan, 1000) },
      inked(cell.text, cell.spans ?? [], at(`${field}.rows[${r}][${c}].text`))))))));
}

function drawPicture(picture, own, repairs) {
  const address = picture.url && (webAddress(picture.url) ?? picture.url);
  return h('figure', own,
    h('div', { class: 'plate' }, mark('picture'),
      picture.alt ? h('p', { class: 'alt', dir: 'auto', text: picture.alt }) : null,
      address ? h('p', { class: 'address', dir: 'ltr', text: address }) : null),
    picture.caption || picture.credit
      ? h('figcaption', {}, picture.caption ? inked(picture.caption, [], repairs) : null, picture.credit ? h('span', { class: 'credit' }, ' ', h('bdi', { text: picture.credit })) : null)
      : null);
}

function drawFoot(article, at, sheet) {
  if (article.copyrightNotice) sheet.append(line('p', 'rights', article.copyrightNotice, at, 'copyrightNotice'));
  const comments = article.comments ?? [];
  if (comments.length) {
    const list = h('ol');
    sheet.append(h('section', { class: 'comments' }, h('h4', { lang: interfaceLanguage(), text: t('article.comments', { n: comments.length }) }), list));
    appendAll(list, comments, (comment, i) => h('li', {},
      comment.author || comment.date ? h('p', { class: 'byline' }, [comment.author, comment.date].filter(Boolean).map((part) => h('bdi', { text: part })).flatMap((part, j) => (j ? [' · ', part] : [part]))) : null,
      h('p', { dir: 'auto', class: 'paragraph' }, inked(comment.text, [], at(`comments[${i}].text`)))));
  }
}
