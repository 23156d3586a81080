// One tab stop for many: the arrow keys walk among the items, Home and End go to the ends.

/**
 * Lets the arrow keys walk through the elements of `container` that match `selector`.
 *
 * @param back and on: the keys, such as ArrowUp and ArrowDown
 */
export function rove(container, selector, back, on, visited = () => {}) {
  const items = () => [...container.querySelectorAll(selector)].filter((item) => !item.hidden);

  function visit(item) {
    for (const other of container.querySelectorAll(`${selector}[tabindex="0"]`)) other.tabIndex = -1;
    item.tabIndex = 0;
  }

  container.addEventListener('focusin', (event) => {
    const item = event.target.closest(selector);
    if (item && item === event.target) {
      visit(item);
      visited(item);
    }
  });

  container.addEventListener('keydown', (event) => {
    const item = event.target.closest(selector);
    if (!item || item !== event.target || event.altKey || event.ctrlKey || event.metaKey) return;
    const all = items();
    const at = all.indexOf(item);
    const to = { [back]: at - 1, [on]: at + 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || !all[to]) return;
    event.preventDefault();
    all[to].focus();
    all[to].scrollIntoView({ block: 'nearest' });
  });
}

/** Makes the first visible element that matches the one to tab to, if none is. */
export function settle(container, selector) {
  const isStop = (item) => item.tabIndex === 0 && !item.hidden;
  if (![...container.querySelectorAll(selector)].some(isStop)) restart(container, selector);
}

/** Makes the first visible element that matches the one to tab to, wherever somebody was before. */
export function restart(container, selector) {
  const all = [...container.querySelectorAll(selector)];
  for (const item of all) item.tabIndex = -1;
  const first = all.find((item) => !item.hidden);
  if (first) first.tabIndex = 0;
}
