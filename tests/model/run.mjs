// One run: three workers with the real handler and a real store, and a sender that delivers each event
// to several of them at once, again and again, until it gets a 200.
import { createTestEvent, load, memoryStore, SECRET, sign, Webhook } from "../handler/package.mjs";
import { World } from "./world.mjs";

const { durableObjectStore, IdempotencyObject } = await load("/cloudflare");
/** The way around `Request` that the adapters take. */
const RESPOND = Symbol.for("@preswald/webhooks respond");

const WORKERS = 3;
const LEASE = 1000;
const webhook = new Webhook(SECRET);
const deliveries = ["evt_1", "evt_2"].map((id) => {
  const { body } = createTestEvent("app.created", { id });
  return { id, delivery: { method: "POST", headers: sign(body, SECRET), body: Buffer.from(body), request: () => undefined } };
});

/**
 * What may happen in a run, as probabilities, and the longest way of a message. Listeners are slow
 * and fail in every kind, and the system's time is set back. In a calm run and in one process, nothing
 * happens that docs/idempotency.md names as a reason to process an event twice.
 */
export const KINDS = {
  calm: { latency: LEASE / 6 },
  "one process": { shared: true },
  lossy: { latency: LEASE / 8, loss: 0.08 },
  late: { latency: LEASE / 8, late: 0.1 },
  crashing: { latency: LEASE / 8, crash: 0.4 },
  jumping: { latency: LEASE / 8, jump: 0.5 },
  rough: { latency: LEASE / 6, loss: 0.05, late: 0.05, crash: 0.3, jump: 0.2 },
};

/** Gives what must not happen and has, in sentences, and how many events were processed twice. */
export async function run(kind, seed) {
  const { shared = false, latency = 0, loss = 0, late = 0, crash = 0, jump = 0 } = KINDS[kind];
  const world = new World(seed);
  const { chance, random } = world;
  const wrong = [];
  /** When something happened that excuses processing an event twice, and to which worker: to every one if to none. */
  const faults = [];
  const fault = (worker) => faults.push({ worker, at: world.time });
  const history = new Map(deliveries.map(({ id }) => [id, { finished: [], running: 0 }]));

  const objects = new Map();
  /** The Durable Object of a name, and the network to it and back. */
  const send = (worker, name, body) =>
    new Promise((resolve, reject) => {
      if (worker.crashed) return;
      const way = () => (chance(late) ? (fault(worker), random() * 3 * LEASE) : random() * latency);
      const arrives = (happen) => {
        if (!chance(loss)) return world.after(way(), happen);
        fault(worker);
        // The sender may learn that its message is lost, or wait for nothing.
        return chance(0.5) ? world.after(way(), () => reject(new Error("lost"))) : undefined;
      };
      arrives(async () => {
        if (!objects.has(name)) objects.set(name, new IdempotencyObject({ storage: storage() }));
        const answer = await objects.get(name).fetch({ json: async () => JSON.parse(body) });
        const text = await answer.text();
        arrives(() => void (worker.crashed || resolve({ ok: true, status: 200, text: async () => text })));
      });
    });

  const memory = memoryStore();
  const storeFor = (worker) =>
    shared
      ? memory
      : durableObjectStore({ idFromName: (name) => name, get: (name) => ({ fetch: (_url, { body }) => send(worker, name, body) }) });

  function start() {
    const worker = { crashed: false };
    async function listener({ id }) {
      const event = history.get(id);
      const began = world.time;
      event.running++;
      if (event.running > 1 && !excused([worker, ...event.workers], event.began)) wrong.push(`${id} is processed twice at once`);
      event.workers = [...(event.running > 1 ? event.workers : []), worker];
      event.began = event.running > 1 ? event.began : began;
      // Some outlive their lease several times, most do not.
      await world.sleep(random() * (chance(0.3) ? 5 : 0.9) * LEASE);
      if (worker.crashed) return new Promise(() => {});
      event.running--;
      if (chance(0.2)) throw new Error("the listener fails");
      // The reason lies with whoever lost its claim: the earlier one, or this one if it began before that ended.
      const reason = (each) => excused([each.worker], each.began) || (began < each.ended && excused([worker], began));
      if (!event.finished.every(reason)) wrong.push(`${id} is processed twice`);
      event.finished.push({ worker, began, ended: world.time });
    }
    worker.respond = webhook.handler(listener, {
      store: storeFor(worker),
      leaseSeconds: LEASE / 1000,
      storeTimeoutSeconds: 0.3 + random() * 2,
      onError: () => {},
    })[RESPOND];
    worker.crash = () => {
      worker.crashed = true;
      fault(worker);
      // What ran in it runs no more.
      for (const event of history.values()) if (event.workers?.includes(worker)) event.running = Math.max(0, event.running - 1);
      world.after(random() * LEASE, () => void (workers[workers.indexOf(worker)] = start()));
    };
    return worker;
  }
  /** Since a claim may have been asked for before its listener began, faults count from a lease before. */
  const excused = (those, since) =>
    faults.some(({ worker, at }) => at >= since - 4 * LEASE && (worker === undefined || those.includes(worker)));

  const workers = Array.from({ length: WORKERS }, start);
  let open = 0;
  async function deliver({ id, delivery }) {
    open++;
    for (let tries = 1; ; tries++) {
      if (tries > 300) return wrong.push(`${id} is not acknowledged after ${tries} deliveries`);
      const worker = workers[Math.floor(random() * WORKERS)];
      const broken = new Promise((resolve) => world.after(30 * LEASE, () => resolve("broken off")));
      const answer = worker.crashed ? "refused" : await Promise.race([worker.respond(delivery, []), broken]);
      if (answer.status === 200 && !worker.crashed) break;
      await world.sleep(random() * LEASE);
    }
    if (history.get(id).finished.length === 0) wrong.push(`${id} is acknowledged and not processed`);
    open--;
  }
  for (const each of deliveries) {
    for (let copies = 0; copies < 3; copies++) world.after(random() * (chance(0.5) ? 0.05 : 3) * LEASE, () => void deliver(each));
  }
  for (let disasters = 0; disasters < 3; disasters++) {
    const at = random() * 6 * LEASE;
    if (chance(crash)) world.after(at, () => void workers[Math.floor(random() * WORKERS)].crash?.());
    if (chance(jump)) world.after(at, () => void (fault(undefined), (world.offset += random() * 3 * LEASE)));
    if (!shared) world.after(at, () => void (world.offset -= random() * LEASE));
  }
  let begun = 0;
  await world.run(() => (begun ||= open) > 0 && open === 0 && world.time > 6 * LEASE);
  if (open > 0) wrong.push("a delivery is not over, and nothing happens any more");
  return { wrong, twice: [...history.values()].filter(({ finished }) => finished.length > 1).length };
}

/** A Durable Object's storage. */
function storage() {
  const entries = new Map();
  return {
    get: async (key) => entries.get(key),
    put: async (key, value) => void entries.set(key, value),
    setAlarm: async () => {},
    deleteAll: async () => entries.clear(),
  };
}
