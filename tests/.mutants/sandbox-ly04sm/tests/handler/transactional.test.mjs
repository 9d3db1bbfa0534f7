// The answers of a handler whose listener is `transactional`, over the servers and the clock of tests/model. What
// a fault at each call does is tested in tests/transcripts, and what real servers do in tests/stores.
import assert from "node:assert/strict";
import { test } from "node:test";
import { OTHER_CLIENTS, SERVERS } from "../model/servers.mjs";
import { World } from "../model/world.mjs";
import { createTestEvent, load, SECRET, sign, Webhook } from "./package.mjs";

const RESPOND = Symbol.for("@preswald/webhooks respond");
const webhook = new Webhook(SECRET);
const deliveryOf = (id) => {
  const { body } = createTestEvent("app.created", { id });
  return { method: "POST", headers: sign(body, SECRET), body: Buffer.from(body), request: () => undefined };
};
const answerOf = ({ status, body }) => (body === "" ? `${status}` : `${status} ${JSON.parse(body).error.code}`);

/** Runs a test with a handler over a server in memory. `network` does what it likes to a statement. */
async function withHandler(makeServer, work, network = (perform) => perform()) {
  const world = new World(1);
  const seen = { calls: 0, errors: [], statements: [] };
  const call = (_worker, perform, details) => {
    seen.statements.push(details.statement);
    return network(perform, details);
  };
  const server = makeServer(world, { call: async (...each) => call(...each), callNow: call });
  const listener = async (_event, { effect }) => {
    seen.calls++;
    await world.sleep(100);
    await effect("one");
  };
  const inTransaction = server.listenerFor({ crashed: false, sessions: new Set() }, listener);
  const respond = webhook.handler(inTransaction, { onError: (error) => void seen.errors.push(error) })[RESPOND];
  const deliver = async (id) => answerOf(await respond(deliveryOf(id), []));
  let result;
  world.after(0, () => {
    result = work({ deliver, world, seen, effects: () => server.effects().get("one") ?? 0 });
    result.catch(() => {});
  });
  await world.run(() => world.time > 100_000);
  return result;
}

const TRANSACTIONAL = Object.entries({ ...SERVERS, ...OTHER_CLIENTS }).filter(([name]) => name.endsWith("transactional"));
/** Whose connections run two transactions at once. */
const AT_ONCE = ["postgres, transactional", "mysql, transactional", "mysql, mariadb, transactional"];

for (const [name, makeServer] of TRANSACTIONAL) {
  test(`${name}: a duplicate is answered with 200, and the listener is not called`, () =>
    withHandler(makeServer, async ({ deliver, seen, effects }) => {
      assert.deepEqual([await deliver("a"), await deliver("a"), await deliver("b"), await deliver("a")], ["200", "200", "200", "200"]);
      assert.deepEqual([seen.calls, effects(), seen.errors], [2, 2, []]);
    }));

  test(`${name}: what fails before the listener is called is answered with 503, and onError gets the reason`, () => {
    const raised = [];
    const refuse = (perform, { failures = [] }) => {
      if (failures.length === 0 || raised.length > 0) return perform();
      raised.push(failures[0]());
      throw raised[0];
    };
    return withHandler(
      makeServer,
      async ({ deliver, seen, effects }) => {
        assert.equal(await deliver("a"), "503 store_unavailable");
        assert.deepEqual([seen.calls, seen.errors.length], [0, 1]);
        const reasons = [];
        for (let each = seen.errors[0]; each !== undefined; each = each.cause) reasons.push(each);
        assert.ok(reasons.includes(raised[0]), `${seen.errors[0]}`);
        assert.deepEqual([await deliver("a"), seen.calls, effects()], ["200", 1, 1]);
      },
      refuse,
    );
  });

  if (!AT_ONCE.includes(name)) continue;
  test(`${name}: a duplicate that comes meanwhile is answered with 409, and the listener is not called`, () =>
    withHandler(makeServer, async ({ deliver, world, seen, effects }) => {
      const first = deliver("a");
      await world.sleep(50);
      assert.deepEqual([await deliver("a"), seen.calls], ["409 event_in_progress", 1]);
      assert.deepEqual([await deliver("b"), await first, await deliver("a")], ["200", "200", "200"]);
      assert.deepEqual([seen.calls, effects(), seen.errors], [2, 2, []]);
    }));
}

for (const entry of ["/postgres", "/mysql", "/sqlite"]) {
  test(`transactional of ${entry} takes a client`, async () => {
    const { transactional } = await load(entry);
    for (const client of [undefined, null, {}, "postgres://"]) {
      assert.throws(() => transactional(client, () => {}), {
        name: "TypeError",
        code: "invalid_argument",
        message: /client|pool|database/,
      });
    }
  });
}

test("transactional takes a function", async () => {
  const { transactional } = await load("/postgres");
  for (const listener of [undefined, {}, "listener"]) {
    assert.throws(() => transactional({ connect() {} }, listener), {
      name: "TypeError",
      code: "invalid_argument",
      message: "the listener of transactional must be a function",
    });
  }
});

test("a client that resolves without having run the transaction: 500, and onError says so", async () => {
  const { transactional } = await load("/postgres");
  const errors = [];
  const listener = transactional({ transaction: async () => {} }, () => assert.fail("called"));
  const respond = webhook.handler(listener, { onError: (error) => void errors.push(error) })[RESPOND];
  const answer = answerOf(await respond(deliveryOf("a"), []));
  assert.deepEqual([answer, errors[0].code ?? errors[0].cause?.code], ["503 store_unavailable", "store_client"]);
});
