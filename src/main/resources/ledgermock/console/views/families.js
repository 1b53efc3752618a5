/** A family: its operations, with all that can come of a call. */
import { html } from '../lit-html/lit-html.js';
import { get, path } from '../admin.js';
import { table } from '../parts.js';
import { shown } from '../text.js';

export function families(app, [family]) {
  let known = undefined;

  function operation(one) {
    return html`<details><summary>${shown(one.operation)} <span class="soft">${one.changes ? 'changes' : 'reads'}, ${one.errors.length} errors</span></summary>
      ${table(['code', 'when', 'known from'], one.errors.map((error) => html`<tr><td class="mono">${shown(error.code)}</td><td>${shown(error.says)}</td><td>${shown(error.provenance)}</td></tr>`), 'No error is known.')}
      <p class="soft">Fields: ${one.fields.map(shown).join(' ')}</p>
      <p class="soft">Faults that can be ordered: ${one.faults.map((fault) => Object.keys(fault)[0]).join(', ')}</p></details>`;
  }

  return {
    title: () => family ?? 'Families',
    async load() {
      if (family) known = await get(path('families', family));
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      return html`<h2>Operations</h2>${known.operations.map(operation)}
        <h2>Limits</h2>${table(['limit', '#calls', 'of'], known.limits.map((limit) => html`<tr><td>${shown(limit.id)}</td><td class="number">${limit.calls} a ${shown(limit.per)}</td><td>${limit.scope.map(shown).join(', ')}</td></tr>`), 'There is none.')}
        <h2>Seeds</h2><p>${known.seeds.map(shown).join(', ')}</p>`;
    },
  };
}
