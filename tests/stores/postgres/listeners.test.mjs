// Listeners of `transactional` that use their transaction wrongly, and databases that roll it back: an
// event is answered with 200 only if its writes and its record were committed together.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, describe, test } from "node:test";
import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { delivery, load, outcome, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { startPostgres } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { postgresStore, transactional } = await load("/postgres");
const webhook = new Webhook(SECRET);
const EFFECTS = `CREATE TABLE effects (event_id text NOT NULL);
CREATE TABLE counters (name text PRIMARY KEY, value int NOT NULL);
INSERT INTO counters VALUES ('all', 0);
CREATE TABLE parents (id text PRIMARY KEY);
CREATE TABLE children (parent text REFERENCES parents DEFERRABLE INITIALLY DEFERRED);`;

const postgres = await startPostgres();
const pool = new pg.Pool({ ...postgres.connection, max: 20 });
pool.on("error", () => {});
await pool.query(TABLE + EFFECTS);
const pglite = await PGlite.create();
await pglite.exec(TABLE + EFFECTS);
after(async () => {
  await Promise.all([pool.end(), pglite.close()]);
  await postgres.stop();
});

const write = (event, transaction) => transaction.query("INSERT INTO effects (event_id) VALUES ($1)", [event.id]);
const fail = (transaction) => transaction.query("INSERT INTO nowhere VALUES (1)");

/** Delivers one event, and says what came of it; `afterwards` is called when it is answered. */
async function deliver(database, listener, options = {}, afterwards = () => {}) {
  const id = randomUUID();
  const [errors, later] = [[], []];
  const handler = webhook.handler(transactional(database, listener, { onError: (error) => later.push(error), ...options }), {
    onError: (error) => errors.push(error),
  });
  const answer = await outcome(await handler(delivery("app.created", { id })));
  afterwards();
  await sleep(30);
  const count = async (table, column) => (await database.query(`SELECT FROM ${table} WHERE ${column} = $1`, [id])).rows.length;
  return { answer, effects: await count("effects", "event_id"), recorded: await count("preswald_webhooks", "id"), errors, later };
}

/** What a listener does, whether its event is processed, and what `onError` gets. */
const LISTENERS = {
  "forgets the await of a query that fails": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      fail(transaction);
    },
    error: /nowhere/,
  },
  "forgets the await of a helper whose second query fails": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      const helper = async () => {
        await transaction.query("SELECT 1");
        await fail(transaction);
      };
      helper().catch(() => {});
    },
    error: /nowhere/,
  },
  "forgets the await of a helper whose tenth query fails": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      const helper = async () => {
        for (let i = 0; i < 9; i++) await transaction.query("SELECT 1");
        await fail(transaction);
      };
      helper().catch(() => {});
    },
    error: /nowhere/,
  },
  "swallows the error of a query": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      await fail(transaction).catch(() => {});
    },
    error: /nowhere/,
  },
  "swallows the error of a query that it sends with others": {
    listener: async (event, transaction) => {
      await Promise.allSettled([write(event, transaction), fail(transaction), write(event, transaction)]);
    },
    error: /nowhere/,
  },
  "forgets the await of its only write": { listener: (event, transaction) => void write(event, transaction), processed: true },
  "returns before a chain of writes is done": {
    listener: (event, transaction) => {
      const chain = async () => {
        for (let i = 0; i < 5; i++) await transaction.query("SELECT 1");
        await write(event, transaction);
      };
      void chain();
    },
    processed: true,
  },
  "rolls back to a savepoint after a failure": {
    listener: async (event, transaction) => {
      await transaction.query("SAVEPOINT before_it");
      await fail(transaction).catch(() => {});
      await transaction.query("ROLLBACK TO SAVEPOINT before_it");
      await write(event, transaction);
    },
    processed: true,
  },
  "leaves a savepoint open": {
    listener: async (event, transaction) => {
      await transaction.query("SAVEPOINT open");
      await write(event, transaction);
    },
    processed: true,
  },
  "rolls back": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      await transaction.query("ROLLBACK");
    },
    error: /has ended its transaction/,
  },
  "rolls back and begins another transaction": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      await transaction.query("ROLLBACK");
      await transaction.query("BEGIN");
    },
    error: /has ended its transaction/,
  },
  "rolls back and chains": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      await transaction.query("ROLLBACK AND CHAIN");
    },
    error: /has ended its transaction/,
  },
  "rolls back after a failure, and goes on": {
    listener: async (event, transaction) => {
      await fail(transaction).catch(() => {});
      await transaction.query("ROLLBACK");
      await transaction.query("SELECT 1");
    },
    error: /has ended its transaction|nowhere/,
  },
  "breaks a constraint that is checked at the commit": {
    listener: async (event, transaction) => {
      await write(event, transaction);
      await transaction.query("INSERT INTO children VALUES ('nobody')");
    },
    error: /violates foreign key/,
  },
};

for (const [name, database] of Object.entries({ pg: pool, PGlite: pglite })) {
  describe(name, () => {
    for (const [what, { listener, processed = false, error }] of Object.entries(LISTENERS)) {
      test(`a listener that ${what}: ${processed ? "200" : "500, and nothing is written or recorded"}`, async () => {
        const { answer, effects, recorded, errors } = await deliver(database, listener);
        assert.deepEqual(
          { answer, effects, recorded },
          processed ? { answer: "200", effects: 1, recorded: 1 } : { answer: "500 internal_error", effects: 0, recorded: 0 },
        );
        if (processed) assert.deepEqual(errors, []);
        else assert.match(errors[0].message, error);
      });
    }

    test("a listener that commits: 500, and its event is not recorded, so `onError` hears of each attempt", async () => {
      const { answer, effects, recorded, errors } = await deliver(database, async (event, transaction) => {
        await write(event, transaction);
        await transaction.query("COMMIT");
      });
      assert.deepEqual({ answer, effects, recorded }, { answer: "500 internal_error", effects: 1, recorded: 0 });
      assert.equal(errors[0].code, "invalid_argument");
      assert.match(errors[0].message, /must neither commit nor roll back/);
    });

    test("a query after the listener has ended is not run, and `onError` of the options hears of it", async () => {
      let late;
      const listener = (event, transaction) => {
        late = () => void write(event, transaction);
      };
      const { answer, effects, later } = await deliver(database, listener, {}, () => late());
      assert.deepEqual([answer, effects], ["200", 0]);
      assert.match(later[0].message, /is an `await` missing/);
    });
  });
}

test("a transaction's connection cannot be released by the listener, and no query reaches the next transaction", async () => {
  const small = new pg.Pool({ ...postgres.connection, max: 1 });
  const { answer, errors } = await deliver(small, (_event, transaction) => transaction.release());
  assert.equal(answer, "500 internal_error");
  assert.match(errors[0].message, /must not call release\(\)/);
  let kept;
  await deliver(small, (_event, transaction) => {
    kept = transaction;
  }).catch(() => {});
  const next = await deliver(small, async (event, transaction) => {
    await assert.rejects(() => kept.query("ROLLBACK"), { code: "invalid_argument" });
    await write(event, transaction);
  });
  assert.deepEqual([next.answer, next.effects], ["200", 1]);
  assert.deepEqual([small.totalCount, small.idleCount], [1, 1]);
  await small.end();
});

test("callbacks instead of promises: what is called back is part of the transaction", async () => {
  const { answer, effects } = await deliver(pool, (event, transaction) => {
    transaction.query("INSERT INTO effects (event_id) VALUES ($1)", [event.id], () => {});
  });
  assert.deepEqual([answer, effects], ["200", 1]);
});

/** What a database's client may answer to BEGIN and COMMIT, and what must come of it. */
const inserted = async (text, values, client) => client.query(text, values);
const COMMITS = {
  "a rollback, by its tag": { commit: { command: "ROLLBACK", rows: [] }, does: "ROLLBACK", answer: "500 internal_error" },
  "a rollback, without a tag": { commit: { rows: [] }, does: "ROLLBACK", answer: "500 internal_error" },
  "a rollback, as if it were nothing": { commit: undefined, does: "ROLLBACK", answer: "500 internal_error" },
  "a commit, without a tag": { commit: { rows: [] }, does: "COMMIT", answer: "200" },
  "a commit, as its tag": { commit: { command: "COMMIT", rows: [] }, does: "COMMIT", answer: "200" },
};
for (const [what, { commit, does, answer }] of Object.entries(COMMITS)) {
  test(`a client that answers COMMIT with ${what}: ${answer}`, async () => {
    const odd = {
      query: (...words) => pool.query(...words),
      async connect() {
        const client = await pool.connect();
        return {
          release: (broken) => client.release(broken),
          async query(text, values) {
            if (text !== "COMMIT") return inserted(text, values, client);
            await client.query(does);
            return commit;
          },
        };
      },
    };
    const result = await deliver(odd, write);
    assert.deepEqual([result.answer, result.effects, result.recorded], answer === "200" ? ["200", 1, 1] : [answer, 0, 0]);
  });
}

/** Pools that do not run a transaction, or not in one connection. */
const NO_TRANSACTION = {
  "calls nobody": { transaction: async () => {} },
  "calls nobody, and gives no promise": { transaction() {} },
  "gives no connection": { connect: async () => undefined },
  "connects by a callback": { connect: (callback) => void callback?.() },
  "has connections without release": { connect: async () => ({ query: async () => ({ rows: [] }) }) },
  "answers nothing": { connect: async () => ({ query: async () => {}, release() {} }) },
  "answers by callbacks": { connect: async () => ({ query() {}, release() {} }) },
  "answers what nobody asked": { connect: async () => ({ query: async () => ({ rows: [{ claim: "locked" }] }), release() {} }) },
  "runs each statement in another connection": {
    connect: async () => ({
      query: (text, values) => (/^(BEGIN|COMMIT|ROLLBACK)$/.test(text) ? Promise.resolve({}) : pool.query(text, values)),
      release() {},
    }),
  },
};
for (const [what, database] of Object.entries(NO_TRANSACTION)) {
  test(`a pool that ${what}: 503 and store_client, and the listener is not called`, async () => {
    const errors = [];
    const handler = webhook.handler(
      transactional(database, () => assert.fail("called")),
      { onError: (error) => errors.push(error) },
    );
    assert.equal(await outcome(await handler(delivery("app.created", { id: randomUUID() }))), "503 store_unavailable");
    assert.equal(errors.length, 1);
    assert.equal(errors[0].code, "store_client");
    assert.match(errors[0].message, /transactional expects a pool of `pg`/);
  });
}

for (const level of ["read committed", "repeatable read", "serializable"]) {
  const strict = new pg.Pool({
    ...postgres.connection,
    max: 12,
    options: `-c default_transaction_isolation=${level.replace(" ", "\\ ")}`,
  });
  strict.on("error", () => {});
  after(() => strict.end());

  test(`${level}: 150 events by postgresStore, 12 at a time, are all recorded as done`, async () => {
    const prefix = randomUUID();
    const ran = new Map();
    const errors = [];
    const handler = webhook.handler(({ id }) => void ran.set(id, (ran.get(id) ?? 0) + 1), {
      store: postgresStore(strict, { prefix }),
      storeTimeoutSeconds: 30,
      onError: (error) => errors.push(error.message),
    });
    const ids = Array.from({ length: 150 }, (_, index) => `evt_${index}`);
    await inTurn(ids, async (id) => assert.equal(await outcome(await handler(delivery("app.created", { id }))), "200"));
    const { rows } = await pool.query("SELECT count(*)::int AS done FROM preswald_webhooks WHERE holder IS NULL AND id LIKE $1", [
      `${prefix}%`,
    ]);
    assert.deepEqual([rows[0].done, ran.size, Math.max(...ran.values()), errors], [150, 150, 1, []]);
  });

  test(`${level}: listeners that change the same row are called again until they succeed, and each effect is there once`, async () => {
    const before = (await pool.query("SELECT value FROM counters")).rows[0].value;
    let calls = 0;
    const listener = async (_event, transaction) => {
      calls++;
      const { rows } = await transaction.query(`SELECT value FROM counters${level === "read committed" ? " FOR UPDATE" : ""}`);
      await transaction.query("UPDATE counters SET value = $1", [rows[0].value + 1]);
    };
    const handler = webhook.handler(transactional(strict, listener, { storeTimeoutSeconds: 60 }), {
      timeoutSeconds: 60,
      onError: (error) => assert.fail(error),
    });
    const ids = Array.from({ length: 40 }, () => randomUUID());
    await inTurn(ids, async (id) => assert.equal(await outcome(await handler(delivery("app.created", { id }))), "200"));
    assert.equal((await pool.query("SELECT value FROM counters")).rows[0].value, before + 40);
    assert.ok(level === "read committed" ? calls === 40 : calls > 40, `${calls} calls`);
  });
}

/** Does something with each, twelve at a time. */
async function inTurn(items, work) {
  const rest = [...items];
  await Promise.all(
    Array.from({ length: 12 }, async () => {
      for (let next; (next = rest.pop()); ) await work(next);
    }),
  );
}

test("a deadlock of two listeners: the one that the database rolled back is called again, and both are done", async () => {
  await pool.query("INSERT INTO counters VALUES ('a', 0), ('b', 0)");
  const order = { first: ["a", "b"], second: ["b", "a"] };
  let calls = 0;
  const listener = async (event, transaction) => {
    calls++;
    const [one, other] = order[event.id.split(":")[0]];
    await transaction.query("UPDATE counters SET value = value + 1 WHERE name = $1", [one]);
    await sleep(calls > 2 ? 0 : 200);
    await transaction.query("UPDATE counters SET value = value + 1 WHERE name = $1", [other]);
  };
  const handler = webhook.handler(transactional(pool, listener, { storeTimeoutSeconds: 20 }));
  const answers = await Promise.all(
    ["first", "second"].map(async (name) => outcome(await handler(delivery("app.created", { id: `${name}:${randomUUID()}` })))),
  );
  assert.deepEqual(answers, ["200", "200"]);
  assert.ok(calls >= 3, `${calls} calls`);
  const { rows } = await pool.query("SELECT value FROM counters WHERE name IN ('a', 'b')");
  assert.deepEqual(rows, [{ value: 2 }, { value: 2 }]);
});

test("a listener's own error is not tried again, also if it looks like the database's", async () => {
  let calls = 0;
  const { answer, errors } = await deliver(pool, () => {
    calls++;
    throw Object.assign(new Error("another service"), { code: "ECONNRESET" });
  });
  assert.deepEqual([answer, calls, errors[0].message], ["500 internal_error", 1, "another service"]);
});

test("the database cannot be reached: 503 with Retry-After, and the listener is not called", async () => {
  const away = new pg.Pool({ host: "/nowhere" });
  const errors = [];
  const handler = webhook.handler(
    transactional(away, () => assert.fail("called"), { storeTimeoutSeconds: 0.1 }),
    { onError: (error) => errors.push(error.code) },
  );
  const response = await handler(delivery());
  assert.match(response.headers.get("Retry-After"), /^\d+$/);
  assert.deepEqual([await outcome(response), errors], ["503 store_unavailable", ["ENOENT"]]);
});

const WRONG_TIMES = { 0: 0, "below 0": -1, "not a number": NaN, "a string": "5", Infinity, "more than a timer can wait": 2_147_484 };
for (const [how, storeTimeoutSeconds] of Object.entries(WRONG_TIMES)) {
  test(`storeTimeoutSeconds of transactional, ${how}: refused`, () => {
    assert.throws(() => transactional(pool, write, { storeTimeoutSeconds }), { name: "TypeError", code: "invalid_argument" });
  });
}
