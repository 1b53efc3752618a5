/** Numbers as they were sent: 231607639459718452 and 671.20 are not what a double makes of them. */

/** A number of a document, by its text. */
export class Num {
  constructor(text) {
    this.text = text;
  }

  toJSON() {
    return JSON.rawJSON(this.text);
  }

  toString() {
    return this.text;
  }
}

/** Whether this browser can read and write numbers by their text. */
export function isExact() {
  try {
    return JSON.parse('1', (key, value, context) => context?.source) === '1' && typeof JSON.rawJSON === 'function';
  } catch {
    return false;
  }
}

export function read(text) {
  return JSON.parse(text, (key, value, context) => (typeof value === 'number' ? new Num(context.source) : value));
}

export function write(value) {
  return JSON.stringify(value, null, 2);
}

/** Whether a text is a number as JSON has it. */
export function isNumber(text) {
  return /^-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?$/.test(text);
}

/** 1 for more than nothing, -1 for less, 0 for nothing. */
export function sign(number) {
  const text = String(number);
  if (/^-?[0.]+([eE].*)?$/.test(text)) return 0;
  return text.startsWith('-') ? -1 : 1;
}

/** For people: the digits as they are, in groups of three before the point. */
export function grouped(number) {
  const [, minus, whole, rest] = /^(-?)(\d+)(.*)$/.exec(String(number)) ?? [];
  if (whole === undefined) return String(number);
  return (minus && '\u2212') + whole.replace(/\B(?=(\d{3})+$)/g, '\u202f') + rest;
}

/** What was moved, with its sign. */
export function moved(number) {
  return (sign(number) > 0 ? '+' : '') + grouped(number);
}
