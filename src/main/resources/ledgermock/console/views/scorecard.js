/** What the client did wrong, and what it has tried so far. */
import { html } from '../lit-html/lit-html.js';
import { get, within } from '../admin.js';
import { table } from '../parts.js';
import { callView, count, shown } from '../text.js';

export function scorecard(context) {
  const { id } = context;
  let card = undefined;
  let tried = undefined;

  function finding({ mistake, says, requestIds }) {
    return html`<li class="cause"><b>${shown(mistake)}</b> <p>${shown(says)}</p>
      <p class="soft">${requestIds.map((one, at) => html`<a href=${callView(id, one)}>call ${at + 1}</a> `)}</p></li>`;
  }

  function untried(operation) {
    const met = tried.operations.find((one) => one.operation === operation.operation);
    const errors = [...new Set(operation.errors.map(({ code }) => code))];
    const missing = errors.filter((code) => !met?.errors.includes(code));
    return html`<tr><td>${shown(operation.operation)}</td><td class="number">${met?.calls ?? 0}</td>
      <td class="number">${errors.length - missing.length} of ${errors.length}</td>
      <td class="mono field">${missing.map(shown).join(', ')}</td></tr>`;
  }

  return {
    async load() {
      [card, tried] = await Promise.all([get(within(id, 'scorecard')), get(within(id, 'tried'))]);
    },
    template() {
      if (!card) return html`<p class="soft">Reading.</p>`;
      return html`
        <p>${card.findings.length ? count(card.findings.length, 'mistake') : 'No mistake'} in ${count(card.exchanges, 'call')}.</p>
        <ul class="plain">${card.findings.map(finding)}</ul>
        <h2>What was never tried</h2>
        ${table(['operation', '#calls', '#errors met', 'never met'], (context.contract?.operations ?? []).map(untried), '')}`;
    },
  };
}
