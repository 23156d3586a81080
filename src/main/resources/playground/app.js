// The desk: what lies in the in-tray goes to the service, and what comes back is spread out.

import { append, byId, h, mark } from './dom.js';
import { drawExamples, exampleOf, loadExamples, open } from './examples.js';
import { makeInbox } from './inbox.js';
import { hideProblem, inWords, showProblem } from './problem.js';
import { capabilities, normalize, Refusal, requestOf, send } from './service.js';
import { makeSettings } from './settings.js';
import { pack, unpack } from './share.js';
import { hideSlip } from './slip.js';
import { makeTabs } from './tabs.js';
import { drawTally, drawWarnings, spoken } from './tally.js';
import { interfaceLanguage, LANGUAGES, languageName, preferredLanguage, remember, speak, t, translate } from './texts.js';
import { compare } from './compare.js';
import { drawArticle } from './view-article.js';
import { drawFacts } from './view-facts.js';
import { copy, drawCurl, drawJson, drawMarkdown } from './view-plain.js';
import { drawProof } from './view-proof.js';
import { drawRepairs } from './view-repairs.js';

const WIDE = matchMedia('(min-width: 1180px)');

let shown = null; // { source, options, request, result, timing }
let running = null;
let example = null;
let view = 'compare'; // that somebody chose; a narrow page shows another for it

const inbox = makeInbox(() => {
  forgetExample();
  run();
});
const settings = makeSettings(() => {
  forgetExample();
  if (shown) run();
});
const desk = makeDesk();

function makeDesk() {
  const sheet = (draw) => (panel) => panel.replaceChildren(draw(shown.result));
  return makeTabs(byId('tabs'), byId('panels'), [
    { name: 'compare', draw: (panel) => panel.replaceChildren(compare(shown.result)) },
    { name: 'proof', draw: sheet(drawProof) },
    { name: 'article', draw: sheet(drawArticle) },
    { name: 'repairs', draw: sheet((result) => drawRepairs(result, goToRepair)) },
    { name: 'facts', draw: sheet(drawFacts) },
    { name: 'json', draw: sheet(drawJson) },
    { name: 'markdown', draw: drawMarkdownPanel },
    { name: 'curl', draw: (panel) => panel.replaceChildren(drawCurl(shown.request, shown.source, shown.timing)) },
  ], (name, byHand) => {
    hideSlip();
    if (!byHand) return;
    view = name;
    keep();
  });
}

async function drawMarkdownPanel(panel) {
  const about = shown;
  panel.replaceChildren(h('p', { class: 'waiting', text: t('waiting') }));
  try {
    const answer = await send(requestOf(about.source, about.options, 'markdown'), 'text/markdown');
    if (about === shown) panel.replaceChildren(drawMarkdown(answer.body));
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    if (about !== shown) return;
    desk.forget('markdown');
    panel.replaceChildren(h('p', { class: 'nothing', text: t('markdown.failed', { why: inWords(refusal) }) }));
  }
}

/** Leads to a repair in the clean copy. */
function goToRepair(index) {
  desk.select('article', true);
  const place = byId('panel-article').querySelector(`[data-repair="${index}"]`);
  place?.scrollIntoView({ block: 'center' });
  place?.focus();
}

/** Cleans what lies in the in-tray. */
async function run(tab) {
  const source = inbox.get();
  if (!source) {
    say(t('nothing-to-clean'));
    byId('document').focus();
    return;
  }
  const options = settings.get();
  const request = requestOf(source, options);
  running?.abort();
  const own = new AbortController();
  running = own;
  byId('outbox').setAttribute('aria-busy', 'true');
  say(t('waiting'));
  try {
    const { result, took, waited, length } = await normalize(request, own.signal);
    shown = { source, options, request, result, timing: { took, waited, length, drawn: 0 } };
    hideProblem();
    settings.complain([]);
    spread(tab);
    keep();
  } catch (failure) {
    if (running !== own) return; // somebody did not want to wait
    refuse(failure);
  } finally {
    if (running === own) {
      running = null;
      byId('outbox').removeAttribute('aria-busy');
    }
  }
}

/** Spreads the result out. */
function spread(tab) {
  const begun = performance.now();
  byId('welcome').hidden = true;
  byId('desk').hidden = false;
  drawTally(shown.result, shown.timing);
  drawWarnings(shown.result);
  desk.reset();
  desk.label({ repairs: shown.result.repairs.length });
  view = tab || view;
  desk.show('compare', WIDE.matches);
  desk.select(view === 'compare' && !WIDE.matches ? 'proof' : view);
  shown.timing.drawn = performance.now() - begun;
  say(spoken(shown.result));
  if (!WIDE.matches) byId('results').scrollIntoView({ block: 'start' });
}

function refuse(failure) {
  if (!(failure instanceof Refusal)) throw failure;
  shown = null;
  byId('desk').hidden = true;
  byId('welcome').hidden = true;
  hideSlip();
  say('');
  settings.complain(failure.problem?.violations ?? []);
  showProblem(failure, () => run());
  byId('problem').scrollIntoView({ block: 'nearest' });
}

const say = (text) => { byId('status').textContent = text; };

/** Keeps what is on the desk in the address, where it fits. */
async function keep() {
  const own = shown;
  if (!own) return null;
  const fragment = example ? `example=${example.id}${tabSuffix()}` : await pack({ source: own.source, options: own.options, tab: desk.current() });
  if (own !== shown) return null;
  history.replaceState(null, '', fragment ? `#${fragment}` : location.pathname + location.search);
  return fragment;
}

const tabSuffix = () => `&tab=${desk.current()}`;

async function share() {
  const source = inbox.get();
  if (!source) return say(t('nothing-to-clean'));
  const fragment = example && shown ? `example=${example.id}${tabSuffix()}` : await pack({ source, options: settings.get(), tab: desk.current() });
  if (!fragment) return say(t('share.too-long'));
  history.replaceState(null, '', `#${fragment}`);
  say((await copy(location.href)) ? t('share.copied') : t('share.address'));
}

/** Takes up what the address holds. */
async function restore() {
  const [, id, tab] = location.hash.match(/^#example=([\w-]+)(?:&tab=(\w+))?$/) ?? [];
  if (id && exampleOf(id)) return choose(exampleOf(id), tab);
  const state = await unpack(location.hash);
  if (!state) return undefined;
  example = null;
  settings.set(state.options);
  inbox.set(state.source);
  return run(state.tab);
}

async function choose(chosen, tab) {
  try {
    const { source, options } = await open(chosen);
    settings.set(options);
    inbox.set(source);
    example = chosen;
    for (const button of byId('examples').querySelectorAll('button')) {
      if (button.dataset.example === chosen.id) button.setAttribute('aria-current', 'true');
      else button.removeAttribute('aria-current');
    }
    await run(tab);
  } catch {
    refuse(new Refusal(0, null, null));
  }
}

/** The document is no example any more. */
function forgetExample() {
  example = null;
  byId('examples').querySelector('[aria-current]')?.removeAttribute('aria-current');
}

/** Before there is anything to show: what the marks mean. */
function drawWelcome() {
  const marks = [['body', 'body'], ['removed', 'promotion'], ['metadata', 'metadata'], ['repair', 'repair']];
  byId('welcome').replaceChildren(
    h('p', { class: 'lead', text: t('welcome.lead') }),
    h('ul', { class: 'key-list' }, marks.map(([name, colour]) => h('li', { 'data-colour': colour }, mark(name),
      h('strong', { text: t(`welcome.${name}`) }), ' ', h('span', { text: t(`welcome.${name}.why`) })))),
    h('div', { class: 'specimen', lang: 'en', dir: 'ltr', 'aria-hidden': 'true' },
      h('p', { class: 'struck', text: '본문 바로가기' }),
      h('p', { class: 'struck', text: 'Text Size' }),
      append(h('p'), ['Talks are set to begin in Istanbul, ', h('ruby', { class: 'repair applied' }, h('span', { class: 'wrong', text: 'T?rkiye' }), h('rt', { text: 'Türkiye' })), ', on Thursday.']),
      h('p', { class: 'struck', text: 'Join us on social!' })));
}

async function drawColophon() {
  const able = await capabilities();
  byId('colophon').textContent = able
    ? t('colophon', { version: able.engine.version, languages: able.languages.length, charsets: able.charsets.length, categories: able.categories.length })
    : '';
}

/** Says everything anew. */
async function speakAs(tag) {
  await speak(tag);
  translate();
  settings.draw();
  inbox.redraw();
  drawExamples((chosen) => choose(chosen));
  drawWelcome();
  drawColophon();
  desk.label({});
  byId('theme').setAttribute('aria-pressed', String(isDark()));
  if (shown) spread();
}

const isDark = () => (document.documentElement.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';

function toggleTheme() {
  const theme = isDark() ? 'light' : 'dark';
  document.documentElement.dataset.theme = theme;
  byId('theme').setAttribute('aria-pressed', String(theme === 'dark'));
  try {
    localStorage.setItem('cleancopy.theme', theme);
  } catch {
    // It holds until the page is closed.
  }
}

function drawLanguages() {
  const select = byId('interface-language');
  select.replaceChildren(...LANGUAGES.map((tag) => h('option', { value: tag, lang: tag, text: languageName(tag, tag) })));
  select.value = interfaceLanguage();
  select.addEventListener('change', () => {
    remember(select.value);
    speakAs(select.value);
  });
}

byId('inbox-form').addEventListener('submit', (event) => {
  event.preventDefault();
  run();
});
byId('document').addEventListener('input', forgetExample);
byId('document').addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) run();
});
byId('clear').addEventListener('click', () => {
  forgetExample();
  inbox.clear();
  history.replaceState(null, '', location.pathname + location.search);
  byId('document').focus();
});
document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault(); // the address holds what is on the desk
  byId('results').focus();
  byId('results').scrollIntoView();
});
byId('share').addEventListener('click', share);
byId('theme').addEventListener('click', toggleTheme);
addEventListener('hashchange', restore);
WIDE.addEventListener('change', () => shown && spread());

await loadExamples();
await speakAs(preferredLanguage());
drawLanguages();
await restore();
document.documentElement.dataset.ready = '';
