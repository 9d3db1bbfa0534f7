// PostgreSQL for the schedules: a server in memory that answers the statements of the store, behind the
// shapes of its clients.
import { load } from "../../handler/package.mjs";
import { connected } from "../connection.mjs";
import { Entries } from "../entries.mjs";

const { postgresStore, transactional } = await load("/postgres");

const failing = (message, fields = {}) => Object.assign(new Error(message), fields);
const errors = (table) =>
  Object.entries(table).map(
    ([code, message]) =>
      () =>
        failing(message, { code }),
  );

const REFUSALS = errors({
  40001: "could not serialize access due to concurrent update",
  "40P01": "deadlock detected",
  53300: "sorry, too many clients already",
  "57P01": "terminating connection due to administrator command",
  "57P03": "the database system is shutting down",
  25006: "cannot execute INSERT in a read-only transaction",
  "08P01": "server login has been failing, try again later (server_login_retry)",
}).concat(() => failing("Connection terminated unexpectedly"));
const FAILURES = errors({
  42501: "permission denied for table preswald_webhooks",
  53100: "could not extend file: No space left on device",
  57014: "canceling statement due to statement timeout",
});

/** The words by which a statement says what it did. */
const STATEMENTS = [
  ["'claimed'", "claim", (entries, [key, holder, lease]) => entries.claim(key, holder, lease)],
  ["'extended'", "extend", (entries, [key, holder, lease]) => entries.extend(key, holder, lease)],
  ["'completed'", "complete", (entries, [key, keep]) => entries.complete(key, keep)],
  ["'released'", "release", (entries, [key, holder]) => entries.release(key, holder)],
  ["'cleaned'", "clean-up", () => "cleaned"],
];
const answerOf = (answer) => ({ command: "SELECT", rowCount: 1, rows: [{ preswald_answer: answer }] });
const wrongCounts = (answer) => ({ ...answer, rowCount: 7, affectedRows: 7 });

/** The shapes of the clients' answers. */
const CLIENTS = {
  pg: {},
  "neon, over HTTP": { shape: ({ rows }) => rows },
  "neon, over HTTP, in arrays": { shape: ({ rows }) => rows.map(Object.values) },
  PGlite: { shape: ({ rows }) => ({ rows, fields: [{ name: "preswald_answer", dataTypeID: 25 }], affectedRows: 0 }), isLocal: true },
};

/** A store over one of the clients. */
const postgres =
  (client) =>
  (world, { call }) => {
    const { shape = (answer) => answer, isLocal = false } = CLIENTS[client];
    const entries = new Entries(() => world.time);
    const query = (worker, text, values) => {
      const [, statement, perform] = STATEMENTS.find(([word]) => text.includes(word));
      return call(worker, () => shape(answerOf(perform(entries, values))), {
        statement,
        isLocal,
        refusals: isLocal ? [] : REFUSALS,
        failures: FAILURES,
        wrongCounts: shape(answerOf("")).rows === undefined ? undefined : wrongCounts,
      });
    };
    return {
      storeFor: (worker) => postgresStore({ query: (text, values) => query(worker, text, values) }),
      forget: (id) => entries.delete(id),
    };
  };

/** What the connections of a database share. */
class Server {
  locks = new Map();
  /** How often each effect of a listener was committed. */
  effects = new Map();
  clock = 0;

  constructor(now) {
    this.entries = new Entries(now);
  }
}

/** A connection to the server: a transaction with locks, and writes that are seen when they are committed. */
class Session {
  state = "idle";
  writes = [];

  constructor(server) {
    this.server = server;
  }

  perform(text, values) {
    if (this.isDead) throw failing("Connection terminated");
    if (text === "BEGIN") return this.begin();
    if (text === "COMMIT") return this.end(this.state === "failed" ? "ROLLBACK" : "COMMIT");
    if (text === "ROLLBACK") return this.end("ROLLBACK");
    if (this.state === "failed")
      throw failing("current transaction is aborted, commands ignored until end of transaction block", { code: "25P02" });
    try {
      return answerOf(this.run(text, values));
    } catch (error) {
      this.state = "failed";
      throw error;
    }
  }

  begin() {
    this.state = "open";
    this.mark = `${++this.server.clock}.5`;
    return { command: "BEGIN", rows: [] };
  }

  end(command) {
    if (command === "COMMIT") for (const write of this.writes) write();
    this.writes = [];
    this.state = "idle";
    for (const [key, session] of this.server.locks) if (session === this) this.server.locks.delete(key);
    return { command, rows: [] };
  }

  run(text, [key, second, third]) {
    const { locks, entries, effects } = this.server;
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

  /** The statement fails, and with it the transaction. */
  fail(error) {
    if (this.state === "open") this.state = "failed";
    return error;
  }

  die() {
    this.isDead = true;
    this.end("ROLLBACK");
  }
}

const NAMES = [
  ["pg_try_advisory_xact_lock", "lock"],
  ["'finished'", "finish"],
  ["'done'", "state"],
  ["'cleaned'", "clean-up"],
];
const nameOf = (text) => NAMES.find(([word]) => text.includes(word))?.[1] ?? text;

/** A connection of a pool of `pg`, which is used again, in the state in which it was given back. */
function connectionTo(session, idle, world, call, worker) {
  const link = connected(world, call, worker, session, () => failing("Client has encountered a connection error and is not queryable"));
  const failed = (make) => () => session.fail(make());
  const cut = link.cutBy(() => failing("terminating connection due to administrator command", { code: "57P01" }));
  return {
    query: (text, values) =>
      link.send(() => session.perform(text, values), {
        statement: nameOf(text),
        refusals: text === "ROLLBACK" ? [] : text === "BEGIN" ? [cut] : [...REFUSALS.slice(0, 2).map(failed), cut],
        failures: ["BEGIN", "COMMIT", "ROLLBACK"].includes(text) ? [] : FAILURES.map(failed),
        wrongCounts,
        // The tag that PostgreSQL answers if the transaction had failed.
        doNothing: text === "COMMIT" ? () => session.end("ROLLBACK") : undefined,
      }),
    release(broken) {
      if (broken || link.isCut) link.cut();
      else idle.push(this);
    },
  };
}

/** The pools of one worker, by their client. */
const POOLS = {
  pg(server, world, call, worker) {
    const idle = [];
    return {
      async connect() {
        const known = idle.pop();
        if (known !== undefined) return known;
        await call(worker, () => {}, {
          statement: "connect",
          refusals: [() => failing("connect ECONNREFUSED", { code: "ECONNREFUSED" }), REFUSALS[2]],
        });
        const session = new Session(server);
        worker.sessions.add(session);
        return connectionTo(session, idle, world, call, worker);
      },
    };
  },
  /** One transaction after the other, in this process. It says nothing of a COMMIT that PostgreSQL answers with ROLLBACK. */
  PGlite(server, _world, call, worker) {
    let last = Promise.resolve();
    async function transact(work) {
      const session = new Session(server);
      const query = (text, values) =>
        call(worker, () => session.perform(text, values), {
          statement: nameOf(text),
          isLocal: true,
          failures: ["BEGIN", "COMMIT", "ROLLBACK"].includes(text) ? [] : FAILURES.map((make) => () => session.fail(make())),
          wrongCounts,
          // The tag that PostgreSQL answers if the transaction had failed.
          doNothing: text === "COMMIT" ? () => session.end("ROLLBACK") : undefined,
        });
      await query("BEGIN");
      try {
        const result = await work({ query });
        await query("COMMIT");
        return result;
      } catch (error) {
        session.perform("ROLLBACK");
        throw error;
      }
    }
    return {
      transaction(work) {
        const turn = last.then(() => transact(work));
        last = turn.catch(() => {});
        return turn;
      },
    };
  },
};

/** `transactional` over one of the clients. */
const postgresTransactions =
  (client) =>
  (world, { call }) => {
    const server = new Server(() => world.time);
    return {
      effects: () => server.effects,
      listenerFor: (worker, listener) =>
        transactional(
          POOLS[client](server, world, call, worker),
          (event, transaction) => listener(event, { effect: (effect) => transaction.query("EFFECT", [effect]) }),
          { onError() {} },
        ),
    };
  };

export const SERVERS = {
  postgres: postgres("pg"),
  "postgres, transactional": postgresTransactions("pg"),
};

export const OTHER_CLIENTS = {
  "postgres, neon over HTTP": postgres("neon, over HTTP"),
  "postgres, neon over HTTP in arrays": postgres("neon, over HTTP, in arrays"),
  "postgres, PGlite": postgres("PGlite"),
  "postgres, PGlite, transactional": postgresTransactions("PGlite"),
};
