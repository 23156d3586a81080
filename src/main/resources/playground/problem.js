// What went wrong, in words that help.

import { byId, h } from './dom.js';
import { knows, t } from './texts.js';

const place = byId('problem');
let clock = null;

/** The status whose words fit this one. */
const kindOf = (status) => (knows(`problem.${status}.title`) ? status : status >= 500 ? 500 : status ? 400 : 0);

/** Why there is no answer, in one sentence. */
export const inWords = (refusal) => refusal.problem?.detail ?? t(`problem.${kindOf(refusal.status)}.title`);

/** Shows why there is no result; `again` is offered where it may help. */
export function showProblem(refusal, again) {
  hideProblem();
  const { status, problem } = refusal;
  const known = kindOf(status);
  const retry = status === 429 || status === 503 || status === 504 || status === 0 || status === 500;
  const button = retry ? h('button', { type: 'button', class: 'primary', onclick: again, text: t('problem.again') }) : null;
  place.replaceChildren(
    h('p', { class: 'stamp', 'aria-hidden': 'true', text: status || '—' }),
    h('div', { class: 'letter' },
      h('h3', { text: t(`problem.${known}.title`) }),
      h('p', { text: t(`problem.${known}.advice`) }),
      problem?.detail && !problem.sniffed ? h('p', { class: 'detail' }, t('problem.said'), ' ', h('q', { lang: 'en', dir: 'auto', text: problem.detail })) : null,
      problem?.violations ? h('ul', { class: 'violations', lang: 'en' }, problem.violations.map(({ field, message }) =>
        h('li', {}, h('code', { text: field }), ': ', message))) : null,
      problem?.sniffed ? h('p', {}, t('problem.sniffed', { type: problem.sniffed })) : null,
      problem?.supported ? h('p', {}, t('problem.supported'), ' ', h('code', { text: problem.supported.join(', ') })) : null,
      button));
  place.hidden = false;
  if (button && refusal.retryAfter) wait(button, refusal.retryAfter);
}

/** The service said when to come back. */
function wait(button, seconds) {
  let left = Math.min(600, Math.ceil(seconds));
  button.disabled = true;
  const tick = () => {
    button.textContent = left > 0 ? t('problem.wait', { n: left }) : t('problem.again');
    button.disabled = left > 0;
    if (left-- <= 0) clearInterval(clock);
  };
  tick();
  clock = setInterval(tick, 1000);
}

export function hideProblem() {
  clearInterval(clock);
  place.hidden = true;
  place.replaceChildren();
}
