// A server whose listener writes a row for each event, exactly once, and fails one time in twenty.
import { createServer } from "node:http";
import { Webhook } from "@preswald/webhooks";
import { transactional } from "@preswald/webhooks/mysql";
import { nodeHandler } from "@preswald/webhooks/node";
import mysql from "mysql2/promise";

const { PRESWALD_WEBHOOK_SECRET, CONNECTION } = process.env;
const pool = mysql.createPool({ ...JSON.parse(CONNECTION), connectionLimit: 16 });

async function listener(event, connection) {
  await connection.execute("INSERT INTO effects (event_id) VALUES (?)", [event.id]);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 5));
  if (Math.random() < 0.05) throw new Error("one in twenty");
  await connection.execute("UPDATE totals SET events = events + 1 WHERE lane = ?", [event.id.length % 4]);
}

const receive = new Webhook(PRESWALD_WEBHOOK_SECRET).handler(transactional(pool, listener), { onError: () => {} });
const server = createServer(nodeHandler(receive));
server.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}/`));
