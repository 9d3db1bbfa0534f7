// One run of a store: deliveries of one event until one is acknowledged, over the servers in memory and the
// clock of tests/model, with faults at some of the calls of the client.
import { createTestEvent, SECRET, sign, Webhook } from "../handler/package.mjs";
import { OTHER_CLIENTS, SERVERS } from "../model/servers.mjs";
import { World } from "../model/world.mjs";

const RESPOND = Symbol.for("@preswald/webhooks respond");
const ID = "evt_1";
const { body } = createTestEvent("app.created", { id: ID });
const delivery = { method: "POST", headers: sign(body, SECRET), body: Buffer.from(body), request: () => undefined };
const webhook = new Webhook(SECRET);

/** More than that many deliveries are not made. */
const MOST_DELIVERIES = 60;

export const STORES = { ...SERVERS, ...OTHER_CLIENTS };

/** What the listener of the first deliveries does; later ones work. `write` is there in a transaction. */
export const LISTENERS = {
  works: async (write) => {
    await write("one");
    await write("two");
  },
  throws: async (write) => {
    await write("one");
    throw new ListenerFails();
  },
  "ignores errors of its queries": async (write) => {
    for (const effect of ["one", "two"]) {
      try {
        await write(effect);
      } catch {
        // As careless listeners do.
      }
    }
  },
  "forgets await": (write) => {
    write("one");
    write("two");
  },
};

export class ListenerFails extends Error {
  constructor() {
    super("the listener fails");
  }
}

/**
 * @param faultAt gives the fault of a call, or undefined. It gets the call: its statement, its number in
 * the run, the number of its delivery, and its details
 * @param listener a name of LISTENERS, and for how many deliveries it is so: in the others it works
 */
export async function run(store, { faultAt = () => undefined, listener = "works", deliveries = 1, seed = 1 }) {
  const world = new World(seed);
  const seen = { calls: [], faults: [], raised: [], statuses: [], codes: [], errors: [], returned: 0 };
  let delivered = 0;

  function faultOf(details) {
    const call = { statement: details.statement, details, number: seen.calls.length, delivery: delivered, isRecording: seen.returned > 0 };
    seen.calls.push(call);
    const fault = faultAt(call);
    if (fault !== undefined) seen.faults.push({ ...call, ...fault });
    return fault;
  }
  const context = { world, raised: seen.raised, forget: () => server.forget?.(ID) };
  const call = async (_worker, perform, details) => {
    const fault = faultOf(details);
    return fault === undefined ? perform() : fault.happen(perform, context);
  };
  const callNow = (_worker, perform, details) => {
    const fault = faultOf(details);
    return fault === undefined ? perform() : fault.happenNow(perform, context);
  };
  const server = STORES[store](world, { call, callNow });
  const worker = { crashed: false, sessions: new Set() };
  const listen = async (write) => {
    await (delivered < deliveries ? LISTENERS[listener] : LISTENERS.works)(write);
    seen.returned++;
  };
  const onError = (error) => void seen.errors.push(error);
  const options = server.effects ? {} : { store: server.storeFor(worker), leaseSeconds: 1, storeTimeoutSeconds: 2 };
  const inTransaction = server.listenerFor?.(worker, (_event, { effect }) => listen(effect));
  const respond = webhook.handler(inTransaction ?? (() => listen(() => {})), { ...options, onError })[RESPOND];
  async function deliver() {
    const answer = await Promise.race([respond(delivery, []), world.sleep(30_000).then(() => ({ status: "broken off" }))]);
    seen.codes.push(answer.body ? JSON.parse(answer.body).error.code : undefined);
    return answer.status;
  }

  let isOver = false;
  world.after(0, () => {
    (async () => {
      while (seen.statuses.length < MOST_DELIVERIES && seen.statuses.at(-1) !== 200) {
        seen.statuses.push(await deliver());
        delivered++;
        await world.sleep(3000);
      }
      // A duplicate would do what is missing.
      seen.acknowledged = { returned: seen.returned, effects: server.effects && new Map(server.effects()) };
      delivered = Number.POSITIVE_INFINITY;
      // A connection that was cut can still have the row on the server.
      for (let tries = 0; tries < 10 && seen.duplicate !== 200; tries++) {
        seen.duplicate = await deliver();
        await world.sleep(3000);
      }
      isOver = true;
    })().catch((error) => {
      seen.errors.push(error);
      isOver = true;
    });
  });
  await world.run(() => isOver);
  if (!isOver) throw new Error("a delivery is not over, and nothing happens any more");
  return { ...seen, listener, effects: server.effects?.() };
}
