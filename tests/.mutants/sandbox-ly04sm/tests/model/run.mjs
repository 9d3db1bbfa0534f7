// One run: three workers with the real handler and a real store, and a sender that delivers each event
// to several of them at once, again and again, until it gets a 200.
import { createTestEvent, memoryStore, SECRET, sign, Webhook } from "../handler/package.mjs";
import { SERVERS } from "./servers.mjs";
import { World } from "./world.mjs";

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
 * What may happen in a run, as probabilities, and the longest way of a message. Of a store that sends several
 * messages for each operation, they are those of an operation. Listeners are slow
 * and fail in every kind, and the system's time is set back. In a calm run and in one process, nothing
 * happens that docs/idempotency.md names as a reason to process an event twice. In a refusing run, the
 * server fails, again and again, in every way that a later attempt can overcome; in a failing run, in the
 * ways that it cannot.
 */
export const KINDS = {
  calm: { latency: LEASE / 6 },
  refusing: { latency: LEASE / 20, refusal: 0.1 },
  failing: { latency: LEASE / 8, failure: 0.05 },
  lossy: { latency: LEASE / 8, loss: 0.08 },
  late: { latency: LEASE / 8, late: 0.1 },
  crashing: { latency: LEASE / 8, crash: 0.4 },
  jumping: { latency: LEASE / 8, jump: 0.5 },
  forgetting: { latency: LEASE / 8, forget: 0.5 },
  rough: { latency: LEASE / 6, refusal: 0.05, failure: 0.02, loss: 0.05, late: 0.05, crash: 0.3, jump: 0.2, forget: 0.2 },
};

/** Every store, and the one that is shared by all workers of a process. */
export const STORES = ["memory", ...Object.keys(SERVERS)];

/** Gives what must not happen and has, in sentences, and how many events were processed twice. */
export async function run(kind, store, seed) {
  const shared = store === "memory";
  // A store in memory ends with its process, and nothing comes between them.
  const { latency = 0, refusal = 0, failure = 0, loss = 0, late = 0, crash = 0, jump = 0, forget = 0 } = shared ? {} : KINDS[kind];
  const world = new World(seed);
  const { chance, random } = world;
  const wrong = [];
  /** When something happened that excuses processing an event twice, and to which worker: to every one if to none. */
  const faults = [];
  const fault = (worker) => faults.push({ worker, at: world.time });
  const history = new Map(deliveries.map(({ id }) => [id, { finished: [], running: 0 }]));

  /** An error by which the server refuses the call, if it does. */
  const refused = ({ refusals = [], failures = [] }) => {
    for (const [errors, probability] of [
      [refusals, refusal],
      [failures, failure],
    ]) {
      if (errors.length > 0 && chance(probability / (server.messages ?? 1))) return errors[Math.floor(random() * errors.length)];
    }
    return undefined;
  };
  /** What a client of a server does: see `Calls` in servers.mjs. */
  const call = (worker, perform, details) =>
    new Promise((resolve, reject) => {
      if (worker.crashed) return;
      const messages = server.messages ?? 1;
      const way = () =>
        !details.isLocal && chance(late / messages) ? (fault(worker), random() * 3 * LEASE) : (random() * latency) / messages;
      const alive = (happen) => () => void (worker.crashed || happen());
      const refuse = refused(details);
      if (refuse !== undefined) {
        world.after(
          way(),
          alive(() => reject(refuse())),
        );
        return;
      }
      const arrives = (happen) => {
        if (details.isLocal || !chance(loss / messages)) return world.after(way(), happen);
        fault(worker);
        // The sender may learn that its message is lost, or wait for nothing.
        return chance(0.5) ? world.after(way(), () => reject(lost())) : undefined;
      };
      const answered = (settle) => (value) => void arrives(alive(() => settle(value)));
      // What the server does can wait for what happens next, such as the end of a transaction.
      arrives(() => void (async () => perform())().then(answered(resolve), answered(reject)));
    });
  /** The process can be killed before or after any statement of a database in it. Then it does nothing more. */
  const killed = (worker) => {
    if (!worker.crashed && chance(crash / 30)) worker.crash();
    if (worker.crashed) throw new Error("this process is dead");
  };
  const callNow = (worker, perform, details) => {
    killed(worker);
    const refuse = refused(details);
    if (refuse !== undefined) throw refuse();
    const value = perform();
    killed(worker);
    return value;
  };

  const memory = shared ? memoryStore() : undefined;
  const server = SERVERS[store]?.(world, { call, callNow });

  function start() {
    const worker = { crashed: false, sessions: new Set() };
    async function listener({ id }) {
      const event = history.get(id);
      const began = world.time;
      event.running++;
      if (event.running > 1 && server?.effects === undefined && !excused([worker, ...event.workers], event.began))
        wrong.push(`${id} is processed twice at once`);
      event.workers = [...(event.running > 1 ? event.workers : []), worker];
      event.began = event.running > 1 ? event.began : began;
      // Some outlive their lease several times, most do not.
      await world.sleep(random() * (chance(0.3) ? 5 : 0.9) * LEASE);
      if (worker.crashed) return new Promise(() => {});
      event.running--;
      if (chance(0.2)) throw FAILS;
      // The reason lies with whoever lost its claim: the earlier one, or this one if it began before that ended.
      const reason = (each) => excused([each.worker], each.began) || (began < each.ended && excused([worker], began));
      if (server?.effects === undefined && !event.finished.every(reason)) wrong.push(`${id} is processed twice`);
      event.finished.push({ worker, began, ended: world.time });
    }
    // What the store reports can be a reason for a second time. The listener's own error is none.
    const onError = (error) => void (error === FAILS || fault(worker));
    const options = server?.effects
      ? {}
      : { store: memory ?? server.storeFor(worker), leaseSeconds: LEASE / 1000, storeTimeoutSeconds: 0.3 + random() * 2 };
    const inTransaction = server?.listenerFor?.(worker, async (event, { effect }) => {
      await listener(event);
      await effect(event.id);
    });
    worker.respond = webhook.handler(inTransaction ?? listener, { ...options, onError })[RESPOND];
    worker.crash = () => {
      worker.crashed = true;
      fault(worker);
      // What ran in it runs no more.
      for (const event of history.values()) if (event.workers?.includes(worker)) event.running = Math.max(0, event.running - 1);
      // A server notices some time later; the locks of a file end with their process.
      for (const session of worker.sessions) if (session.isLocal) session.die();
      world.after(LEASE / 2, () => {
        for (const session of worker.sessions) session.die();
      });
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
    const done = server?.effects ? server.effects().get(id) : history.get(id).finished.length;
    if (!done) wrong.push(`${id} is acknowledged and not processed`);
    open--;
  }
  for (const each of deliveries) {
    for (let copies = 0; copies < 3; copies++) world.after(random() * (chance(0.5) ? 0.05 : 3) * LEASE, () => void deliver(each));
  }
  for (let disasters = 0; disasters < 3; disasters++) {
    const at = random() * 6 * LEASE;
    if (chance(crash)) world.after(at, () => void workers[Math.floor(random() * WORKERS)].crash?.());
    if (chance(jump)) world.after(at, () => void (fault(undefined), (world.offset += random() * 3 * LEASE)));
    if (chance(forget) && server?.forget) world.after(at, () => (fault(undefined), server.forget(deliveries[Math.floor(random() * 2)].id)));
    if (!shared) world.after(at, () => void (world.offset -= random() * LEASE));
  }
  let begun = 0;
  await world.run(() => (begun ||= open) > 0 && open === 0 && world.time > 6 * LEASE);
  if (open > 0) wrong.push("a delivery is not over, and nothing happens any more");
  for (const [id, times] of server?.effects?.() ?? []) if (times > 1) wrong.push(`${id} has ${times} effects`);
  const times = ({ id }) => server?.effects?.().get(id) ?? history.get(id).finished.length;
  return { wrong, twice: deliveries.filter((each) => times(each) > 1).length };
}

const FAILS = new Error("the listener fails");
const lost = () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET", isLost: true });
