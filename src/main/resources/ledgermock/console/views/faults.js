/** Faults on order, and a form that offers only what can happen. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, get, within } from '../admin.js';
import { isNumber, Num, read, write } from '../numbers.js';
import { action, table } from '../parts.js';
import { shown } from '../text.js';

// Which deliveries it happens to: the words, the fields to fill in, and what is sent.
const TRIGGERS = {
  next: ['to the next n', ['number'], ({ number }) => ({ next: { deliveries: whole(number) } })],
  every: ['to every nth', ['number'], ({ number }) => ({ every: { deliveries: whole(number) } })],
  nth: ['to the nth alone', ['number'], ({ number }) => ({ nth: { delivery: whole(number) } })],
  chance: ['by chance', ['probability'], ({ probability }) => ({ chance: { probability: new Num(isNumber(probability) ? probability : '-1') } })],
  while: ['while a field has a value', ['field', 'value'], ({ field, value }) => ({ while: { at: field, equals: literal(value) } })],
};
const FIELD_FAULTS = ['missingField', 'retypedField'];

const whole = (text) => new Num(/^\d+$/.test(text) ? text : '-1');

// A number, true or null as JSON has it; any other text is a text.
const literal = (text) => (isNumber(text) || /^(true|false|null)$/.test(text) ? read(text) : text);

// A document in one line, without its braces.
const plain = (document) => shown(write(document).replace(/[{}"]/g, '').replace(/\s+/g, ' ').trim());

/** With an operation, a kind of fault and a code of an error, the form begins with them. */
export function faults(context, wanted = '', kindWanted = '', codeWanted = '') {
  const { app, id } = context;
  let known = undefined;
  let chosen = { operation: wanted, deviation: kindWanted, code: codeWanted, place: '',
    trigger: 'next', number: '1', probability: '0.5', field: '', value: '1' };
  let written = undefined;

  const operations = () => context.contract?.operations ?? [];
  const operation = () => operations().find((one) => one.operation === chosen.operation) ?? operations()[0];
  const deviations = () => [...(operation()?.faults ?? []), { error: {} }];
  const kindOf = (deviation) => Object.keys(deviation)[0];
  const deviation = () => deviations().find((one) => kindOf(one) === chosen.deviation) ?? deviations()[0];
  const kind = () => kindOf(deviation() ?? { error: {} });
  const codes = () => [...new Set((operation()?.errors ?? []).map((error) => error.code))];
  const fields = () => operation()?.fields ?? [];
  const places = () => operation()?.answer ?? [];

  function whatHappens() {
    if (kind() === 'error') return { error: { code: chosen.code || codes()[0] } };
    if (FIELD_FAULTS.includes(kind()) && chosen.place) return { [kind()]: { ...deviation()[kind()], at: chosen.place } };
    return deviation();
  }

  function order() {
    const [, , sent] = TRIGGERS[chosen.trigger];
    return { operation: operation()?.operation, trigger: sent({ ...chosen, field: chosen.field || fields()[0] }), deviation: whatHappens() };
  }

  const ordered = (fault) => {
    written = undefined;
    app.say(`${fault.id} is on order.`);
  };

  const pick = (name) => (event) => {
    chosen = { ...chosen, [name]: event.target.value };
    written = undefined;
    app.draw();
  };

  const choice = (words, name, all, here, told = (one) => one) => html`<label>${words}
    <select name=${name} @change=${pick(name)}>${all.map((one) => html`<option value=${one} ?selected=${one === here}>${told(one)}</option>`)}</select></label>`;
  const field = (words, name) => html`<label>${words} <input class="short" .value=${chosen[name]} @change=${pick(name)}></label>`;

  function orders() {
    return table(['fault', 'operation', 'when', 'what', '#happened', 'cancel'], known.faults.map((fault) => html`<tr>
      <td class="mono">${shown(fault.id)}</td><td>${shown(fault.operation)}</td>
      <td class="mono">${plain(fault.trigger)}</td><td class="mono">${plain(fault.deviation)}</td>
      <td class="number">${fault.hits} of ${fault.seen}${fault.over ? ', over' : ''}</td>
      <td>${action(app, 'Cancel', () => change('DELETE', within(id, 'faults', fault.id)))}</td></tr>`), 'No fault is on order.');
  }

  function form() {
    const [, asked] = TRIGGERS[chosen.trigger];
    return html`<h2>Order one</h2>
      <div class="tools">
        ${choice('Operation', 'operation', operations().map((one) => one.operation), operation()?.operation)}
        ${choice('What happens', 'deviation', deviations().map(kindOf), kind())}
        ${kind() === 'error' ? choice('Code', 'code', codes(), chosen.code) : nothing}
        ${FIELD_FAULTS.includes(kind()) ? choice('Field of the answer', 'place', places(), chosen.place) : nothing}
        ${choice('When', 'trigger', Object.keys(TRIGGERS), chosen.trigger, (one) => TRIGGERS[one][0])}
        ${asked.includes('number') ? field('n', 'number') : nothing}
        ${asked.includes('probability') ? field('Probability, 0 to 1', 'probability') : nothing}
        ${asked.includes('field') ? html`${choice('Field of the call', 'field', fields(), chosen.field)} ${field('Value', 'value')}` : nothing}
      </div>
      <p class="soft">A delivery is one request that reaches the operation; HTTP libraries may send one call twice. The table counts to how many deliveries, of those since the order, it happened.</p>
      <label class="wide">What is sent; it may be changed
        <textarea rows="16" spellcheck="false" .value=${written ?? write(order())} @input=${(event) => (written = event.target.value)}></textarea></label>
      ${action(app, 'Order it', () => change('POST', within(id, 'faults'), read(written ?? write(order()))), { after: ordered })}`;
  }

  return {
    async load() {
      known = await get(within(id, 'faults'));
    },
    template() {
      if (!known) return html`<p class="soft">Reading.</p>`;
      return html`${orders()}
        ${known.faults.length ? action(app, 'Cancel all', () => change('DELETE', within(id, 'faults')), { danger: true }) : nothing}
        ${app.changes ? form() : nothing}`;
    },
  };
}
