// With node:test: a sandbox for each test, a lost answer, a clock that stands, and what moved.
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { Shop } from "./member.mjs";

const server = process.env.LEDGERMOCK_URL ?? "http://127.0.0.1:18080";
const member = "231607639459718452";
let sandbox, shop;

async function admin(method, path = "", body = {}) {
  const answer = await fetch(server + "/__admin/ledgermock/sandboxes" + path, {
    method,
    headers: { authorization: "Token " + (process.env.LEDGERMOCK_ADMIN_TOKEN ?? "") },
    body: method === "GET" ? undefined : JSON.stringify(body) });
  assert.ok(answer.ok, await answer.clone().text());
  return method === "DELETE" ? null : answer.json();
}

beforeEach(async () => {
  const made = await admin("POST", "", { family: "kybio-member", seed: "example" });
  sandbox = "/" + made.id;
  shop = new Shop(server, made.credentials[0].id, made.credentials[0].secret);
});

afterEach(() => admin("DELETE", sandbox));

async function moved() {
  const { entries } = await admin("GET", sandbox + "/ledger");
  return entries.flatMap((entry) => entry.movements.filter((one) => one.quantity === "point")
    .map((one) => [entry.at, one.amount]));
}

test("points arrive once", async () => {
  await admin("PUT", sandbox + "/times/api", { freeze: "2030-01-01T00:00:00Z" });
  assert.equal((await shop.addPoints(member, 5)).data.pointAfterUpdate, 305);
  assert.deepEqual(await moved(), [["2030-01-01T00:00:00Z", 5]]);
});

test("a lost answer is told, and nothing is added twice", async () => {
  await admin("POST", sandbox + "/faults", {
    operation: "updateBalancePointByIncrement", trigger: { next: { deliveries: 1 } }, deviation: { lost: {} } });
  await assert.rejects(shop.addPoints(member, 5));
  assert.deepEqual((await moved()).map(([, amount]) => amount), [5]);
});
