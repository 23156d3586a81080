// The options of a request, as fields.

import { byId, h } from './dom.js';
import { capabilities, DEFAULTS } from './service.js';
import { languageName, t } from './texts.js';

const CHOICES = {
  type: ['auto', 'html', 'text'],
  profile: ['balanced', 'precision', 'recall'],
  repair: ['standard', 'strict', 'off', 'report', 'aggressive'],
  comments: ['separate', 'drop'],
  emails: ['keep', 'drop'],
};

const WORDS = {
  language: { list: 'known-languages', placeholder: 'ko', maxlength: 35 },
  charset: { list: 'known-charsets', placeholder: 'euc-kr', maxlength: 40 },
  url: { placeholder: 'https://news.example/a/1', inputmode: 'url', maxlength: 2000 },
  fetchedAt: { placeholder: '2025-05-15T05:00:00Z', maxlength: 40 },
};

/** The options; `changed` is told when one was changed by hand. */
export function makeSettings(changed) {
  const fields = byId('fields');
  const inputs = new Map();

  function draw() {
    const values = get();
    fields.replaceChildren();
    inputs.clear();
    for (const [name, choices] of Object.entries(CHOICES)) {
      const select = h('select', { id: `option-${name}`, autocomplete: 'off' },
        choices.map((choice) => h('option', { value: choice, text: t(`${name}.${choice}`) })));
      add(name, select);
    }
    for (const [name, attributes] of Object.entries(WORDS)) {
      add(name, h('input', { id: `option-${name}`, type: 'text', autocomplete: 'off', spellcheck: 'false', dir: 'ltr', ...attributes }));
    }
    fields.append(h('datalist', { id: 'known-languages' }), h('datalist', { id: 'known-charsets' }));
    set(values);
    suggest();
  }

  function add(name, input) {
    input.addEventListener('change', () => {
      count();
      changed();
    });
    inputs.set(name, input);
    fields.append(h('div', { class: 'field' }, h('label', { for: input.id, text: t(`option.${name}`) }), input));
  }

  async function suggest() {
    const able = await capabilities();
    if (!able) return;
    byId('known-languages')?.replaceChildren(...able.languages.map((tag) => h('option', { value: tag, text: languageName(tag) })));
    byId('known-charsets')?.replaceChildren(...able.charsets.map((charset) => h('option', { value: charset })));
  }

  function get() {
    return Object.fromEntries([...inputs].map(([name, input]) => [name, input.value.trim()]).filter(([, value]) => value !== ''));
  }

  function set(values) {
    for (const [name, input] of inputs) {
      const usual = CHOICES[name]?.[0] ?? '';
      const value = values[name] ?? usual;
      input.value = CHOICES[name] && !CHOICES[name].includes(value) ? usual : value;
    }
    count();
  }

  /** Says how many options are not as usual. */
  function count() {
    const n = Object.entries(get()).filter(([name, value]) => value !== (DEFAULTS[name] ?? (name === 'type' ? 'auto' : ''))).length;
    byId('options-set').textContent = n ? t('options.set', { n }) : '';
  }

  /** Marks the fields that the service complained about. */
  function complain(violations) {
    for (const input of inputs.values()) input.removeAttribute('aria-invalid');
    for (const { field } of violations) inputs.get(field)?.setAttribute('aria-invalid', 'true');
    if (violations.some(({ field }) => inputs.has(field))) byId('options').open = true;
  }

  return { draw, get, set, complain };
}
