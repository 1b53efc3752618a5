// The V1 member API as a shop's own integration calls it: written from the vendor's pages, with Node alone.
import { createHash } from 'node:crypto';

/** An answer as text, from which values are read as they are written: all digits of a uid, every zero of an amount. */
export class Answer {
  constructor(text) {
    this.text = text;
  }

  get succeeded() {
    return /"status"\s*:\s*"success"/i.test(this.text);
  }

  /**
   * The values of all fields of this name, in their order, as texts. Never by JSON.parse: a uid has 18 digits, and a
   * number of JavaScript holds 15, so that 231607639459718452 would come out as 231607639459718460, another member's.
   */
  all(name) {
    const field = new RegExp(`"${name}"\\s*:\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(-?[0-9][0-9.]*))`, 'g');
    return [...this.text.matchAll(field)].map((found) => found[1] ?? found[2]);
  }

  /** The value of the only field of this name. */
  one(name) {
    const all = this.all(name);
    if (all.length !== 1) {
      throw new Error(`expected one ${name}, got [${all}] in ${this.text}`);
    }
    return all[0];
  }

  /** What has to be sent back for the next page, unchanged. */
  get postBackParameter() {
    return /"postBackParameter"\s*:\s*(\{[^{}]*\})/.exec(this.text)[1];
  }
}

/** Signs and sends as the pages say, and takes no answer whose signature is not that of its own text. */
export class MemberApi {
  /** @param root all that comes before customerOpenApi, with a slash at its end */
  constructor(root, appId, appKey) {
    this.root = root;
    this.appId = appId;
    this.appKey = appKey;
  }

  /** Calls with the appId and these further fields, which are JSON text: a uid goes out with the digits it came in with. */
  async call(address, fields = '') {
    const body = this.body(fields);
    return this.signed(await this.send(address, body, this.sign(body)));
  }

  /** Calls under a signature that is not the body's; under null without one. */
  async callUnder(signature, address, fields) {
    return this.signed(await this.send(address, this.body(fields), signature));
  }

  /** Calls as somebody whom the system does not know, so that it has no key to sign its answer with. */
  async callAsNobody(address) {
    const body = '{"appId": "NOBODYATALL"}';
    const reply = await this.send(address, body, this.sign(body));
    if (reply.signature !== null) {
      throw new Error(`nobody's answer is signed: ${reply.signature}`);
    }
    return new Answer(reply.text);
  }

  body(fields) {
    return `{"appId": "${this.appId}"${fields === '' ? '' : `, ${fields}`}}`;
  }

  signed(reply) {
    if (reply.signature !== this.sign(reply.text)) {
      throw new Error(`signed ${reply.signature}, but the text is ${reply.text}`);
    }
    return new Answer(reply.text);
  }

  async send(address, body, signature) {
    const headers = {
      'User-Agent': 'openApi',
      'Content-Type': 'application/json; charset=utf-8',
      'Accept-Encoding': 'gzip,deflate',
      'Time-stamp': String(Date.now()),
    };
    if (signature !== null) {
      headers['Data-signature'] = signature;
    }
    const response = await fetch(this.root + address, { method: 'POST', headers, body });
    return { signature: response.headers.get('Data-signature'), text: await response.text() };
  }

  sign(text) {
    return createHash('md5').update(this.appKey + text, 'utf8').digest('hex').toUpperCase();
  }
}
