/** The calls that come to the server, newest first: asked for again and again as long as somebody looks. */
import { get, path } from './admin.js';

const KEPT = 10_000;
const BUSY = 250;
// More come than can be shown: nobody reads fifty new lines four times a second.
const CROWDED = 500;
const QUIET = 1_000;
const AFTER_A_FAILURE = 2_000;
const QUIET_AFTER = 5_000;

/** What came of a call, in one of four words. */
export function verdict(call) {
  if (call.fault) return 'fault';
  if (call.code !== undefined) return 'refused';
  return call.version === undefined ? 'read' : 'changed';
}

/** The same, at once, but no more than once in a while, however often it is asked for. */
export function seldom(what, every = 1_000) {
  let last = -every;
  let due = undefined;
  return () => {
    due ??= setTimeout(() => {
      due = undefined;
      last = performance.now();
      what();
    }, Math.max(0, last + every - performance.now()));
  };
}

export class Calls {
  list = [];
  leftOut = 0;
  paused = false;
  problem = '';
  #known = new Map();
  #start = '';
  #cursor = undefined;
  #lastNews = 0;
  #timer = undefined;
  #told;

  /** @param told is called with what is new, and with nothing when something else has changed */
  constructor(told) {
    this.#told = told;
    document.addEventListener('visibilitychange', () => this.#soon(0));
    this.#soon(0);
  }

  /** Whether the server has told what came until now. */
  get told() {
    return this.#cursor !== undefined;
  }

  pause(paused) {
    this.paused = paused;
    this.#soon(0);
  }

  again() {
    this.#soon(0);
  }

  #soon(millis) {
    clearTimeout(this.#timer);
    if (!document.hidden && !this.paused) this.#timer = setTimeout(() => this.#look(), millis);
  }

  async #look() {
    try {
      const left = this.leftOut;
      this.#take(await get(path('calls'), { since: this.#cursor, limit: this.#cursor === undefined ? '200' : '50' }));
      this.#soon(this.leftOut > left ? CROWDED : performance.now() - this.#lastNews < QUIET_AFTER ? BUSY : QUIET);
    } catch (e) {
      this.problem = { message: e.message, status: e.status, since: this.problem.since ?? new Date() };
      this.#told([]);
      if (e.status !== 401) this.#soon(AFTER_A_FAILURE);
    }
  }

  #take({ start, cursor, calls, leftOut }) {
    if (this.#start !== '' && this.#start !== start) {
      this.list = [];
      this.#known.clear();
      this.leftOut = 0;
    } else if (this.#cursor !== undefined) {
      this.leftOut += Number(leftOut);
    }
    this.#start = start;
    this.#cursor = String(cursor);
    const fresh = calls.filter((call) => !this.#known.has(this.#key(call)));
    const cleared = this.problem !== '';
    this.problem = '';
    if (fresh.length) {
      this.#lastNews = performance.now();
      fresh.forEach((call) => this.#known.set(this.#key(call), call));
      const late = this.list.length && Number(fresh.at(-1).order) < Number(this.list[0].order);
      this.list = [...fresh, ...this.list];
      if (late) this.list.sort((one, other) => Number(other.order) - Number(one.order));
      this.list.splice(KEPT).forEach((call) => this.#known.delete(this.#key(call)));
    }
    if (fresh.length || cleared) this.#told(fresh);
  }

  #key(call) {
    return `${call.family} ${call.requestId}`;
  }
}
