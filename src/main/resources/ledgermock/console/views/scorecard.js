/** What the client did wrong. */
import { html, nothing } from '../lit-html/lit-html.js';
import { get, within } from '../admin.js';
import { callView, count, shown } from '../text.js';

export function scorecard({ id }) {
  let card = undefined;

  // The same mistake, made again and again, is one, with all its calls.
  function mistakes() {
    const all = new Map();
    for (const { mistake, says, requestIds } of card.findings) {
      const one = all.get(says) ?? { mistake, says, times: 0, calls: new Set() };
      one.times++;
      requestIds.forEach((call) => one.calls.add(call));
      all.set(says, one);
    }
    return [...all.values()];
  }

  function shownMistake({ mistake, says, times, calls }) {
    return html`<li class="cause"><b>${shown(mistake)}</b> ${times > 1 ? html`<span class="soft">${times} times</span>` : nothing} <p>${shown(says)}</p>
      <p class="soft">${[...calls].map((one, at) => html`<a href=${callView(id, one)}>call ${at + 1}</a> `)}</p></li>`;
  }

  return {
    async load() {
      card = await get(within(id, 'scorecard'));
    },
    template() {
      if (!card) return html`<p class="soft">Reading.</p>`;
      return html`<p>${card.findings.length ? count(card.findings.length, 'mistake') : 'No mistake'} in ${count(card.exchanges, 'call')}.</p>
        <ul class="plain">${mistakes().map(shownMistake)}</ul>`;
    },
  };
}
