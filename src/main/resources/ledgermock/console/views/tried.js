/** What was tried of each operation, and what never was: a way to make it happen stands beside it. */
import { html, nothing } from '../lit-html/lit-html.js';
import { get, path, within } from '../admin.js';
import { table } from '../parts.js';
import { count, sandboxView, shown } from '../text.js';

const WHAT = ['errors', 'fields', 'pages', 'faults'];
const MOST = 100;

/** All that could be met of an operation. */
const all = (operation) => ({
  errors: [...new Set(operation.errors.map(({ code }) => code))],
  fields: operation.fields,
  pages: operation.pages,
  faults: operation.faults.map((fault) => Object.keys(fault)[0]),
});

/** @param order where a fault or an error can be ordered, by operation, kind and code; absent where none can */
export function triedTable(operations, met, order) {
  const of = ({ operation }) => met.find((one) => one.operation === operation);
  const missing = (operation, what) => all(operation)[what].filter((one) => !of(operation)?.[what].includes(one));

  function never(operation, what) {
    const names = missing(operation, what);
    if (!names.length) return nothing;
    const link = (name) => (what === 'errors' ? order(operation.operation, 'error', name) : order(operation.operation, name));
    return html`<h3>${what}</h3><ul class="names mono">${names.map((name) => html`<li>${order && ['errors', 'faults'].includes(what)
      ? html`<a href=${link(name)} title="Order it">${shown(name)}</a>` : shown(name)}</li>`)}</ul>`;
  }

  const share = (operation, what) => {
    const known = all(operation)[what].length;
    return html`<td class="number">${known ? `${known - missing(operation, what).length} of ${known}` : nothing}</td>`;
  };

  return html`<p class="soft">What was met or sent, of all that the contract knows of the operation.</p>
    ${table(['operation', '#calls', ...WHAT.map((what) => `#${what}`)], operations.map((operation) => html`<tr>
      <td>${shown(operation.operation)}</td><td class="number">${of(operation)?.calls ?? 0}</td>${WHAT.map((what) => share(operation, what))}</tr>`), 'There is no operation.')}
    <h2>Never tried</h2>
    ${order ? html`<p class="soft">A link leads to the form that makes it happen to the next call.</p>` : nothing}
    ${operations.map((operation) => html`<details><summary>${shown(operation.operation)}
      <span class="soft">${WHAT.map((what) => count(missing(operation, what).length, what.slice(0, -1))).join(', ')}</span></summary>
      ${WHAT.map((what) => never(operation, what))}</details>`)}`;
}

/** Of one sandbox. */
export function tried(context) {
  const { app, id } = context;
  let known = undefined;
  return {
    async load() {
      known = await get(within(id, 'tried'));
    },
    template: () => (known
      ? triedTable(context.contract?.operations ?? [], known.operations, app.changes ? (...what) => sandboxView(id, 'faults', ...what) : undefined)
      : html`<p class="soft">Reading.</p>`),
  };
}

/** Of all sandboxes of a family together. */
export async function triedByAll(family) {
  const { sandboxes } = await get(path('sandboxes'), { family, limit: String(MOST) });
  const sums = new Map();
  for (const { operations } of await Promise.all(sandboxes.map(({ id }) => get(within(id, 'tried'))))) {
    for (const one of operations) {
      const sum = sums.get(one.operation) ?? { operation: one.operation, calls: 0, errors: [], fields: [], pages: [], faults: [] };
      sum.calls += Number(one.calls);
      WHAT.forEach((what) => sum[what].push(...one[what]));
      sums.set(one.operation, sum);
    }
  }
  return { sandboxes: sandboxes.length, operations: [...sums.values()] };
}
