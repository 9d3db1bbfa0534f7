// What every store promises, as tests that are run over each of them.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { before, describe, test } from "node:test";
import { delivery, outcome, sleep, SECRET, Webhook } from "../handler/package.mjs";

const webhook = new Webhook(SECRET);

/**
 * @param open makes another store over the same events, as another process would
 * @param lease in seconds: short, and long enough for a busy machine
 * @param concurrency how many tests run at once: fewer where a slow server would keep each waiting
 */
export function testStore(name, open, { lease = 3, concurrency = true } = {}) {
  // Most of them wait for a lease to end, so they do it together.
  describe(name, { concurrency }, () => {
    // The first call may start a server or a connection, which no lease should wait for.
    before(async () => (await open()).claim(randomUUID(), 60));
    contractOf(open, lease);
  });
}

function contractOf(open, LEASE) {
  const LEASE_IS_OVER = LEASE * 1300;
  const it = (what, run) => test(what, () => run(randomUUID()));

  it("an event is claimed once, until it is released", async (id) => {
    const [one, other] = [await open(), await open()];
    assert.equal(await one.claim(id, 60), "claimed");
    assert.equal(await one.claim(id, 60), "busy");
    assert.equal(await other.claim(id, 60), "busy");
    await one.release(id);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("of 50 claims at the same time, one succeeds", async (id) => {
    const stores = [await open(), await open()];
    const claims = await Promise.all(Array.from({ length: 50 }, (_, index) => stores[index % 2].claim(id, 60)));
    assert.equal(claims.filter((claim) => claim === "claimed").length, 1);
    assert.equal(claims.filter((claim) => claim === "busy").length, 49);
  });

  it("a completed event is done until keepSeconds have passed", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, 60);
    await one.complete(id, LEASE);
    assert.deepEqual([await one.claim(id, 60), await other.claim(id, 60)], ["done", "done"]);
    await sleep(LEASE_IS_OVER);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("a claim ends with its lease, so the event of a process that died can be claimed", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, LEASE);
    assert.equal(await other.claim(id, 60), "busy");
    await sleep(LEASE_IS_OVER);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("a claim that is extended lasts longer than its first lease", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, LEASE);
    await sleep(LEASE * 300);
    assert.notEqual(await one.extend(id, 60), false);
    await sleep(LEASE_IS_OVER);
    assert.equal(await other.claim(id, 60), "busy");
    await one.release(id);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("an extended claim ends leaseSeconds after the extension", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, 60);
    await one.extend(id, LEASE);
    await sleep(LEASE_IS_OVER);
    assert.equal(await other.claim(id, 60), "claimed");
  });

  it("an event that is not claimed, done or released is not extended", async (id) => {
    const [one, other] = [await open(), await open()];
    assert.equal(await one.extend(id, 60), false);
    await one.claim(id, 60);
    await one.release(id);
    assert.equal(await one.extend(id, 60), false);
    assert.equal(await other.claim(id, 60), "claimed");
    await other.complete(id, LEASE);
    assert.equal(await other.extend(id, 60), false);
    await sleep(LEASE_IS_OVER);
    assert.equal(await one.claim(id, 60), "claimed");
  });

  it("a listener that runs for several leases keeps its claim, and is called once", async (id) => {
    let calls = 0;
    const errors = [];
    const listener = async () => {
      calls++;
      await sleep(LEASE_IS_OVER * 2);
    };
    const handlerOf = async () =>
      webhook.handler(listener, { store: await open(), leaseSeconds: LEASE, onError: (error) => errors.push(error) });
    const [one, other] = [await handlerOf(), await handlerOf()];
    const first = one(delivery("app.created", { id })).then(outcome);
    await sleep(LEASE_IS_OVER);
    assert.equal(await outcome(await other(delivery("app.created", { id }))), "409 event_in_progress");
    assert.equal(await first, "200");
    assert.equal(await outcome(await other(delivery("app.created", { id }))), "200");
    assert.deepEqual([calls, errors], [1, []]);
  });

  it("release does not change a done event", async (id) => {
    const [one, other] = [await open(), await open()];
    await one.claim(id, LEASE);
    await sleep(LEASE_IS_OVER);
    await other.claim(id, 60);
    await one.complete(id, 60); // late, and true
    await other.release(id);
    assert.equal(await one.claim(id, 60), "done");
  });

  it("two deliveries in one process: the first, whose lease is over, changes nothing of the second's claim", async (id) => {
    const store = await open();
    const [first, second] = ["first", "second"].map((name) => ({ holder: `${name} ${id}`, timeoutSeconds: 5, report() {} }));
    assert.equal(await store.claim(id, LEASE, first), "claimed");
    await sleep(LEASE_IS_OVER);
    assert.equal(await store.claim(id, LEASE, second), "claimed");
    assert.equal(await store.extend(id, 60, first), false);
    await store.release(id, first);
    assert.equal(await store.claim(id, 60, first), "busy");
    assert.notEqual(await store.extend(id, 60, second), false);
    await store.release(id, second);
    assert.equal(await store.claim(id, 60, first), "claimed");
  });

  it("a claim that is asked for again, because its answer got lost, is claimed", async (id) => {
    const store = await open();
    const call = { holder: id, timeoutSeconds: 5, report() {} };
    assert.deepEqual([await store.claim(id, 60, call), await store.claim(id, 60, call)], ["claimed", "claimed"]);
    await store.complete(id, 60, call);
    await store.complete(id, 60, call);
    await store.release(id, call);
    assert.equal(await store.claim(id, 60, call), "done");
  });

  it("events with similar ids are different events", async (id) => {
    const store = await open();
    for (const each of [
      id,
      `${id} `,
      `${id}\n`,
      `${id}\0`,
      `${id}é`,
      `${id}e\u0301`,
      `${id}/`,
      `${id}:`,
      `${id}__proto__`,
      id.repeat(100),
    ]) {
      assert.equal(await store.claim(each, 60), "claimed", JSON.stringify(each));
    }
  });

  it("a handler calls its listener once, however often an event is delivered", async (id) => {
    let calls = 0;
    let finish;
    const finished = new Promise((resolve) => {
      finish = resolve;
    });
    const handlers = [];
    for (let i = 0; i < 2; i++) {
      handlers.push(
        webhook.handler(
          () => {
            calls++;
            return finished;
          },
          { store: await open() },
        ),
      );
    }
    const deliver = async (index) => outcome(await handlers[index % 2](delivery("app.created", { id })));
    const outcomes = [];
    await Promise.all(
      Array.from({ length: 10 }, async (_, index) => {
        const answer = await deliver(index);
        if (outcomes.push(answer) === 9) finish();
      }),
    );
    assert.deepEqual(outcomes, [...Array(9).fill("409 event_in_progress"), "200"]);
    assert.equal(await deliver(0), "200");
    assert.equal(await deliver(1), "200");
    assert.equal(calls, 1);
  });

  it("an event whose listener threw is processed again", async (id) => {
    let calls = 0;
    const listener = () => {
      if (++calls === 1) throw new Error("once");
    };
    const handler = webhook.handler(listener, { store: await open(), onError: () => {} });
    const outcomes = [];
    for (let i = 0; i < 3; i++) outcomes.push(await outcome(await handler(delivery("app.created", { id }))));
    assert.deepEqual(outcomes, ["500 internal_error", "200", "200"]);
    assert.equal(calls, 2);
  });

  it("a listener that fails after its lease does not release another process's claim", async (id) => {
    const { extend, ...store } = await open();
    let fail, called;
    const failing = new Promise((_, reject) => {
      fail = () => reject(new Error("late"));
    });
    const calling = new Promise((resolve) => {
      called = resolve;
    });
    const handler = webhook.handler(() => (called(), failing), { store, leaseSeconds: LEASE, onError: () => {} });
    const [next, third] = [await open(), await open()];
    const late = handler(delivery("app.created", { id }));
    await Promise.race([calling, late]);
    await sleep(LEASE_IS_OVER);
    assert.equal(await next.claim(id, 60), "claimed");
    fail();
    assert.equal(await outcome(await late), "500 internal_error");
    assert.equal(await third.claim(id, 60), "busy");
  });
}
