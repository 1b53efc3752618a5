// Calls to both vendors, signed; for the Node programs of this folder.
import { createHash, createHmac } from 'node:crypto';

const { LEDGERMOCK_URL: url, LEDGERMOCK_ID: id, LEDGERMOCK_SECRET: secret } = process.env;
const sha256 = text => createHash('sha256').update(text).digest('hex');
const hmac = (key, text) => createHmac('sha256', key).update(text).digest();

export const pause = millis => new Promise(resolve => setTimeout(resolve, millis));
export class Unclear extends Error {}
export class Refused extends Error {
  constructor(code) {
    super(String(code));
    this.code = String(code);
  }
}

const patience = 1_000 * (process.env.PATIENCE ?? 2.5);

export async function send(path, headers, body) {
  try {
    const answer = await fetch(url + path, { method: 'POST', headers, body, signal: AbortSignal.timeout(patience) });
    return { status: answer.status, text: await answer.text() };
  } catch (trouble) {
    throw new Unclear(trouble.message);
  }
}

export async function tencentText(action, args) {
  const body = JSON.stringify(args);
  const now = Math.floor(Date.now() / 1000);
  const day = new Date(now * 1000).toISOString().slice(0, 10);
  const scope = `${day}/intlpartnersmgt/tc3_request`;
  const canonical = `POST\n/\n\ncontent-type:application/json\nhost:${new URL(url).host}\n\ncontent-type;host\n${sha256(body)}`;
  const key = [day, 'intlpartnersmgt', 'tc3_request'].reduce(hmac, 'TC3' + secret);
  const signature = hmac(key, `TC3-HMAC-SHA256\n${now}\n${scope}\n${sha256(canonical)}`).toString('hex');
  return send('/', {
    'Content-Type': 'application/json',
    'X-TC-Action': action,
    'X-TC-Version': '2022-09-28',
    'X-TC-Timestamp': String(now),
    Authorization: `TC3-HMAC-SHA256 Credential=${id}/${scope}, SignedHeaders=content-type;host, Signature=${signature}`
  }, body);
}

export async function tencent(action, args) {
  const { status, text } = await tencentText(action, args);
  const response = json(status, text).Response;
  const code = response.Error?.Code;
  if (code?.startsWith('InternalError') || code === 'OperationDenied.ServiceBusy') {
    throw new Unclear(code);
  }
  if (code) {
    throw new Refused(code);
  }
  return response;
}

// `body` is text, for a uid has more digits than a number of JavaScript.
export async function kybioText(operation, body) {
  return send(`/openapi/v1/customerOpenApi/${operation}`, {
    'Content-Type': 'application/json; charset=utf-8',
    'User-Agent': 'openApi',
    'time-stamp': String(Date.now()),
    'data-signature': createHash('md5').update(secret + body).digest('hex').toUpperCase()
  }, body);
}

export async function kybio(operation, members) {
  const { status, text } = await kybioText(operation, `{"appId":"${id}",${members}}`);
  const answer = json(status, text);
  if (answer.status !== 'success') {
    throw answer.errorCode ? new Refused(answer.errorCode) : new Unclear('no code, or 0');
  }
  return { text, data: answer.data };
}

export const uidIn = text => /"customerUid":(\d+)/.exec(text)[1];
export const stamp = date => new Date(date.getTime() + 8 * 3600_000).toISOString().slice(0, 19).replace('T', ' ');

function json(status, text) {
  if (status !== 200 || text === '') {
    throw new Unclear(`status ${status}`);
  }
  try {
    return JSON.parse(text);
  } catch (trouble) {
    throw new Unclear(trouble.message);
  }
}

// Exit 75 when it is not known what was done.
export async function main(program) {
  try {
    await program();
  } catch (trouble) {
    console.error(String(trouble));
    process.exitCode = trouble instanceof Unclear ? 75 : 1;
  }
}
