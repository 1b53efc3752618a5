/** Texts for people, and for their shells. */

const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** What can be seen of a text: a control character, or one that turns the reading order, as a sign of its own. */
export function shown(text) {
  return String(text ?? '').replace(UNSEEN, (one) => `\u2039${one.codePointAt(0).toString(16).padStart(4, '0')}\u203a`);
}

/** The clock part of an instant, to the millisecond. */
export function clock(instant) {
  const [, time, fraction = ''] = /T(\d\d:\d\d:\d\d)(?:\.(\d+))?/.exec(instant) ?? [];
  return time === undefined ? String(instant) : `${time}.${fraction.padEnd(3, '0').slice(0, 3)}`;
}

/** An instant as day and clock. */
export function moment(instant) {
  return `${String(instant).slice(0, 10)} ${clock(instant)}`;
}

export function count(number, one, many = `${one}s`) {
  return `${number} ${Number(number) === 1 ? one : many}`;
}

/** The address of a view, as a link has it. */
export function link(...segments) {
  return `#/${segments.map(encodeURIComponent).join('/')}`;
}

/** The address of a sandbox's view, or of a part of it. */
export function sandboxView(id, ...parts) {
  return link('sandboxes', ...id.split('/'), ...parts);
}

/** The address of the view of a call in a sandbox. */
export function callView(id, requestId) {
  return link('calls', ...id.split('/'), requestId);
}

/** A word of a shell's command line. */
export function quoted(word) {
  return /^[\w./:@%+=-]+$/.test(word) ? word : `'${String(word).replaceAll("'", "'\\''")}'`;
}

/** A request to the admin API as a command. The token is left to whoever has it. */
export function adminCurl({ method, path, body }, hasToken) {
  const words = ['curl'];
  if (method !== 'GET') words.push('-X', method);
  if (hasToken) words.push('-H', '"Authorization: Token $LEDGERMOCK_ADMIN_TOKEN"');
  words.push(quoted(location.origin + path));
  if (body !== undefined) words.push('--data-binary', quoted(body));
  return words.join(' ');
}

/** A call as it came, as a command. Its signature is good for some minutes. */
export function callCurl(request) {
  const query = request.query ? `?${request.query}` : '';
  const words = ['curl', '-X', quoted(request.method), quoted(location.origin + request.path + query)];
  for (const { name, value } of request.headers) {
    if (!/^(content-length|host|connection|transfer-encoding)$/i.test(name)) words.push('-H', quoted(`${name}: ${value}`));
  }
  if (request.body) words.push('--data-binary', quoted(request.body));
  return words.join(' ');
}

/** The same call, signed anew. */
export function callCommand(family, operation, json) {
  return ['./ledgermock', 'call', quoted(family), quoted(operation), quoted(json), '--target', quoted(location.origin)].join(' ');
}
