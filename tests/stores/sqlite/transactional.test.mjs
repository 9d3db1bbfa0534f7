// Exactly once in SQLite: listeners in a transaction, and a process that is killed again and again.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { copyFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, describe, test } from "node:test";
import { delivery, load, outcome, project, SECRET, sleep, Webhook } from "../../handler/package.mjs";
import { testKills } from "../kills.mjs";
import { ENGINES } from "./engines.mjs";
import { TABLE } from "./table.mjs";

const { transactional } = await load("/sqlite");
const webhook = new Webhook(SECRET);
const folder = mkdtempSync(join(tmpdir(), "preswald-sqlite-"));
const open = [];
after(() => {
  for (const database of open) database.close();
  rmSync(folder, { recursive: true, force: true });
});

const EFFECTS = `CREATE TABLE effects (event_id TEXT NOT NULL);
CREATE TABLE totals (lane INTEGER PRIMARY KEY, events INTEGER NOT NULL);
INSERT INTO totals VALUES (0, 0), (1, 0), (2, 0), (3, 0);`;

for (const [name, engine] of Object.entries(ENGINES)) {
  const { isLibsql } = engine;
  const make = async (file) => {
    const own = join(folder, `${name.replace(/\W/g, "_")}_${file}.db`);
    const path = (await engine.place?.(own)) ?? own;
    const database = engine.open(path);
    open.push(database);
    return { path, database };
  };
  const { path, database } = await make("one");
  await engine.run(database, TABLE + EFFECTS);
  const { database: other } = { database: engine.open(path) };
  const { database: reader } = { database: engine.open(path) };
  open.push(other, reader);
  const run = async (transaction, sql, ...values) =>
    isLibsql ? transaction.execute({ sql, args: values }) : transaction.prepare(sql).run(...values);
  const write = (event, transaction) => run(transaction, "INSERT INTO effects (event_id) VALUES (?)", event.id);
  const effects = async (id) => (await engine.rows(reader, "SELECT * FROM effects WHERE event_id = ?", id)).length;
  /** A handler, and what it answers to an event. */
  const answersOf = (listener, options, given = database) => {
    const errors = [];
    const handler = webhook.handler(transactional(given, listener, options), { onError: (error) => errors.push(error) });
    return { errors, deliver: async (id) => outcome(await handler(delivery("app.created", { id }))) };
  };

  describe(name, () => {
    test("the listener's rows are written once, however often the event is delivered", async () => {
      const id = randomUUID();
      const { deliver, errors } = answersOf(write);
      assert.deepEqual([await deliver(id), await deliver(id), await effects(id)], ["200", "200", 1]);
      assert.deepEqual(errors, []);
    });

    test("a listener that throws: its rows are rolled back, and the retry is processed", async () => {
      const id = randomUUID();
      let calls = 0;
      const { deliver } = answersOf(async (event, transaction) => {
        await write(event, transaction);
        if (++calls === 1) throw new Error("once");
      });
      assert.deepEqual([await deliver(id), await effects(id)], ["500 internal_error", 0]);
      assert.deepEqual([await deliver(id), await effects(id)], ["200", 1]);
    });

    test("after keepSeconds, the event is processed again", async () => {
      const id = randomUUID();
      const { deliver } = answersOf(write, { keepSeconds: 0.05 });
      await deliver(id);
      await sleep(100);
      assert.deepEqual([await deliver(id), await effects(id)], ["200", 2]);
    });

    test("events at once do not share a transaction: the one that throws takes nothing else with it", async () => {
      const ids = Array.from({ length: 10 }, (_, index) => `${index % 2 ? "bad" : "good"}_${randomUUID()}`);
      const { deliver } = answersOf(async (event, transaction) => {
        await write(event, transaction);
        await sleep(5);
        if (event.id.startsWith("bad")) throw new Error("bad");
        await write(event, transaction);
      });
      const outcomes = await Promise.all(ids.map(deliver));
      assert.deepEqual(
        outcomes,
        ids.map((id) => (id.startsWith("bad") ? "500 internal_error" : "200")),
      );
      assert.deepEqual(
        await Promise.all(ids.map(effects)),
        ids.map((id) => (id.startsWith("bad") ? 0 : 2)),
      );
    });

    test("duplicates at the same time: one is processed, and the others get 409", async () => {
      const id = randomUUID();
      let finish;
      const finished = new Promise((resolve) => {
        finish = resolve;
      });
      const { deliver } = answersOf(async (event, transaction) => {
        await write(event, transaction);
        await finished;
      });
      const outcomes = [];
      await Promise.all(Array.from({ length: 5 }, async () => outcomes.push(await deliver(id)) === 4 && finish()));
      assert.deepEqual(outcomes, [...Array(4).fill("409 event_in_progress"), "200"]);
      assert.equal(await effects(id), 1);
    });

    test("an error by which the database rolls back, and that the listener ignores: nothing that follows is written", async () => {
      const id = randomUUID();
      const ignoring = async (transaction, sql, value) => {
        try {
          await run(transaction, sql, value);
        } catch {
          // As careless listeners do.
        }
      };
      const { deliver, errors } = answersOf(
        async (event, transaction) => {
          await write(event, transaction);
          await ignoring(transaction, "INSERT OR ROLLBACK INTO totals VALUES (?, 0)", 0);
          await ignoring(transaction, "INSERT INTO effects VALUES (?)", event.id);
        },
        { onError() {} },
      );
      assert.deepEqual([await deliver(id), await effects(id)], ["500 internal_error", 0]);
      assert.equal(errors[0].code, "invalid_argument");
      assert.deepEqual([await answersOf(write).deliver(id), await effects(id)], ["200", 1]);
    });

    test("a listener that leaves its rows open: the next event is processed when they are closed", async () => {
      if (isLibsql) return;
      let rows;
      const { deliver } = answersOf((_event, transaction) => {
        rows = transaction.prepare("SELECT lane FROM totals").iterate();
        rows.next();
        throw new Error("bad");
      });
      assert.equal(await deliver(randomUUID()), "500 internal_error");
      rows.return();
      assert.equal(await answersOf(write, { storeTimeoutSeconds: 0.5 }).deliver(randomUUID()), "200");
    });

    for (const [what, sql] of Object.entries({
      commits: "COMMIT",
      "rolls back": "ROLLBACK",
      "begins another transaction": "COMMIT; BEGIN IMMEDIATE",
    })) {
      test(`a listener that ${what}: 500, and the event is not recorded`, async () => {
        const id = randomUUID();
        const { deliver, errors } = answersOf(async (event, transaction) => {
          await write(event, transaction);
          for (const each of sql.split(";")) await (isLibsql ? transaction.execute(each) : transaction.exec(each));
        });
        assert.equal(await deliver(id), "500 internal_error");
        assert.equal(errors.length, 1);
        assert.deepEqual(await engine.rows(reader, "SELECT * FROM preswald_webhooks WHERE id = ? AND holder IS NULL", id), []);
        if (isLibsql) return;
        assert.equal(await answersOf(write).deliver(randomUUID()), "200");
      });
    }

    test("another connection that writes is waited for", async () => {
      const lock = isLibsql ? await engine.lock(other) : other;
      if (!isLibsql) other.exec("BEGIN IMMEDIATE");
      const answer = answersOf(write).deliver(randomUUID());
      await sleep(100);
      if (isLibsql) await lock.commit();
      else other.exec("COMMIT");
      assert.equal(await answer, "200");
    });

    if (!engine.place) {
      test("another connection that writes for longer than storeTimeoutSeconds: 503, and the listener is not called", async () => {
        const lock = isLibsql ? await engine.lock(other) : other;
        if (!isLibsql) other.exec("BEGIN IMMEDIATE");
        const { deliver } = answersOf(() => assert.fail("called"), { storeTimeoutSeconds: 0.1 });
        assert.equal(await deliver(randomUUID()), "503 store_unavailable");
        if (isLibsql) await lock.commit();
        else other.exec("COMMIT");
      });
    }

    if (engine.place) {
      for (const [what, caught] of Object.entries({ fails: false, "ignores the error": true })) {
        test(`a transaction that the server has ended, and a listener that ${what}: 500, and nothing of it stays`, async () => {
          const id = randomUUID();
          let calls = 0;
          const { deliver, errors } = answersOf(async (event, transaction) => {
            await write(event, transaction);
            // The server ends it when it has taken five seconds, and another one waits.
            if (++calls === 1) await engine.run(other, "INSERT INTO effects (event_id) VALUES ('other')");
            for (let i = 0; i < 2; i++) await write(event, transaction).catch((error) => caught || Promise.reject(error));
          });
          assert.equal(await deliver(id), "500 internal_error");
          assert.deepEqual([errors.map(({ code }) => code), await effects(id)], [["TRANSACTION_TIMEOUT"], 0]);
          assert.deepEqual([await deliver(id), await deliver(id), await effects(id)], ["200", "200", 3]);
        });
      }
    }

    if (!isLibsql) {
      test("a synchronous listener", async () => {
        const id = randomUUID();
        const { deliver } = answersOf((event, db) => void db.prepare("INSERT INTO effects (event_id) VALUES (?)").run(event.id));
        assert.deepEqual([await deliver(id), await deliver(id), await effects(id)], ["200", "200", 1]);
      });

      test("a database that cannot roll back is refused: 503, and the listener is not called", async () => {
        const { database: off } = await make("off");
        // Where it is refused, nobody can turn it off by mistake.
        off.unsafeMode?.(true);
        off.exec(`${TABLE} PRAGMA journal_mode = off`);
        if (Object.values(engine.rows(off, "PRAGMA journal_mode")[0])[0] !== "off") return;
        const { deliver, errors } = answersOf(() => assert.fail("called"), {}, off);
        assert.equal(await deliver(randomUUID()), "503 store_unavailable");
        assert.equal(errors[0].code, "invalid_argument");
      });
    }

    for (const [what, wrong] of Object.entries({
      "no database": () => transactional(undefined, write),
      "no listener": () => transactional(database),
      "a time that overflows": () => transactional(database, write, { keepSeconds: 1e19 }),
      "a table that is no name": () => transactional(database, write, { table: "a b" }),
    })) {
      test(`refused: ${what}`, () => assert.throws(wrong, { name: "TypeError", code: "invalid_argument" }));
    }
  });

  testKills({
    name: `${name}: `,
    events: Number(process.env.EVENTS ?? 150),
    kills: Number(process.env.KILLS ?? 4),
    connections: 8,
    receiver: () => {
      copyFileSync(new URL("receiver.mjs", import.meta.url), join(project, "receiver.mjs"));
      const environment = { ENGINE: name, FILE: path, ENGINES: new URL("engines.mjs", import.meta.url).href };
      return { program: process.execPath, words: [join(project, "receiver.mjs")], environment };
    },
    async effects() {
      const rows = await engine.rows(
        reader,
        "SELECT event_id AS id, COUNT(*) AS count FROM effects WHERE event_id LIKE 'evt\\_%\\_%' ESCAPE '\\' GROUP BY event_id",
      );
      const [{ total }] = await engine.rows(reader, "SELECT SUM(events) AS total FROM totals");
      return { rows: rows.map(({ id, count }) => ({ id, count })), total };
    },
  });
}
