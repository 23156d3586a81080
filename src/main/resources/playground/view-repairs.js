// Every repair in a table: what stood there, what stands there now, and how sure that is.

import { appendAll } from './chunks.js';
import { h } from './dom.js';
import { shown } from './marks.js';
import { percent, t } from './texts.js';

/** The repairs of `result`; `go` leads to one of them in the article. */
export function drawRepairs(result, go) {
  const { repairs, encoding } = result;
  if (repairs.length === 0) return h('div', { class: 'sheet' }, h('p', { class: 'nothing', text: t('repairs.none') }));
  // The roles stay when a narrow sheet sets the rows as blocks.
  const body = h('tbody', { role: 'rowgroup' });
  appendAll(body, repairs, (repair, index) => h('tr', { role: 'row', class: repair.applied ? 'applied' : 'proposed' },
    h('td', { role: 'cell', class: 'change', dir: 'auto' }, h('del', { text: excerpt(repair.before) }), h('span', { class: 'arrow', 'aria-hidden': 'true' }, ' → '), h('ins', { text: excerpt(repair.after) })),
    h('td', { role: 'cell', class: 'kind' }, t(`kind.${repair.kind}`), h('small', { lang: 'en', dir: 'auto', text: repair.reason })),
    h('td', { role: 'cell', class: 'number' }, percent(repair.confidence)),
    h('td', { role: 'cell' }, repair.applied ? t('repairs.applied') : t('repairs.proposed')),
    h('td', { role: 'cell' }, h('button', { type: 'button', class: 'link', dir: 'ltr', text: repair.field, onclick: () => go(index) }))));
  return h('div', { class: 'sheet' },
    encoding.lossyCharset ? h('p', { class: 'lossy', text: t('repairs.lossy', { charset: encoding.lossyCharset }) }) : null,
    h('div', { class: 'scroller', tabindex: 0, role: 'group', 'aria-label': t('tab.repairs') },
      h('table', { class: 'repairs', role: 'table' },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ['repairs.change', 'repairs.kind', 'repairs.confidence', 'repairs.state', 'repairs.field'].map((key) => h('th', { scope: 'col', role: 'columnheader', text: t(key) })))),
        body)));
}

const excerpt = (text) => {
  const seen = shown(text);
  return seen.length > 160 ? `${seen.slice(0, 160)}…` : seen || '∅';
};
