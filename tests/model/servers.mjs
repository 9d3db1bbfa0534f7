// Servers in memory that answer every statement of every store as the real ones do, over a network that
// can do anything to a message: the `call` that they are given. What the statements do on real servers is
// tested in tests/stores.
import { load } from "../handler/package.mjs";

const { redisStore } = await load("/redis");
const { postgresStore, transactional } = await load("/postgres");
const { dynamoStore } = await load("/dynamodb");
const { durableObjectStore, IdempotencyObject } = await load("/cloudflare");

/** Milliseconds after which a connection without an answer counts as lost. */
const SILENCE = 8000;

const failing = (message, fields = {}) => Object.assign(new Error(message), fields);

/** Claims and done events, as every store keeps them: a holder, or null, and an end by the server's clock. */
class Entries {
  #entries = new Map();
  #now;

  constructor(now) {
    this.#now = now;
  }

  get(key) {
    const entry = this.#entries.get(key);
    return entry !== undefined && entry.end > this.#now() ? entry : undefined;
  }

  set(key, holder, milliseconds) {
    this.#entries.set(key, { holder, end: this.#now() + milliseconds });
  }

  delete(key) {
    this.#entries.delete(key);
  }

  claim(key, holder, milliseconds) {
    const known = this.get(key);
    if (known !== undefined && known.holder !== holder) return known.holder === null ? "done" : "busy";
    this.set(key, holder, milliseconds);
    return "claimed";
  }

  extend(key, holder, milliseconds) {
    if (this.get(key)?.holder !== holder) return "lost";
    this.set(key, holder, milliseconds);
    return "extended";
  }

  complete(key, milliseconds) {
    this.set(key, null, milliseconds);
    return "completed";
  }

  release(key, holder) {
    if (this.get(key)?.holder !== holder) return "lost";
    this.delete(key);
    return "released";
  }
}

/**
 * @typedef Call what a client does: sends, has the server perform, and waits for the answer. It can fail on
 * the way there, on the way back, and with one of the errors by which this server refuses, without effect.
 * @type {(worker: object, perform: () => unknown, refusals: (() => Error)[], statement: string) => Promise<unknown>}
 */

function redis(world, call) {
  const entries = new Entries(() => world.time);
  const refusals = [
    "READONLY You can't write against a read only replica.",
    "MOVED 3999 127.0.0.1:6381",
    "CLUSTERDOWN The cluster is down",
    "LOADING Redis is loading the dataset in memory",
    "MASTERDOWN Link with MASTER is down and replica-serve-stale-data is set to 'no'.",
    "TRYAGAIN Multiple keys request during rehashing of slot",
    "BUSY Redis is busy running a script. You can only call SCRIPT KILL or SHUTDOWN NOSAVE.",
    "Socket closed unexpectedly",
  ].map((message) => () => failing(message));
  const SCRIPTS = {
    '"claimed"': (key, [holder, lease]) => entries.claim(key, holder, Number(lease)),
    '"extended"': (key, [holder, lease]) => entries.extend(key, holder, Number(lease)),
    '"completed"': (key, [keep]) => entries.complete(key, Number(keep)),
    '"released"': (key, [holder]) => entries.release(key, holder),
  };
  const storeFor = (worker) =>
    redisStore({
      EVAL() {},
      eval(script, { keys: [key], arguments: values }) {
        const [word, perform] = Object.entries(SCRIPTS).find(([word]) => script.includes(word));
        return call(worker, () => perform(key, values), refusals, word);
      },
    });
  /** As Redis does under a maxmemory-policy that evicts. */
  return { storeFor, forget: (id) => entries.delete(`preswald:webhooks:${id}`) };
}

const POSTGRES_REFUSALS = [
  () => failing("could not serialize access due to concurrent update", { code: "40001" }),
  () => failing("deadlock detected", { code: "40P01" }),
  () => failing("sorry, too many clients already", { code: "53300" }),
  () => failing("terminating connection due to administrator command", { code: "57P01" }),
  () => failing("the database system is shutting down", { code: "57P03" }),
  () => failing("cannot execute INSERT in a read-only transaction", { code: "25006" }),
  () => failing("Connection terminated unexpectedly"),
];

/** The words by which a statement says what it did. */
const POSTGRES = {
  "'claimed'": (entries, [key, holder, lease]) => entries.claim(key, holder, lease),
  "'extended'": (entries, [key, holder, lease]) => entries.extend(key, holder, lease),
  "'completed'": (entries, [key, keep]) => entries.complete(key, keep),
  "'released'": (entries, [key, holder]) => entries.release(key, holder),
  "'cleaned'": () => "cleaned",
};
const rowsOf = (answer) => ({ rows: [{ preswald_answer: answer }] });

function postgres(world, call) {
  const entries = new Entries(() => world.time);
  const query = (worker, text, values) => {
    const [word, perform] = Object.entries(POSTGRES).find(([word]) => text.includes(word));
    return call(worker, () => rowsOf(perform(entries, values)), POSTGRES_REFUSALS, word);
  };
  return {
    storeFor: (worker) => postgresStore({ query: (text, values) => query(worker, text, values) }),
    forget: (id) => entries.delete(id),
  };
}

/** A pool whose connections are transactions on the server, with locks, writes that are seen when they are committed, and failures. */
function postgresTransactions(world, call) {
  const entries = new Entries(() => world.time);
  const locks = new Map();
  /** How often the effect of an event was committed. */
  const effects = new Map();
  let clock = 0;

  class Session {
    state = "idle";
    broken = false;
    writes = [];

    constructor(worker) {
      this.worker = worker;
      worker.sessions?.add(this);
    }

    /** On the server. */
    perform(text, values) {
      if (this.broken) throw failing("Connection terminated", {});
      if (text === "BEGIN") return this.begin();
      if (text === "COMMIT") return this.end(this.state === "failed" ? "ROLLBACK" : "COMMIT");
      if (text === "ROLLBACK") return this.end("ROLLBACK");
      if (this.state === "failed")
        throw failing("current transaction is aborted, commands ignored until end of transaction block", { code: "25P02" });
      try {
        return rowsOf(this.run(text, values));
      } catch (error) {
        this.state = "failed";
        throw error;
      }
    }

    begin() {
      this.state = "open";
      this.mark = `${++clock}.5`;
      return { command: "BEGIN", rows: [] };
    }

    end(command) {
      if (command === "COMMIT") for (const write of this.writes) write();
      this.writes = [];
      this.state = "idle";
      for (const [key, session] of locks) if (session === this) locks.delete(key);
      return { command, rows: [] };
    }

    run(text, [key, second, third]) {
      if (text.includes("pg_try_advisory_xact_lock")) {
        if (locks.has(key) && locks.get(key) !== this) return "busy";
        locks.set(key, this);
        return this.mark;
      }
      if (text.includes("'finished'")) {
        if (third !== this.mark) return "ended";
        if (entries.get(key)?.holder === null) return "known";
        this.writes.push(() => entries.complete(key, second));
        return "finished";
      }
      if (text.includes("'done'")) return entries.get(key)?.holder === null ? "done" : this.mark;
      if (text.includes("'cleaned'")) return "cleaned";
      if (text !== "EFFECT") throw failing(`relation does not exist: ${text}`, { code: "42P01" });
      this.writes.push(() => effects.set(key, (effects.get(key) ?? 0) + 1));
      return "written";
    }

    /** The server notices that the client is away. */
    die() {
      this.broken = true;
      this.end("ROLLBACK");
    }
  }

  const nameOf = (text) =>
    ["BEGIN", "COMMIT", "ROLLBACK", "EFFECT", "pg_try_advisory_xact_lock", "'finished'", "'done'", "'cleaned'"].find((word) =>
      text.includes(word),
    ) ?? "other";
  const connect = async (worker) => {
    await call(
      worker,
      () => {},
      [() => failing("connect ECONNREFUSED", { code: "ECONNREFUSED" }), () => failing("too many clients", { code: "53300" })],
      "connect",
    );
    const session = new Session(worker);
    return {
      async query(text, values) {
        if (session.cut) throw failing("Client has encountered a connection error and is not queryable");
        const refusals = ["BEGIN", "ROLLBACK"].includes(text)
          ? []
          : [refusedBy(session, "40001"), refusedBy(session, "40P01"), cutBy(session)];
        try {
          return await Promise.race([call(worker, () => session.perform(text, values), refusals, nameOf(text)), silence()]);
        } catch (error) {
          if (error.isLost) {
            session.cut = true;
            session.die();
          }
          throw error;
        }
      },
      release() {
        session.die();
      },
    };
  };
  /** A connection that is silent for long is given up, as TCP does. */
  const silence = () =>
    new Promise((_, reject) => world.after(SILENCE, () => reject(failing("read ETIMEDOUT", { code: "ETIMEDOUT", isLost: true }))));
  /** The statement fails, and with it the transaction. */
  const refusedBy = (session, code) => () => {
    session.state = "failed";
    if (code === "40001" || code === "40P01") session.writes = [];
    return failing("the transaction is rolled back", { code });
  };
  const cutBy = (session) => () => {
    session.cut = true;
    session.die();
    return failing("terminating connection due to administrator command", { code: "57P01" });
  };
  return {
    effects,
    listenerFor: (worker, listener) =>
      transactional(
        { connect: () => connect(worker) },
        async (event, transaction) => {
          await listener(event, transaction);
          await transaction.query("EFFECT", [event.id]);
        },
        { onError() {} },
      ),
  };
}

function dynamo(_world, call) {
  const items = new Map();
  const refusals = [
    "ProvisionedThroughputExceededException",
    "ThrottlingException",
    "RequestLimitExceeded",
    "InternalServerError",
    "TransactionConflictException",
    "TimeoutError",
  ].map((name) => () => failing("refused", { name }));
  const failed = () => failing("The conditional request failed", { name: "ConditionalCheckFailedException" });
  const HELD = (item, { ":holder": holder }) => item?.holder?.S === holder.S;
  const EXPIRED = (item, { ":now": time }) => item === undefined || Number(item.expires.N) <= Number(time.N);
  const CONDITIONS = {
    "attribute_not_exists(id) OR expires <= :now OR holder = :holder": (item, values) => EXPIRED(item, values) || HELD(item, values),
    "holder = :holder AND expires > :now": (item, values) => HELD(item, values) && !EXPIRED(item, values),
    "holder = :holder": HELD,
  };
  const write = (name, change) => (worker) => (input) =>
    call(
      worker,
      () => {
        const { ConditionExpression: condition, ExpressionAttributeValues: values } = input;
        const key = (input.Item ?? input.Key).id.S;
        if (condition !== undefined && !CONDITIONS[condition](items.get(key), values)) throw failed();
        change(key, input);
        return { $metadata: {} };
      },
      refusals,
      `${name} ${input.ConditionExpression ?? ""}`,
    );
  const put = write("put", (key, { Item }) => items.set(key, Item));
  const update = write("update", (key, { ExpressionAttributeValues: { ":expires": expires, ":ttl": ttl } }) =>
    items.set(key, { ...items.get(key), expires, ttl }),
  );
  const remove = write("delete", (key) => items.delete(key));
  const get =
    (worker) =>
    ({ Key }) =>
      call(worker, () => ({ $metadata: {}, Item: items.get(Key.id.S) }), refusals, "get");
  const storeFor = (worker) =>
    dynamoStore({ putItem: put(worker), updateItem: update(worker), deleteItem: remove(worker), getItem: get(worker) }, { table: "t" });
  return { storeFor, forget: (id) => items.delete(id) };
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

function durableObjects(_world, call) {
  const objects = new Map();
  const refusals = [
    () => failing("Durable Object reset", { retryable: true }),
    () => failing("overloaded", { overloaded: true }),
    () => failing("Network connection lost."),
  ];
  const fetch = (worker, name, body) =>
    call(
      worker,
      async () => {
        if (!objects.has(name)) objects.set(name, new IdempotencyObject({ storage: storage() }));
        const answer = await objects.get(name).fetch({ json: async () => JSON.parse(body) });
        const text = await answer.text();
        return { ok: true, status: 200, text: async () => text };
      },
      refusals,
      Object.keys(JSON.parse(body))[0],
    );
  const storeFor = (worker) =>
    durableObjectStore({ idFromName: (name) => name, get: (name) => ({ fetch: (_url, { body }) => fetch(worker, name, body) }) });
  return { storeFor, forget: (id) => objects.delete(id) };
}

/** Every store: a new one adds a line, and a server above. */
export const SERVERS = { redis, postgres, "postgres, transactional": postgresTransactions, dynamo, "durable objects": durableObjects };
