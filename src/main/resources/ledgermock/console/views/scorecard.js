/** What the client did wrong. */
import { html } from '../lit-html/lit-html.js';
import { get, within } from '../admin.js';
import { callView, count, shown } from '../text.js';

export function scorecard({ id }) {
  let card = undefined;

  function finding({ mistake, says, requestIds }) {
    return html`<li class="cause"><b>${shown(mistake)}</b> <p>${shown(says)}</p>
      <p class="soft">${requestIds.map((one, at) => html`<a href=${callView(id, one)}>call ${at + 1}</a> `)}</p></li>`;
  }

  return {
    async load() {
      card = await get(within(id, 'scorecard'));
    },
    template() {
      if (!card) return html`<p class="soft">Reading.</p>`;
      return html`<p>${card.findings.length ? count(card.findings.length, 'mistake') : 'No mistake'} in ${count(card.exchanges, 'call')}.</p>
        <ul class="plain">${card.findings.map(finding)}</ul>`;
    },
  };
}
