// Every fault of a table, at every call that a delivery makes to a server: the real handler and the real
// stores, over the servers in memory and the clock of tests/model. Deliveries without faults follow.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestEvent, SECRET, sign, Webhook } from "../handler/package.mjs";
import { SERVERS } from "../model/servers.mjs";
import { World } from "../model/world.mjs";

const RESPOND = Symbol.for("@preswald/webhooks respond");
const ID = "evt_1";
const { body } = createTestEvent("app.created", { id: ID });
const delivery = { method: "POST", headers: sign(body, SECRET), body: Buffer.from(body), request: () => undefined };
const webhook = new Webhook(SECRET);

const refused = () => new Error("permission denied");
const cut = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", isLost: true });
const never = () => new Promise(() => {});
const fails = (error) => () => {
  throw error();
};
const after = (then) => async (perform, world) => {
  await perform();
  return then(world);
};

const WRONG_TAG = "the tag ROLLBACK and no effect";

/** What happens to one call. */
const FAULTS = {
  "an error before the effect": fails(refused),
  "an error after the effect": after(fails(refused)),
  "cut before the effect": fails(cut),
  "cut after the effect": after(fails(cut)),
  "no answer and no effect": never,
  "an effect and no answer": after(never),
  "an answer after the timeout": async (perform, world) => {
    const value = await perform();
    await world.sleep(20_000);
    return value;
  },
  "an empty answer": after(() => undefined),
  "an answer of a wrong shape": after(() => ({ rows: 42 })),
  [WRONG_TAG]: () => ({ command: "ROLLBACK", rows: [] }),
  "evicted after the effect": async (perform, _world, server) => {
    const value = await perform();
    server.forget?.(ID);
    return value;
  },
};

/** Runs a delivery with a fault at one call, and others until one is acknowledged. */
async function run(store, { at, fault, refusal, forEver, listenerFails }) {
  const world = new World(1);
  const seen = { calls: [], statuses: [], errors: [], returned: 0, effects: undefined };
  let isFirst = true;
  const call = async (_worker, perform, refusals, statement) => {
    const number = seen.calls.push({ statement, refusals: refusals.length, isFirst }) - 1;
    const isHit = isFirst && (number === at || (forEver && number > at && statement === seen.calls[at].statement));
    if (!isHit) return perform();
    if (refusal !== undefined) throw refusals[refusal]();
    return fault(perform, world, server);
  };
  const server = SERVERS[store](world, call);
  const worker = { crashed: false, sessions: new Set() };
  const listener = async () => {
    if (listenerFails && isFirst) throw new Error("the listener fails");
    seen.returned++;
  };
  const options = server.effects ? {} : { store: server.storeFor(worker), leaseSeconds: 1, storeTimeoutSeconds: 2 };
  const onError = (error) => void seen.errors.push(error);
  const respond = webhook.handler(server.listenerFor?.(worker, listener) ?? listener, { ...options, onError })[RESPOND];
  let isOver = false;
  world.after(0, () => {
    (async () => {
      while (seen.statuses.length < 20 && seen.statuses.at(-1) !== 200) {
        const answer = await Promise.race([respond(delivery, []), world.sleep(30_000).then(() => ({ status: "broken off" }))]);
        isFirst = false;
        seen.statuses.push(answer.status);
        await world.sleep(3000);
      }
      seen.duplicate = (await respond(delivery, [])).status;
      seen.effects = server.effects?.get(ID);
      isOver = true;
    })();
  });
  await world.run(() => isOver);
  return { ...seen, isTransactional: server.effects !== undefined };
}

/** The statement that records that an event is done. */
const COMPLETES = new Set(['"completed"', "'completed'", "put ", "complete"]);

function check({ statuses, duplicate, errors, returned, effects, isTransactional }, statement) {
  assert.equal(statuses.at(-1), 200, `the event is not acknowledged: ${statuses}`);
  assert.ok(returned > 0, "the event is acknowledged and not processed");
  if (isTransactional) assert.equal(effects, 1, "the writes of the listener");
  // docs/idempotency.md: if it cannot be recorded that an event is done, it can be processed again.
  else if (!COMPLETES.has(statement)) assert.equal(returned, 1, "how often the listener ran");
  assert.equal(duplicate, 200, "the answer to a duplicate");
  if (statuses[0] !== 200) assert.ok(errors.length > 0, `${statuses[0]} is answered, and onError was not called`);
}

const rejections = [];
process.on("unhandledRejection", (error) => rejections.push(error));

const schedules = Object.keys(SERVERS).flatMap((store) => [false, true].map((listenerFails) => ({ store, listenerFails })));
for (const { store, listenerFails } of schedules) {
  test(`${store}${listenerFails ? ", the listener fails first" : ""}: a fault at any call loses nothing`, async (context) => {
    const clean = await run(store, { at: -1, listenerFails });
    assert.deepEqual(clean.statuses, listenerFails ? [500, 200] : [200]);
    const calls = clean.calls.filter(({ isFirst }) => isFirst);
    const wrong = [];
    let runs = 0;
    for (const [at, { statement, refusals }] of calls.entries()) {
      const faults = Object.entries(FAULTS).map(([name, fault]) => ({ name, fault }));
      for (let refusal = 0; refusal < refusals; refusal++) {
        faults.push({ name: `refusal ${refusal}, once`, refusal }, { name: `refusal ${refusal}, for ever`, refusal, forEver: true });
      }
      for (const { name, ...each } of faults) {
        // No server answers so to the listener's own statement, whose answer the store does not see.
        if (statement === "EFFECT" && name === WRONG_TAG) continue;
        runs++;
        try {
          check(await run(store, { at, listenerFails, ...each }), statement);
        } catch (error) {
          wrong.push(`call ${at}, ${statement}, ${name}: ${error.message}`);
        }
      }
    }
    assert.deepEqual(wrong, []);
    assert.deepEqual(rejections, []);
    context.diagnostic(`${runs} runs over ${calls.length} calls: ${calls.map(({ statement }) => statement).join(", ")}`);
  });
}
