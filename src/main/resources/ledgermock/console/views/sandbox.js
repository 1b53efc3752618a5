/** One sandbox, part by part. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, get, path, within } from '../admin.js';
import { seldom } from '../calls.js';
import { action, tabs } from '../parts.js';
import { moment, sandboxView, shown } from '../text.js';
import { lookFor } from './calls.js';
import { clocks } from './clocks.js';
import { entities } from './entities.js';
import { faults } from './faults.js';
import { ledger } from './ledger.js';
import { scorecard } from './scorecard.js';
import { tried } from './tried.js';
import { versions } from './versions.js';

const PARTS = { ledger, versions, faults, clocks, scorecard, tried };
const NAMES = { ledger: 'Ledger', versions: 'Versions', faults: 'Faults', clocks: 'Clocks and limits', scorecard: 'Scorecard', tried: 'Never tried' };

export function sandbox(app, [family, name, part = 'ledger', ...rest]) {
  const id = `${family}/${name}`;
  const context = { app, id, known: undefined, contract: undefined };
  const shownPart = part === 'entities' ? entities(context, ...rest) : (PARTS[part] ?? PARTS.ledger)(context, ...rest);

  function parts() {
    const kinds = (context.contract?.kinds ?? []).map(({ kind }) => [kind, sandboxView(id, 'entities', kind)]);
    return [...kinds, ...Object.entries(NAMES).map(([key, words]) => [words, sandboxView(id, key)])];
  }

  const frozen = (time) => (time.frozen ? html`, <b>frozen</b>` : nothing);

  const load = async () => {
    [context.known, context.contract] = await Promise.all([get(within(id)), context.contract ?? get(path('families', family))]);
    await shownPart.load?.();
  };

  const again = seldom(() => load().then(app.draw, (e) => app.say(e.message)));

  return {
    title: () => id,
    load,
    told(fresh) {
      if (fresh.some((call) => call.sandbox === id)) again();
    },
    template() {
      if (!context.known) return html`<p class="soft">Reading.</p>`;
      const { version, account, apiTime, wireTime, entities: counts } = context.known;
      return html`
        <p class="soft">${shown(account?.name ?? '')} ${account?.role ? `as ${shown(account.role)}` : ''} \u00b7 version ${version} \u00b7
          ${Object.entries(counts).map(([kind, number]) => `${number} ${kind}`).join(', ')} \u00b7
          <a href="#/calls" @click=${() => lookFor(id)}>Its calls</a></p>
        <p class="soft">API time, in answers: ${moment(apiTime.now)} UTC${frozen(apiTime)} \u00b7 wire time, of signatures: ${moment(wireTime.now)} UTC${frozen(wireTime)}</p>
        ${tabs(parts(), part === 'entities' ? rest[0] : NAMES[part] ?? NAMES.ledger)}
        ${shownPart.template()}
        ${app.changes ? html`<details class="end"><summary>Delete it</summary>
          ${action(app, 'Delete this sandbox', () => change('DELETE', within(id)), { danger: true, after: () => app.go('#/sandboxes') })}</details>` : nothing}`;
    },
  };
}
