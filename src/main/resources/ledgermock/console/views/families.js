/** A family: its operations, with all that can come of a call, and what its sandboxes have tried. */
import { html, nothing } from '../lit-html/lit-html.js';
import { get, path } from '../admin.js';
import { table } from '../parts.js';
import { count, shown } from '../text.js';
import { triedByAll, triedTable } from './tried.js';

export function families(app, [family]) {
  let known = undefined;
  let tried = undefined;

  function operation(one) {
    return html`<details><summary>${shown(one.operation)} <span class="soft">${one.changes ? 'changes' : 'reads'}, ${count(one.errors.length, 'error')}</span></summary>
      ${table(['code', 'when', 'known from'], one.errors.map((error) => html`<tr><td class="mono">${shown(error.code)}</td><td>${shown(error.says)}</td><td>${shown(error.provenance)}</td></tr>`), 'No error is known.')}
      <p class="soft">Fields: ${one.fields.map(shown).join(' ')}</p>
      <p class="soft">Faults that can be ordered: ${one.faults.map((fault) => Object.keys(fault)[0]).join(', ')}</p></details>`;
  }

  // How certain the contract is of the errors that it knows.
  function certainty() {
    const sums = new Map();
    known.operations.flatMap(({ errors }) => errors).forEach(({ provenance }) => sums.set(provenance, (sums.get(provenance) ?? 0) + 1));
    return html`<p>Of the errors of all operations ${[...sums].map(([provenance, number]) => `${number} are ${provenance}`).join(', ')}.</p>`;
  }

  const look = async () => {
    try {
      tried = await triedByAll(family);
      app.draw();
    } catch (e) {
      app.say(e.message);
    }
  };

  return {
    title: () => (family ? `Contract of ${family}` : 'Families'),
    async load() {
      if (family) known = await get(path('families', family));
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      return html`<h2>Operations</h2>${certainty()}${known.operations.map(operation)}
        <h2>What was tried</h2>
        ${tried ? html`<p class="soft">By ${count(tried.sandboxes, 'sandbox', 'sandboxes')}, as far as the journals reach.</p>${triedTable(known.operations, tried.operations)}` : nothing}
        <button @click=${look}>${tried ? 'Look again' : 'Look what its sandboxes have tried'}</button>
        <h2>Limits</h2>${table(['limit', '#calls', 'of'], known.limits.map((limit) => html`<tr><td>${shown(limit.id)}</td><td class="number">${limit.calls} a ${shown(limit.per)}</td><td>${limit.scope.map(shown).join(', ')}</td></tr>`), 'There is none.')}
        <h2>Seeds</h2><p>${known.seeds.map(shown).join(', ')}</p>`;
    },
  };
}
