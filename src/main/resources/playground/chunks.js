// Long lists are drawn a piece at a time, so that the page stays awake.

const FIRST = 120;
const MORE = 400;

/**
 * Appends `make(item, index)` for every item: some at once, the rest as frames pass.
 * Resolves when all are there; stops when `parent` was emptied in the meantime.
 */
export function appendAll(parent, items, make) {
  const first = document.createDocumentFragment();
  const stamp = Symbol('run');
  parent.run = stamp;
  for (const [index, item] of items.slice(0, FIRST).entries()) first.append(make(item, index));
  parent.append(first);
  return new Promise((resolve) => {
    function next(from) {
      if (parent.run !== stamp || from >= items.length) return resolve();
      const piece = document.createDocumentFragment();
      for (let i = from; i < Math.min(from + MORE, items.length); i++) piece.append(make(items[i], i));
      parent.append(piece);
      // A hidden page gets no frames, but its lists must be whole when it is seen.
      if (document.hidden) setTimeout(next, 0, from + MORE);
      else requestAnimationFrame(() => next(from + MORE));
    }
    next(FIRST);
  });
}
