// A server whose listener writes a row for each event, exactly once, and fails one time in twenty.
import { createServer } from "node:http";
import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";
import { transactional } from "@preswald/webhooks/sqlite";

const { PRESWALD_WEBHOOK_SECRET, ENGINES, ENGINE, FILE } = process.env;
const engine = (await import(ENGINES)).ENGINES[ENGINE];
const database = engine.open(FILE);

async function listener(event, transaction) {
  const run = async (sql, value) => (engine.isLibsql ? transaction.execute({ sql, args: [value] }) : transaction.prepare(sql).run(value));
  await run("INSERT INTO effects (event_id) VALUES (?)", event.id);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 2));
  if (Math.random() < 0.05) throw new Error("one in twenty");
  await run("UPDATE totals SET events = events + 1 WHERE lane = ?", event.id.length % 4);
}

const receive = new Webhook(PRESWALD_WEBHOOK_SECRET).handler(transactional(database, listener), { onError: () => {} });
const server = createServer(nodeHandler(receive));
server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}/`));
