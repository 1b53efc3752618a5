/** All requests that the page makes. Each of them is one that curl could make. */
import { read, write } from './numbers.js';
import { adminCurl } from './text.js';

const ROOT = '/__admin/ledgermock';
const KEPT = 'ledgermock-token';

/** What the server says that keeps it from doing something. */
export class Refused extends Error {
  constructor(status, problem) {
    super(problem);
    this.status = status;
  }
}

/** The server does not answer. */
export class NoAnswer extends Error {}

export function path(...segments) {
  return ROOT + segments.map((segment) => `/${encodeURIComponent(segment)}`).join('');
}

/** The path of a sandbox, or of something in it. */
export function within(sandbox, ...segments) {
  return path('sandboxes', ...sandbox.split('/'), ...segments);
}

export function token() {
  return sessionStorage.getItem(KEPT) ?? '';
}

export function keepToken(text) {
  sessionStorage.setItem(KEPT, text);
}

/** Takes a token out of the address, where it came with the link that the server printed. */
export function takeToken() {
  const [, text] = /^#token=(.*)$/.exec(location.hash) ?? [];
  if (text === undefined) return;
  keepToken(decodeURIComponent(text));
  history.replaceState(null, '', location.pathname);
}

async function send(method, to, body) {
  const headers = {};
  if (token()) headers.Authorization = `Token ${token()}`;
  let answer;
  let text;
  try {
    answer = await fetch(to, { method, headers, body, cache: 'no-store' });
    text = await answer.text();
  } catch {
    throw new NoAnswer('The server does not answer.');
  }
  const document = text === '' ? {} : read(text);
  if (!answer.ok) throw new Refused(answer.status, document.problem ?? `The server answers ${answer.status}.`);
  return document;
}

export function get(to, query = {}) {
  const words = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== undefined && value !== ''));
  return send('GET', words.size ? `${to}?${words}` : to);
}

/** Something that changes the server: what would be sent, to be shown, and to be sent. */
export function change(method, to, document) {
  const body = document === undefined ? undefined : write(document);
  return {
    curl: () => adminCurl({ method, path: to, body }, token() !== ''),
    send: () => send(method, to, body),
  };
}
