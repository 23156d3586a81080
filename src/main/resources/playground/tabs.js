// Tabs as the ARIA Authoring Practices have them: one stop, arrows choose, panels are drawn when first seen.

import { h } from './dom.js';
import { t } from './texts.js';

/**
 * Tabs in `list`, panels in `stage`.
 *
 * @param kinds [{ name, draw(panel) }]; `draw` is asked once per result
 * @param changed is told which was chosen, and whether by hand
 */
export function makeTabs(list, stage, kinds, changed) {
  const tabs = new Map();
  let current = null;

  for (const kind of kinds) {
    const tab = h('button', {
      type: 'button', role: 'tab', id: `tab-${kind.name}`, 'aria-controls': `panel-${kind.name}`, tabindex: -1,
      'aria-selected': 'false', onclick: () => select(kind.name, true),
    });
    const panel = h('div', { role: 'tabpanel', id: `panel-${kind.name}`, 'aria-labelledby': `tab-${kind.name}`, class: 'panel', tabindex: 0, hidden: true });
    tabs.set(kind.name, { kind, tab, panel, drawn: false });
    list.append(tab);
    stage.append(panel);
  }

  list.addEventListener('keydown', (event) => {
    const shown = [...tabs.values()].filter(({ tab }) => !tab.hidden);
    const at = shown.findIndex(({ kind }) => kind.name === current);
    const rtl = document.documentElement.dir === 'rtl' ? -1 : 1;
    const to = { ArrowLeft: at - rtl, ArrowRight: at + rtl, Home: 0, End: shown.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const next = shown[(to + shown.length) % shown.length];
    select(next.kind.name, true);
    next.tab.focus();
  });

  function select(name, byHand = false) {
    const chosen = tabs.get(name) ?? tabs.get('proof');
    current = chosen.kind.name;
    for (const { kind, tab, panel } of tabs.values()) {
      const selected = kind.name === current;
      tab.setAttribute('aria-selected', String(selected));
      tab.tabIndex = selected ? 0 : -1;
      panel.hidden = !selected;
    }
    if (!chosen.drawn) {
      chosen.panel.replaceChildren();
      chosen.drawn = true;
      chosen.kind.draw(chosen.panel);
    }
    const list = chosen.tab.parentElement;
    list.scrollLeft += chosen.tab.getBoundingClientRect().left - list.getBoundingClientRect().left - 24;
    changed(current, byHand);
  }

  return {
    select,
    current: () => current,
    /** Forgets what was drawn: there is something else to draw. */
    reset() {
      for (const entry of tabs.values()) entry.drawn = false;
    },
    /** Forgets that this one was drawn: it is drawn again when it is chosen again. */
    forget(name) {
      tabs.get(name).drawn = false;
    },
    /** Says the names of the tabs; `counts` stand beside them. */
    label(counts) {
      for (const { kind, tab } of tabs.values()) {
        const count = counts[kind.name];
        tab.replaceChildren(t(`tab.${kind.name}`));
        if (count !== undefined) tab.append(' ', h('span', { class: 'count', text: count }));
      }
    },
    show(name, visible) {
      tabs.get(name).tab.hidden = !visible;
    },
  };
}
