// A handler's claim of an event, to the millisecond: over the clock of tests/model, which nothing but the test moves.
import assert from "node:assert/strict";
import { test } from "node:test";
import { World } from "../model/world.mjs";
import { createTestEvent, SECRET, sign, Webhook } from "./package.mjs";

const RESPOND = Symbol.for("@preswald/webhooks respond");
const webhook = new Webhook(SECRET);
const { body } = createTestEvent("app.created");
/** When the delivery comes, in milliseconds of the world: the times in the cases are from there. */
const BEGIN = 10_000;
const delivery = { method: "POST", headers: sign(body, SECRET), body: Buffer.from(body), request: () => undefined };

/**
 * Handles one delivery, and lets time pass until no timer is left. `store` and `listener` are made for a world.
 *
 * @returns the answer, the calls of the store with their times, and the messages that onError got
 */
async function run(store, options, listener = () => () => {}) {
  const world = new World(1);
  const seen = { calls: [], errors: [] };
  const answers = { claim: () => "claimed", complete() {}, release() {}, ...store(world) };
  const noting = {};
  for (const [name, answer] of Object.entries(answers)) {
    noting[name] = async () => {
      seen.calls.push(`${name} ${world.time - BEGIN}`);
      return answer();
    };
  }
  const onError = ({ message }) => void seen.errors.push(message);
  const respond = webhook.handler(listener(world), { store: noting, onError, ...options })[RESPOND];
  const answer = async () => {
    const { status, body } = await respond(delivery, []);
    seen.answer = body === "" ? `${status}` : `${status} ${JSON.parse(body).error.code}`;
  };
  world.after(BEGIN, () => void answer());
  await world.run(() => world.time > 100_000);
  return seen;
}

const works = (milliseconds) => (world) => () => world.sleep(milliseconds);
const fails = (milliseconds) => (world) => async () => {
  await world.sleep(milliseconds);
  throw new Error("mine");
};
const after = (milliseconds, value) => (world) => () => world.sleep(milliseconds).then(() => value);
/** Time passes, and no timer fires before the answer is there: the event loop is busy. */
const busyLoop = (milliseconds, value) => (world) => () => ((world.time += milliseconds), value);
const down = () => {
  throw new Error("down");
};

const SLOW = "the store did not answer within 1 seconds";
const ENDED = "the lease of the event ended while its listener was running, so another delivery may run it too";
const LATE = "the store granted the claim after its lease had ended";
const LEASE = { leaseSeconds: 3, storeTimeoutSeconds: 1 };

const CASES = {
  "a claim that is neither granted, busy nor done has failed": {
    store: () => ({ claim: () => true }),
    expected: ["503 store_unavailable", ["claim 0"], ['the claim of a store must resolve to "claimed", "busy" or "done"']],
  },
  "a claim that is granted at once: nothing is extended at once": {
    store: () => ({ extend() {} }),
    expected: ["200", ["claim 0", "complete 0"], []],
  },
  "an extension at every third of the lease, and none after the end": {
    store: () => ({ extend() {} }),
    listener: works(3500),
    expected: ["200", ["claim 0", "extend 1000", "extend 2000", "extend 3000", "complete 3500"], []],
  },
  "a claim that took a third of its lease is not extended at once": {
    store: (world) => ({ claim: busyLoop(1000, "claimed")(world), extend() {} }),
    listener: works(500),
    expected: ["200", ["claim 0", "complete 1500"], []],
  },
  "a claim that took more than a third of its lease is extended at once": {
    store: (world) => ({ claim: busyLoop(1001, "claimed")(world), extend() {} }),
    listener: works(500),
    expected: ["200", ["claim 0", "extend 1001", "complete 1501"], []],
  },
  "a store without extend: nothing is extended, and nothing reported": {
    store: () => ({}),
    listener: works(9000),
    expected: ["200", ["claim 0", "complete 9000"], []],
  },
  "a claim that is granted when its lease ends does not count": {
    store: (world) => ({ claim: busyLoop(3000, "claimed")(world) }),
    expected: ["503 store_unavailable", ["claim 0"], [LATE]],
  },
  "a claim that is granted before its lease ends counts": {
    store: (world) => ({ claim: busyLoop(2999, "claimed")(world) }),
    expected: ["200", ["claim 0", "complete 2999"], []],
  },
  "a claim that is busy counts, also after the lease": {
    store: (world) => ({ claim: busyLoop(4000, "busy")(world) }),
    expected: ["409 event_in_progress", ["claim 0"], []],
  },
  "a claim that is done counts, also after the lease": {
    store: (world) => ({ claim: busyLoop(4000, "done")(world) }),
    expected: ["200", ["claim 0"], []],
  },
  "a claim that is granted after storeTimeoutSeconds is released": {
    store: (world) => ({ claim: after(2000, "claimed")(world) }),
    expected: ["503 store_unavailable", ["claim 0", "release 2000"], [SLOW]],
  },
  "a claim that is granted after its lease is not released": {
    store: (world) => ({ claim: after(3000, "claimed")(world) }),
    expected: ["503 store_unavailable", ["claim 0"], [SLOW]],
  },
  "a claim that is busy after storeTimeoutSeconds is not released: it is another delivery's": {
    store: (world) => ({ claim: after(2000, "busy")(world) }),
    expected: ["503 store_unavailable", ["claim 0"], [SLOW]],
  },
  "a claim that is done after storeTimeoutSeconds is not released": {
    store: (world) => ({ claim: after(2000, "done")(world) }),
    expected: ["503 store_unavailable", ["claim 0"], [SLOW]],
  },
  "no answer to a claim is waited for longer than its lease": {
    store: () => ({ claim: () => new Promise(() => {}) }),
    options: { leaseSeconds: 1, storeTimeoutSeconds: 5 },
    expected: ["503 store_unavailable", ["claim 0"], [SLOW]],
  },
  "a listener that fails in its lease: the claim is released": {
    store: () => ({}),
    listener: fails(2999),
    expected: ["500 internal_error", ["claim 0", "release 2999"], ["mine"]],
  },
  "a listener that fails when its lease is over: the claim is not released": {
    store: () => ({}),
    listener: fails(3000),
    expected: ["500 internal_error", ["claim 0"], ["mine"]],
  },
  "extensions that fail until the lease is over: onError gets each, and that the lease has ended, once": {
    store: () => ({ extend: down }),
    listener: fails(9000),
    expected: ["500 internal_error", ["claim 0", "extend 1000", "extend 2000"], ["down", "down", ENDED, "mine"]],
  },
  "an extension that is refused: the lease is over at once, and nothing is extended or released": {
    store: () => ({ extend: () => false }),
    listener: fails(2500),
    expected: ["500 internal_error", ["claim 0", "extend 1000"], [ENDED, "mine"]],
  },
  "an extension that is refused after the listener has ended is not reported": {
    store: (world) => ({ extend: after(1000, false)(world) }),
    listener: works(1500),
    expected: ["200", ["claim 0", "extend 1000", "complete 1500"], []],
  },
  "an extended lease begins when the extension was asked for": {
    store: (world) => ({ extend: after(500, true)(world), release() {} }),
    options: { leaseSeconds: 3, storeTimeoutSeconds: 1 },
    listener: fails(3900),
    expected: ["500 internal_error", ["claim 0", "extend 1000", "extend 2000", "extend 3000", "release 3900"], ["mine"]],
  },
  "an event that is done is recorded also after its lease": {
    store: () => ({}),
    listener: works(9000),
    expected: ["200", ["claim 0", "complete 9000"], []],
  },
  "the claim is extended until the store has recorded that the event is done": {
    store: (world) => ({ extend() {}, complete: after(700, undefined)(world) }),
    listener: works(1500),
    expected: ["200", ["claim 0", "extend 1000", "complete 1500", "extend 2000"], []],
  },
  "a store that does not record: 200 after storeTimeoutSeconds, and onError is called": {
    store: () => ({ complete: () => new Promise(() => {}) }),
    listener: works(100),
    expected: ["200", ["claim 0", "complete 100"], [SLOW]],
  },
};

for (const [name, { store, listener, options = LEASE, expected }] of Object.entries(CASES)) {
  test(name, async () => {
    const { answer, calls, errors } = await run(store, options, listener);
    assert.deepEqual([answer, calls, errors], expected);
  });
}
