/** All sandboxes, and a new one. */
import { html, nothing } from '../lit-html/lit-html.js';
import { change, path } from '../admin.js';
import { code, table } from '../parts.js';
import { sandboxView, shown } from '../text.js';

export function sandboxes(app) {
  let made = undefined;

  const make = async (event) => {
    event.preventDefault();
    const form = new FormData(event.target);
    const wanted = { family: form.get('family') };
    if (form.get('name')) wanted.name = form.get('name');
    if (form.get('seed')) wanted.seed = form.get('seed');
    try {
      made = await change('POST', path('sandboxes'), wanted).send();
      await app.reload();
    } catch (e) {
      app.say(e.message);
    }
  };

  function form() {
    return html`<h2>A new one</h2>
      <form class="tools" @submit=${make}>
        <label>Family <select name="family">${app.families.map(({ family }) => html`<option>${family}</option>`)}</select></label>
        <label>Name <input name="name" placeholder="made up"></label>
        <label>Seed <input name="seed" value="example"></label>
        <button>Make it</button>
      </form>`;
  }

  return {
    title: () => 'Sandboxes',
    template: () => html`
      ${table(['sandbox', '#version', 'credentials'], app.sandboxes.map(({ id, version, credentials }) => html`<tr>
        <td><a href=${sandboxView(id)}>${shown(id)}</a></td>
        <td class="number">${version}</td><td class="mono">${credentials.map(shown).join(', ')}</td></tr>`), 'There is no sandbox.')}
      ${app.changes ? form() : nothing}
      ${made ? html`<p>Made <b>${shown(made.id)}</b>. Its secret is shown this once:</p>
        ${made.credentials.map((one) => code(`${one.id}\n${one.secret}`, 'credential and secret'))}` : nothing}
    `,
  };
}
