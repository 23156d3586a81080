// The result at a glance.

import { byId, h, mark } from './dom.js';
import { knows, languageName, milliseconds, number, percent, t } from './texts.js';

/** What became of the document, in figures and in one sentence. */
export function drawTally(result, timing) {
  const outcomes = { body: 0, metadata: 0, comment: 0, removed: 0 };
  for (const block of result.original) outcomes[block.outcome]++;
  const repaired = result.repairs.filter((repair) => repair.applied).length;
  const proposed = result.repairs.length - repaired;
  const cells = [
    ['body', number(result.quality.wordCount), t('tally.words', { n: result.quality.wordCount })],
    ['removed', number(outcomes.removed), t('tally.removed', { n: outcomes.removed })],
    ['metadata', number(outcomes.metadata), t('tally.metadata', { n: outcomes.metadata })],
    proposed && !repaired
      ? ['repair', number(proposed), t('tally.proposed', { n: proposed })]
      : ['repair', number(repaired), t('tally.repaired', { n: repaired })],
    outcomes.comment ? ['comment', number(result.article.comments.length), t('tally.comments', { n: result.article.comments.length })] : null,
  ].filter(Boolean);
  byId('tally').replaceChildren(
    h('ul', { class: 'figures' }, cells.map(([colour, figure, label]) =>
      h('li', { 'data-colour': colour }, mark(colour), h('strong', { text: figure }), ' ', h('span', { text: label })))),
    h('p', { class: 'about' }, about(result, timing).flatMap((part, i) => (i ? [h('span', { 'aria-hidden': 'true', text: ' · ' }), part] : [part]))));
}

function about({ article, encoding, quality }, timing) {
  return [
    h('span', { text: article.inLanguage === 'und' ? t('tally.no-language') : languageName(article.inLanguage) }),
    encoding.charset ? h('span', { text: encoding.charset, title: t(`evidence.${encoding.evidence}`) }) : null,
    encoding.lossyCharset ? h('span', { text: t('tally.lossy', { charset: encoding.lossyCharset }) }) : null,
    h('span', { text: t(`page.${quality.pageType}`) }),
    h('span', { text: t('tally.confidence', { percent: percent(quality.confidence) }) }),
    h('span', { id: 'took', text: milliseconds(timing.took) }),
  ].filter(Boolean);
}

/** What the caller should know. */
export function drawWarnings(result) {
  byId('warnings').replaceChildren(...result.warnings.map((warning) => {
    const key = `warning.${warning.code}`;
    return h('li', {}, h('strong', { text: knows(key) ? t(key) : warning.code }), ' ', h('span', { lang: 'en', dir: 'auto', text: warning.message }));
  }));
}

/** The same for a screen reader. */
export function spoken(result) {
  const removed = result.original.filter((block) => block.outcome === 'removed').length;
  return t('spoken', {
    headline: result.article.headline ?? t('article.no-headline'),
    words: number(result.quality.wordCount),
    removed: number(removed),
    repaired: number(result.repairs.filter((repair) => repair.applied).length),
  });
}
