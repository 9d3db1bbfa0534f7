// Exactly once: listeners in a transaction, and a process that is killed again and again.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import mariadb from "mariadb";
import mysqlCallbacks from "mysql2";
import mysql from "mysql2/promise";
import { delivery, load, outcome, project, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { linkPackage, testKills } from "../kills.mjs";
import { startMysql } from "./server.mjs";
import { TABLE } from "./table.mjs";

const { transactional } = await load("/mysql");
const webhook = new Webhook(SECRET);

const server = await startMysql();
const pool = mysql.createPool({ ...server.connection, connectionLimit: 20, multipleStatements: true });
const callbacks = mysqlCallbacks.createPool({ ...server.connection, connectionLimit: 5 });
const maria = mariadb.createPool({ ...server.connection, connectionLimit: 5 });
const serializable = mysql.createPool({ ...server.connection, connectionLimit: 10 });
serializable.on("connection", (connection) => connection.query("SET SESSION TRANSACTION ISOLATION LEVEL SERIALIZABLE"));
await pool.query(`${TABLE}
CREATE TABLE effects (event_id varchar(400) NOT NULL) ENGINE=InnoDB;
CREATE TABLE totals (lane int PRIMARY KEY, events int NOT NULL) ENGINE=InnoDB;
CREATE TABLE other (a int) ENGINE=InnoDB;
INSERT INTO totals VALUES (0, 0), (1, 0), (2, 0), (3, 0);`);
after(async () => {
  await Promise.all([pool.end(), callbacks.promise().end(), maria.end(), serializable.end()]);
  await server.stop();
});

const write = (event, connection) => connection.execute("INSERT INTO effects (event_id) VALUES (?)", [event.id]);
const count = async (table, column, id) => (await pool.query(`SELECT * FROM ${table} WHERE ${column} = ?`, [id]))[0].length;

/** A handler, and what it answers to an event. */
function answersOf(database, listener, options) {
  const errors = [];
  const handler = webhook.handler(transactional(database, listener, options), { onError: (error) => errors.push(error) });
  return { errors, deliver: async (id) => outcome(await handler(delivery("app.created", { id }))) };
}

for (const [name, database] of Object.entries({ mysql2: pool, "mysql2, pool of callbacks": callbacks, mariadb: maria, serializable })) {
  describe(name, () => {
    test("the listener's rows are written once, however often the event is delivered", async () => {
      const id = randomUUID();
      const { deliver, errors } = answersOf(database, write);
      assert.deepEqual([await deliver(id), await deliver(id), await count("effects", "event_id", id)], ["200", "200", 1]);
      assert.deepEqual(errors, []);
    });

    test("a listener that throws: its rows are rolled back, and the retry is processed", async () => {
      const id = randomUUID();
      let calls = 0;
      const { deliver, errors } = answersOf(database, async (event, connection) => {
        await write(event, connection);
        if (++calls === 1) throw new Error("once");
      });
      assert.deepEqual([await deliver(id), await count("effects", "event_id", id)], ["500 internal_error", 0]);
      assert.deepEqual([await deliver(id), await count("effects", "event_id", id)], ["200", 1]);
      assert.deepEqual(
        errors.map(({ message }) => message),
        ["once"],
      );
    });

    test("after keepSeconds, the event is processed again", async () => {
      const id = randomUUID();
      const { deliver } = answersOf(database, write, { keepSeconds: 0.05 });
      await deliver(id);
      await sleep(100);
      assert.deepEqual([await deliver(id), await count("effects", "event_id", id)], ["200", 2]);
    });

    test("duplicates at the same time: one is processed, and the others get 409", async () => {
      const id = randomUUID();
      let finish;
      const finished = new Promise((resolve) => {
        finish = resolve;
      });
      const { deliver } = answersOf(database, async (event, connection) => {
        await write(event, connection);
        await finished;
      });
      const outcomes = [];
      await Promise.all(Array.from({ length: 5 }, async () => outcomes.push(await deliver(id)) === 4 && finish()));
      assert.deepEqual(outcomes, [...Array(4).fill("409 event_in_progress"), "200"]);
      assert.equal(await count("effects", "event_id", id), 1);
    });

    test("no lock of an event stays when its connection goes back", async () => {
      const id = randomUUID();
      const failing = answersOf(database, () => Promise.reject(new Error("fails")));
      const { deliver } = answersOf(database, write);
      for (let i = 0; i < 8; i++) assert.equal(await failing.deliver(id), "500 internal_error");
      assert.equal(await deliver(id), "200");
    });
  });
}

const lock = (connection, lane) => connection.execute("UPDATE totals SET events = events WHERE lane = ?", [lane]);

/** What a listener does with its transaction, and whether its event may count as processed. */
const LISTENERS = {
  commits: { listener: (connection) => connection.query("COMMIT"), ends: true },
  "commits by the client's function": { listener: (connection) => connection.commit(), ends: true },
  "rolls back": { listener: (connection) => connection.rollback(), ends: true },
  "begins another transaction": { listener: (connection) => connection.beginTransaction(), ends: true },
  "creates a table": { listener: (connection) => connection.query("CREATE TABLE IF NOT EXISTS made (a int)"), ends: true },
  "empties a table": { listener: (connection) => connection.query("TRUNCATE TABLE other"), ends: true },
  "locks a table": { listener: (connection) => connection.query("LOCK TABLES effects WRITE; UNLOCK TABLES"), ends: true },
  "commits and chains": { listener: (connection) => connection.query("COMMIT AND CHAIN"), ends: true },
  "creates a temporary table": { listener: (connection) => connection.query("CREATE TEMPORARY TABLE IF NOT EXISTS made_up (a int)") },
  "swallows the error of a statement": { listener: (connection) => connection.query("SELECT * FROM nowhere").catch(() => {}) },
  "has a savepoint of its own": {
    listener: async (connection) => {
      await connection.query("SAVEPOINT mine");
      await connection.query("ROLLBACK TO SAVEPOINT mine");
    },
  },
  "forgets the await of a statement": { listener: (connection) => void connection.query("DO SLEEP(0.05)") },
};
for (const [what, { listener, ends }] of Object.entries(LISTENERS)) {
  test(`a listener that ${what}: ${ends ? "500, and the event is not recorded" : "200"}`, async () => {
    const id = randomUUID();
    const { deliver, errors } = answersOf(pool, async (event, connection) => {
      await write(event, connection);
      await listener(connection);
    });
    assert.equal(await deliver(id), ends ? "500 internal_error" : "200");
    assert.equal(errors.length, ends ? 1 : 0);
    if (ends) assert.equal(errors[0].code, "invalid_argument");
    const [[row]] = await pool.query("SELECT holder FROM preswald_webhooks WHERE id = ?", [id]);
    assert.notEqual(row?.holder ?? (row === undefined ? "none" : null), ends ? null : "none");
  });
}

test("a deadlock: the transaction that was rolled back is run again, and nothing is lost or written twice", async () => {
  const ids = [randomUUID(), randomUUID()];
  let calls = 0;
  const { deliver, errors } = answersOf(pool, async (event, connection) => {
    calls++;
    await write(event, connection);
    const [first, second] = event.id === ids[0] ? [0, 1] : [1, 0];
    await lock(connection, first);
    await sleep(100);
    await lock(connection, second);
  });
  assert.deepEqual(await Promise.all(ids.map(deliver)), ["200", "200"]);
  assert.deepEqual([await count("effects", "event_id", ids[0]), await count("effects", "event_id", ids[1])], [1, 1]);
  assert.ok(calls >= 3, `${calls} calls`);
  assert.deepEqual(errors, []);
});

test("a listener that ignores a deadlock: the event counts as processed only with its rows", async () => {
  const ids = [randomUUID(), randomUUID()];
  const { deliver } = answersOf(pool, async (event, connection) => {
    await write(event, connection);
    const [first, second] = event.id === ids[0] ? [0, 1] : [1, 0];
    await lock(connection, first);
    await sleep(100);
    await lock(connection, second).catch(() => {});
    // After a deadlock, the server is in no transaction any more.
    await write({ id: `${event.id} later` }, connection);
  });
  assert.deepEqual(await Promise.all(ids.map(deliver)), ["200", "200"]);
  for (const id of ids)
    assert.deepEqual([await count("effects", "event_id", id), await count("effects", "event_id", `${id} later`)], [1, 1]);
});

test("what a listener writes after a statement that commits implicitly is not committed", async () => {
  const id = randomUUID();
  const { deliver } = answersOf(pool, async (event, connection) => {
    await connection.query("CREATE TABLE IF NOT EXISTS made (a int)");
    await write(event, connection);
  });
  assert.deepEqual([await deliver(id), await count("effects", "event_id", id)], ["500 internal_error", 0]);
});

test("a query that fails, and that nobody awaits: 500, and onError gets its error", async () => {
  for (const last of [() => {}, (connection) => connection.query("SELECT 1")]) {
    const id = randomUUID();
    const { deliver, errors } = answersOf(pool, async (event, connection) => {
      void connection.execute("INSERT INTO effects (event_id) VALUES (NULL)");
      await last(connection);
    });
    assert.equal(await deliver(id), "500 internal_error");
    assert.deepEqual(
      errors.map(({ code }) => code),
      ["ER_BAD_NULL_ERROR"],
    );
  }
});

test("a connection goes back to the pool with the autocommit that it had", async () => {
  for (const autocommit of [0, 1]) {
    const small = mysql.createPool({ ...server.connection, connectionLimit: 1 });
    await small.query(`SET autocommit = ${autocommit}`);
    const { deliver } = answersOf(small, (event) => {
      if (event.id.startsWith("bad")) throw new Error("bad");
    });
    for (const what of ["good", "bad"]) {
      await deliver(`${what}_${randomUUID()}`);
      assert.deepEqual((await small.query("SELECT @@autocommit AS value"))[0], [{ value: autocommit }]);
    }
    await small.end();
  }
});

test("a connection that dies in the listener: 500, nothing is written, and the retry is processed", async () => {
  const id = randomUUID();
  let calls = 0;
  const { deliver } = answersOf(pool, async (event, connection) => {
    await write(event, connection);
    if (++calls === 1) await pool.query(`KILL ${connection.threadId}`);
    await connection.query("SELECT 1");
  });
  assert.equal(await deliver(id), "500 internal_error");
  assert.deepEqual([await deliver(id), await count("effects", "event_id", id)], ["200", 1]);
});

test("a table without transactions is refused: 503, and the listener is not called", async () => {
  await pool.query(TABLE.replaceAll("TABLE preswald_webhooks", "TABLE my_isam").replace("InnoDB", "MyISAM").replaceAll("utf8mb4", "ascii"));
  const { deliver, errors } = answersOf(pool, () => assert.fail("called"), { table: "my_isam" });
  assert.equal(await deliver(randomUUID()), "503 store_unavailable");
  assert.equal(errors[0].code, "invalid_argument");
});

test("every connection goes back to the pool, at a size of one", async () => {
  const small = mysql.createPool({ ...server.connection, connectionLimit: 1 });
  const { deliver } = answersOf(small, (event) => {
    if (event.id.startsWith("bad")) throw new Error("bad");
  });
  const outcomes = [];
  for (let i = 0; i < 10; i++) outcomes.push(await deliver(`${i % 2 ? "bad" : "good"}_${randomUUID()}`));
  assert.deepEqual(
    outcomes,
    Array.from({ length: 10 }, (_, i) => (i % 2 ? "500 internal_error" : "200")),
  );
  await small.end();
});

const WRONG = {
  "no pool": () => transactional(undefined, write),
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
    linkPackage(new URL("node_modules/mysql2", import.meta.url), project);
    copyFileSync(new URL("receiver.mjs", import.meta.url), join(project, "receiver.mjs"));
    return {
      program: process.execPath,
      words: [join(project, "receiver.mjs")],
      environment: { CONNECTION: JSON.stringify(server.connection) },
    };
  },
  async effects() {
    const [rows] = await pool.query("SELECT event_id, COUNT(*) AS count FROM effects WHERE event_id LIKE 'evt\\_%\\_%' GROUP BY event_id");
    const [[{ total }]] = await pool.query("SELECT SUM(events) AS total FROM totals");
    return { rows: rows.map(({ event_id, count }) => ({ id: event_id, count: Number(count) })), total: Number(total) };
  },
});
