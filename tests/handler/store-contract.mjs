// What every store promises, as tests that are run over each of them.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { delivery, outcome, sleep, SECRET, Webhook } from "./package.mjs";

/** Short, and long enough for a busy machine. */
const LEASE = 0.5;
const LEASE_IS_OVER = 700;

const webhook = new Webhook(SECRET);

/**
 * @param open makes another store over the same events, as another process would
 */
export function testStore(name, open) {
  const it = (what, run) => test(`${name}: ${what}`, () => run(randomUUID()));

  it("an event is claimed once, until it is released", async (id) => {
    const [one, other] = [await open(), await open()];
    assert.equal(await one.claim(id, 60), "claimed");
    assert.equal(await one.claim(id, 60), "busy");
    assert.equal(await other.claim(id, 60), "busy");
    await one.release(id);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("of many at once, one has it", async (id) => {
    const stores = [await open(), await open()];
    const claims = await Promise.all(Array.from({ length: 50 }, (_, index) => stores[index % 2].claim(id, 60)));
    assert.equal(claims.filter((claim) => claim === "claimed").length, 1);
    assert.equal(claims.filter((claim) => claim === "busy").length, 49);
  });

  it("what is complete is done, for as long as it is kept", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, 60);
    await one.complete(id, LEASE);
    assert.deepEqual([await one.claim(id, 60), await other.claim(id, 60)], ["done", "done"]);
    await sleep(LEASE_IS_OVER);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("a claim ends with its lease, as when its process died", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, LEASE);
    assert.equal(await other.claim(id, 60), "busy");
    await sleep(LEASE_IS_OVER);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("what is done is not released", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, LEASE);
    await sleep(LEASE_IS_OVER);
    await other.claim(id, 60);
    await one.complete(id, 60); // late, and true
    await other.release(id);
    assert.equal(await one.claim(id, 60), "done");
  });

  it("events do not know of one another, whatever they are called", async (id) => {
    const store = await open();
    for (const each of [id, `${id} `, `${id}\n`, `${id}\0`, `${id}é`, `${id}e\u0301`, `${id}/`, `${id}:`, `${id}__proto__`, id.repeat(100)]) {
      assert.equal(await store.claim(each, 60), "claimed", JSON.stringify(each));
    }
  });

  it("a handler calls its listener once, however often an event is delivered", async (id) => {
    let calls = 0;
    const handlers = [];
    for (let i = 0; i < 2; i++) {
      handlers.push(webhook.handler(async () => { calls++; await sleep(50); }, { store: await open() }));
    }
    const deliver = async (index) => outcome(await handlers[index % 2](delivery("app.created", { id })));
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, index) => deliver(index)));
    assert.deepEqual(outcomes.sort(), ["200", ...Array(9).fill("409 event_in_progress")]);
    assert.equal(await deliver(0), "200");
    assert.equal(await deliver(1), "200");
    assert.equal(calls, 1);
  });

  it("an event whose listener threw is processed again", async (id) => {
    let calls = 0;
    const listener = () => { if (++calls === 1) throw new Error("once"); };
    const handler = webhook.handler(listener, { store: await open(), onError: () => {} });
    const outcomes = [];
    for (let i = 0; i < 3; i++) outcomes.push(await outcome(await handler(delivery("app.created", { id }))));
    assert.deepEqual(outcomes, ["500 internal_error", "200", "200"]);
    assert.equal(calls, 2);
  });

  it("a listener that outlives its lease and fails takes no other's claim", async (id) => {
    const handler = webhook.handler(async () => { await sleep(LEASE_IS_OVER); throw new Error("late"); }, { store: await open(), leaseSeconds: LEASE, onError: () => {} });
    const [next, third] = [await open(), await open()];
    const late = handler(delivery("app.created", { id }));
    await sleep(LEASE * 1000 + 50);
    assert.equal(await next.claim(id, 60), "claimed");
    assert.equal(await outcome(await late), "500 internal_error");
    assert.equal(await third.claim(id, 60), "busy");
  });
}
