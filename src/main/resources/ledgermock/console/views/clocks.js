/** Both times and the limits. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, get, within } from '../admin.js';
import { Num } from '../numbers.js';
import { action, table } from '../parts.js';
import { moment, shown } from '../text.js';

const TIMES = [
  ['api', 'API time', 'Times in answers, and limits of a day, go by it.'],
  ['wire', 'Wire time', 'The window of signatures, and limits of a second, go by it.'],
];
const STEPS = [['+1 s', 'PT1S'], ['+1 min', 'PT1M'], ['+1 day', 'P1D']];

export function clocks(context) {
  const { app, id } = context;
  let limits = [];
  // What is being written, by the name of its field, while all around it is drawn anew.
  const written = new Map();

  function time([name, title, drives]) {
    const now = context.known[`${name}Time`];
    const move = (words, document) => action(app, words, () => change('PUT', within(id, 'times', name), document));
    const at = () => written.get(name) ?? now.now;
    return html`<section class="card"><h2>${title}</h2>
      <p class="mono large">${moment(now.now)} UTC</p>
      <p>${now.frozen ? html`<b>It stands still.</b>` : now.offset === 'PT0S' ? "It follows the machine's clock." : `It is ${shown(now.offset)} from the machine's clock.`} <span class="soft">${drives}</span></p>
      ${app.changes ? html`<div class="tools">
        ${STEPS.map(([words, by]) => move(words, { advance: by }))}
        ${move('Freeze', { freeze: 'now' })}
        ${move("Follow the machine's clock", { follow: 'PT0S' })}
      </div><div class="tools">
        <label>Another time <input class="time" .value=${at()} @input=${(event) => written.set(name, event.target.value.trim())}></label>
        ${action(app, 'Go on from it', () => change('PUT', within(id, 'times', name), { set: at() }))}
        ${action(app, 'Freeze at it', () => change('PUT', within(id, 'times', name), { freeze: at() }))}
      </div>` : nothing}</section>`;
  }

  function limit(one) {
    const to = (words, calls) => action(app, words, () => change('PUT', within(id, 'limits', one.id), { calls }));
    const number = () => written.get(one.id) ?? String(one.documented ?? one.calls);
    return html`<tr><td>${shown(one.id)}</td><td class="number">${one.calls} a ${shown(one.per)}</td>
      <td>${String(one.calls) === String(one.documented) ? 'as documented' : `${one.documented} are documented`}</td>
      <td>${app.changes ? html`<input class="short" aria-label="Calls of ${one.id}" inputmode="numeric" .value=${number()} @input=${(event) => written.set(one.id, event.target.value.trim())}>
        ${action(app, 'Set', () => change('PUT', within(id, 'limits', one.id), { calls: new Num(/^\d+$/.test(number()) ? number() : '-1') }))}
        ${to('Off', 'off')} ${to('As at first', 'as-at-first')}` : nothing}</td></tr>`;
  }

  return {
    async load() {
      limits = (await get(within(id, 'limits'))).limits;
    },
    template: () => html`<div class="sides">${TIMES.map(time)}</div>
      <h2>Limits</h2>${limits.length ? table(['limit', '#calls', 'by the contract', app.changes ? 'change' : 'as it is'], limits.map(limit), '') : nothing}`,
  };
}
