// The stores of SQLite over Bun's own engine, in each of its modes; prints what came of it.
import { Database } from "bun:sqlite";
import { createTestRequest, Webhook } from "@preswald/webhooks";
import { sqliteStore, transactional } from "@preswald/webhooks/sqlite";

const secret = "your-webhook-secret";
const webhook = new Webhook(secret);
const modes = [{}, { strict: true }, { safeIntegers: true }];
const results = [];
for (const mode of modes) {
  const database = new Database(":memory:", { ...mode, create: true, readwrite: true });
  database.exec("CREATE TABLE preswald_webhooks (id TEXT PRIMARY KEY NOT NULL, holder TEXT, expires INTEGER NOT NULL)");
  database.exec("CREATE TABLE effects (id TEXT)");
  const post = async (handler, id) => (await handler(createTestRequest("app.created", { id, url: "http://x/", secret }))).status;
  let runs = 0;
  const stored = webhook.handler(() => void runs++, { store: sqliteStore(database) });
  const once = [await post(stored, "evt_1"), await post(stored, "evt_1"), runs];
  let fails = true;
  const listener = transactional(database, async (event, own) => {
    own.prepare("INSERT INTO effects VALUES (?)").run(event.id);
    await Promise.resolve();
    if (!fails) return;
    fails = false;
    throw new Error("the first time");
  });
  const exact = webhook.handler(listener, { onError() {} });
  const retried = [await post(exact, "evt_2"), await post(exact, "evt_2"), await post(exact, "evt_2")];
  const together = await Promise.all(["evt_3", "evt_3", "evt_4"].map((id) => post(exact, id)));
  const { effects } = database.prepare("SELECT count(*) AS effects FROM effects").get();
  results.push({ once, retried, together: together.sort(), effects: Number(effects) });
}
console.log(JSON.stringify(results));
