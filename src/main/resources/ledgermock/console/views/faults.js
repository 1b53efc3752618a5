/** Faults on order, and a form that offers only what can happen. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, get, within } from '../admin.js';
import { Num, read, write } from '../numbers.js';
import { action, table } from '../parts.js';
import { shown } from '../text.js';

export function faults(context) {
  const { app, id } = context;
  let known = undefined;
  let chosen = { operation: '', deviation: '', code: '', times: '1' };
  let written = undefined;

  const operations = () => context.contract?.operations ?? [];
  const operation = () => operations().find((one) => one.operation === chosen.operation) ?? operations()[0];
  const deviations = () => [...(operation()?.faults ?? []), { error: {} }];
  const deviation = () => deviations().find((one) => Object.keys(one)[0] === chosen.deviation) ?? deviations()[0];
  const isError = () => Object.keys(deviation() ?? {})[0] === 'error';
  const codes = () => [...new Set((operation()?.errors ?? []).map((error) => error.code))];

  function order() {
    return {
      operation: operation()?.operation,
      trigger: { next: { deliveries: new Num(chosen.times) } },
      deviation: isError() ? { error: { code: chosen.code || codes()[0] } } : deviation(),
    };
  }

  const pick = (name) => (event) => {
    chosen = { ...chosen, [name]: event.target.value };
    written = undefined;
    app.draw();
  };

  function orders() {
    return table(['fault', 'operation', 'when', 'what', '#hits of seen', ''], known.faults.map((fault) => html`<tr>
      <td class="mono">${shown(fault.id)}</td><td>${shown(fault.operation)}</td>
      <td class="mono">${shown(write(fault.trigger).replace(/\s+/g, ' '))}</td><td class="mono">${shown(write(fault.deviation).replace(/\s+/g, ' '))}</td>
      <td class="number">${fault.hits} of ${fault.seen}${fault.over ? ', over' : ''}</td>
      <td>${action(app, 'Cancel', () => change('DELETE', within(id, 'faults', fault.id)))}</td></tr>`), 'No fault is on order.');
  }

  return {
    async load() {
      known = await get(within(id, 'faults'));
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      if (!app.changes) return orders();
      const text = written ?? write(order());
      return html`
        ${orders()}
        ${known.faults.length ? action(app, 'Cancel all', () => change('DELETE', within(id, 'faults')), { danger: true }) : nothing}
        <h2>Order one</h2>
        <div class="tools">
          <label>Operation <select @change=${pick('operation')}>${operations().map((one) => html`<option ?selected=${one === operation()}>${one.operation}</option>`)}</select></label>
          <label>What happens <select @change=${pick('deviation')}>${deviations().map((one) => html`<option ?selected=${one === deviation()}>${Object.keys(one)[0]}</option>`)}</select></label>
          ${isError() ? html`<label>Code <select @change=${pick('code')}>${codes().map((one) => html`<option ?selected=${one === chosen.code}>${one}</option>`)}</select></label>` : nothing}
          <label>To the next <input class="short" inputmode="numeric" pattern="[1-9][0-9]{0,8}" .value=${chosen.times} @change=${pick('times')}> deliveries</label>
        </div>
        <label class="wide">What is sent; change it for other triggers and pauses
          <textarea rows="8" spellcheck="false" .value=${text} @input=${(event) => (written = event.target.value)}></textarea></label>
        ${action(app, 'Order it', () => change('POST', within(id, 'faults'), read(written ?? write(order()))), { after: () => (written = undefined) })}`;
    },
  };
}
