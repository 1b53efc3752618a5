/** The ledger as a bank's statement. */
import { html, nothing } from '../lit-html/lit-html.js';
import { get, within } from '../admin.js';
import { amount, asItWas, movement, table } from '../parts.js';
import { callView, moment, sandboxView, shown } from '../text.js';

export function ledger({ app, id }, version) {
  let pages = [];
  let known = undefined;

  const more = async () => {
    known = await get(within(id, 'ledger'), { after: String(known.next), version });
    pages = [...pages, ...known.entries];
    app.draw();
  };

  return {
    async load() {
      // What was shown before is shown again.
      known = await get(within(id, 'ledger'), { version, limit: String(Math.min(1000, Math.max(100, pages.length))) });
      pages = known.entries;
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      return html`${asItWas(version, sandboxView(id, 'ledger'))}
        ${table(['#no.', 'API time, UTC', 'by', 'whose', 'moved', '#after'], pages.flatMap((entry) => entry.movements.map((one, at) => html`<tr>
          <td class="number">${at ? nothing : entry.number}</td>
          <td class="mono">${at ? nothing : moment(entry.at)}</td>
          <td>${at ? nothing : entry.requestId ? html`<a href=${callView(id, entry.requestId)}>${shown(entry.operation)}</a>` : shown(entry.operation)}</td>
          <td>${shown(entry.kind)} ${shown(entry.key)}</td><td>${movement(one)}</td><td class="number">${amount(one.after)}</td></tr>`)),
          'Nothing has been moved.')}
        ${known.next === undefined ? nothing : html`<button @click=${more}>Older ones</button>`}
        ${String(known.folded) === '0' ? nothing : html`<p class="soft">${known.folded} older entries are counted, and can no longer be read.</p>`}`;
    },
  };
}
