// Exactly once: listeners in a transaction, and a process that is killed again and again.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { PGlite } from "@electric-sql/pglite";
import { neon } from "@neondatabase/serverless";
import pg from "pg";
import { delivery, load, outcome, project, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { linkPackage, testKills } from "../kills.mjs";
import { startPostgres } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { postgresStore, transactional } = await load("/postgres");
const webhook = new Webhook(SECRET);

const EFFECTS = `CREATE TABLE effects (event_id text NOT NULL);
CREATE TABLE totals (lane int PRIMARY KEY, events int NOT NULL);
INSERT INTO totals SELECT lane, 0 FROM generate_series(0, 3) AS lane;`;

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

for (const [name, database] of Object.entries({ pg: pool, PGlite: pglite })) {
  const effects = async (id) =>
    (await database.query("SELECT count(*)::int AS count FROM effects WHERE event_id = $1", [id])).rows[0].count;
  /** A handler, and what it answers to an event. */
  const answers = (listener, options) => {
    const errors = [];
    const handler = webhook.handler(transactional(database, listener, options), { onError: (error) => errors.push(error.message) });
    const deliver = async (id) => outcome(await handler(delivery("app.created", { id })));
    return { deliver, errors };
  };

  describe(name, () => {
    test("the listener's rows are written once, however often the event is delivered", async () => {
      const id = randomUUID();
      const { deliver } = answers(write);
      assert.deepEqual([await deliver(id), await deliver(id), await effects(id)], ["200", "200", 1]);
    });

    test("a listener that throws: its rows are rolled back, and the retry is processed", async () => {
      const id = randomUUID();
      let calls = 0;
      const { deliver, errors } = answers(async (event, transaction) => {
        await write(event, transaction);
        if (++calls === 1) throw new Error("once");
      });
      assert.deepEqual([await deliver(id), await effects(id)], ["500 internal_error", 0]);
      assert.deepEqual([await deliver(id), await effects(id)], ["200", 1]);
      assert.deepEqual(errors, ["once"]);
    });

    test("a listener that ignores a failed statement: 500, nothing is committed, and the retry is processed", async () => {
      const id = randomUUID();
      const { deliver } = answers(async (event, transaction) => {
        await write(event, transaction);
        await transaction.query("SELECT * FROM nowhere", []).catch(() => {});
      });
      assert.deepEqual([await deliver(id), await effects(id)], ["500 internal_error", 0]);
      assert.equal(await answers(write).deliver(id), "200");
      assert.equal(await effects(id), 1);
    });

    test("after keepSeconds, the event is processed again", async () => {
      const id = randomUUID();
      const { deliver } = answers(write, { keepSeconds: 0.05 });
      await deliver(id);
      await sleep(100);
      assert.deepEqual([await deliver(id), await effects(id)], ["200", 2]);
    });

    test("ids that cannot be keys are different events", async () => {
      const base = randomUUID();
      const { deliver } = answers(() => {});
      let calls = 0;
      const counted = answers(() => void calls++);
      for (const id of [`${base}\0`, `${base} `, base.repeat(100)]) assert.equal(await counted.deliver(id), "200");
      assert.equal(calls, 3);
      assert.equal(await deliver(`${base}\0`), "200");
    });
  });
}

test("duplicates at the same time: one is processed, and the others get 409", async () => {
  const id = randomUUID();
  let finish;
  const finished = new Promise((resolve) => {
    finish = resolve;
  });
  const handler = webhook.handler(
    transactional(pool, async (event, transaction) => {
      await write(event, transaction);
      await finished;
    }),
  );
  const outcomes = [];
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      const answer = await outcome(await handler(delivery("app.created", { id })));
      if (outcomes.push(answer) === 7) finish();
    }),
  );
  assert.deepEqual(outcomes, [...Array(7).fill("409 event_in_progress"), "200"]);
  assert.equal((await pool.query("SELECT FROM effects WHERE event_id = $1", [id])).rowCount, 1);
});

test("the listener receives the platform's arguments after the transaction", async () => {
  let given;
  const handler = webhook.handler(
    transactional(pool, (_event, _transaction, ...context) => {
      given = context;
    }),
  );
  await handler(delivery(), "env", "ctx");
  assert.deepEqual(given, ["env", "ctx"]);
});

test("with postgresStore on the same table, the listener's rows are written once too", async () => {
  const id = randomUUID();
  const handler = webhook.handler(transactional(pool, write), { store: postgresStore(pool) });
  const deliver = async () => outcome(await handler(delivery("app.created", { id })));
  assert.deepEqual([await deliver(), await deliver()], ["200", "200"]);
  assert.equal((await pool.query("SELECT FROM effects WHERE event_id = $1", [id])).rowCount, 1);
});

test("a connection that breaks during the listener: 500, nothing is written, and the process continues", async () => {
  const id = randomUUID();
  let calls = 0;
  const handler = webhook.handler(
    transactional(pool, async (event, transaction) => {
      await write(event, transaction);
      if (++calls > 1) return;
      const {
        rows: [{ pid }],
      } = await transaction.query("SELECT pg_backend_pid() AS pid");
      await pool.query("SELECT pg_terminate_backend($1)", [pid]);
      await sleep(100);
    }),
    { onError: () => {} },
  );
  const deliver = async () => outcome(await handler(delivery("app.created", { id })));
  assert.deepEqual([await deliver(), await deliver()], ["500 internal_error", "200"]);
  assert.equal((await pool.query("SELECT FROM effects WHERE event_id = $1", [id])).rowCount, 1);
});

test("every connection goes back to the pool", async () => {
  const small = new pg.Pool({ ...postgres.connection, max: 1 });
  const handler = webhook.handler(
    transactional(small, (event) => {
      if (event.type === "app.deleted") throw new Error();
    }),
    { onError: () => {} },
  );
  for (let i = 0; i < 10; i++) await handler(delivery(i % 2 ? "app.deleted" : "app.created", { id: randomUUID() }));
  assert.deepEqual([small.totalCount, small.idleCount], [1, 1]);
  await small.end();
});

const WRONG = {
  "no pool": () => transactional(undefined, write),
  "a single connection": () => transactional(new pg.Client(postgres.connection), write),
  "Neon's function, which has no transactions": () => transactional(neon("postgres://user:password@ep-1.example.com/db"), write),
  "no listener": () => transactional(pool),
  listeners: () => transactional(pool, { default: write }),
  "a time that overflows": () => transactional(pool, write, { keepSeconds: 1e19 }),
  "a table that is no name": () => transactional(pool, write, { table: "a b" }),
};
for (const [what, make] of Object.entries(WRONG)) {
  test(`refused: ${what}`, () => assert.throws(make, { name: "TypeError", code: "invalid_argument" }));
}

testKills({
  receiver: () => {
    linkPackage(new URL("node_modules/pg", import.meta.url), project);
    copyFileSync(new URL("receiver.mjs", import.meta.url), join(project, "receiver.mjs"));
    const environment = { CONNECTION: JSON.stringify(postgres.connection) };
    return { program: process.execPath, words: [join(project, "receiver.mjs")], environment };
  },
  async effects() {
    const { rows } = await pool.query(
      "SELECT event_id AS id, count(*)::int AS count FROM effects WHERE event_id LIKE 'evt\\_%\\_%' GROUP BY event_id",
    );
    const { rows: totals } = await pool.query("SELECT sum(events)::int AS total FROM totals");
    return { rows, total: totals[0].total };
  },
});
