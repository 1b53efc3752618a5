/** The entities of a kind: their quantities can be changed where they stand. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, get, within } from '../admin.js';
import { grouped, isNumber, Num } from '../numbers.js';
import { amount, asItWas } from '../parts.js';
import { sandboxView, shown } from '../text.js';

const PAGE = 100;
// As many are looked through for what somebody wants to find.
const MOST = 1000;

/** @param version at which they are shown, in place of what is there now */
export function entities(context, kind, version) {
  const { app, id } = context;
  let known = undefined;
  let all = [];
  let words = '';
  let looking = false;
  // The quantity that is being changed, and what the server said to the last attempt.
  let edited = { key: undefined, quantity: undefined, problem: '' };

  async function read(limit, after) {
    known = await get(within(id, 'entities', kind), { after, limit: String(limit), version });
    all = after === undefined ? known.entities : [...all, ...known.entities];
  }

  async function find(event) {
    words = event.target.value;
    app.draw();
    if (looking || known.next === undefined || all.length >= MOST) return;
    looking = true;
    await read(MOST).catch((e) => app.say(e.message));
    looking = false;
    app.draw();
  }

  async function more() {
    await read(PAGE, String(known.next)).catch((e) => app.say(e.message));
    app.draw();
  }

  const self = () => context.contract?.kinds.find((one) => one.kind === kind);

  async function send(entity, quantity, text) {
    if (!isNumber(text)) {
      edited = { ...edited, problem: `'${text}' is not a number as JSON has it.` };
      return app.draw();
    }
    try {
      await change('PUT', within(id, 'entities', kind, entity.key, quantity), { amount: new Num(text) }).send();
      await left(entity, quantity, app.reload);
    } catch (e) {
      edited = { ...edited, problem: e.message };
      app.draw();
    }
  }

  // The focus goes back to the amount that it came from.
  async function left(entity, quantity, next) {
    edited = {};
    await next();
    requestAnimationFrame(() => [...document.querySelectorAll('button.value')].find((one) => one.value === `${entity.key} ${quantity}`)?.focus());
  }

  function field(entity, quantity) {
    const pressed = (event) => {
      if (event.key === 'Enter') send(entity, quantity, event.target.value.trim());
      if (event.key === 'Escape') {
        event.stopPropagation();
        left(entity, quantity, app.draw);
      }
    };
    return html`<input class="number" aria-label="${quantity} of ${entity.key}" .value=${String(entity.values[quantity])} @keydown=${pressed}>
      <div class="soft">Enter changes it, Esc does not.</div>
      ${edited.problem ? html`<div class="problem" role="alert">${shown(edited.problem)}</div>` : nothing}`;
  }

  function cell(entity, quantity) {
    if (!app.changes || version !== undefined) return amount(entity.values[quantity] ?? '');
    if (edited.key === entity.key && edited.quantity === quantity) return field(entity, quantity);
    const begin = () => {
      edited = { key: entity.key, quantity, problem: '' };
      app.draw();
      requestAnimationFrame(() => document.querySelector('td input')?.select());
    };
    return html`<button class="value" title="Change it" .value=${`${entity.key} ${quantity}`} aria-label="Change ${quantity} of ${entity.key}: ${grouped(entity.values[quantity] ?? '')}" @click=${begin}>${grouped(entity.values[quantity] ?? '')}</button>`;
  }

  const text = (value) => (value instanceof Num ? value.text : typeof value === 'object' ? JSON.stringify(value) : String(value ?? ''));

  return {
    async load() {
      // What was shown before is shown again.
      await read(Math.min(MOST, Math.max(PAGE, all.length)));
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      const quantities = self()?.quantities ?? [];
      const fields = [...new Set(all.flatMap(({ values }) => Object.keys(values)))].filter((name) => !quantities.includes(name));
      const some = all.filter((entity) => `${entity.key} ${Object.values(entity.values).map(text).join(' ')}`.toLowerCase().includes(words.toLowerCase()));
      return html`${asItWas(version, sandboxView(id, 'entities', kind))}
        <div class="tools"><label>Find <input type="search" .value=${words} @input=${find}></label>
          <span class="soft">${known.total} in all${known.next === undefined ? '' : `, of which ${all.length} are here`}</span></div>
        <div class="scroll" tabindex="0" role="group" aria-label="Table by key"><table><thead><tr><th scope="col">key</th>${quantities.map((name) => html`<th scope="col" class="number">${shown(name)}</th>`)}
          ${fields.map((name) => html`<th scope="col">${shown(name)}</th>`)}</tr></thead>
          <tbody>${some.map((entity) => html`<tr><td class="mono whole">${shown(entity.key)}</td>
            ${quantities.map((name) => html`<td class="number">${cell(entity, name)}</td>`)}
            ${fields.map((name) => html`<td class="field">${shown(text(entity.values[name]))}</td>`)}</tr>`)}</tbody></table></div>
        ${some.length ? nothing : html`<p class="empty">${words === '' ? 'There is none.' : `None of ${all.length} is like that.`}</p>`}
        ${known.next === undefined ? nothing : html`<button @click=${more}>${PAGE} more</button>`}`;
    },
  };
}
