// The Express example with Redis, and a listener that fails one time in ten. What it began and what it
// finished it writes to a file, which outlives it.
import { appendFileSync } from "node:fs";
import express from "express";
import { Redis } from "ioredis";
import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";
import { redisStore } from "@preswald/webhooks/redis";

const { PRESWALD_WEBHOOK_SECRET, REDIS_SOCKET, LOG, LEASE_SECONDS } = process.env;
const note = (what, id) => appendFileSync(LOG, `${what} ${id}\n`);

async function listener(event) {
  note("began", event.id);
  await new Promise((resolve) => setTimeout(resolve, Math.random() * 10));
  if (Math.random() < 0.1) throw new Error("one in ten");
  note("finished", event.id);
}

const redis = new Redis(REDIS_SOCKET);
redis.on("error", () => {});

const receive = new Webhook(PRESWALD_WEBHOOK_SECRET).handler(listener, {
  store: redisStore(redis),
  leaseSeconds: Number(LEASE_SECONDS),
  onError: (error, event) => note(error.message === "one in ten" ? "failed" : `error:${error.message.replaceAll(" ", "_")}`, event?.id),
});

const app = express();
app.all("/webhooks/preswald", nodeHandler(receive));
const server = app.listen(0, "127.0.0.1", () => console.log(`listening on http://127.0.0.1:${server.address().port}/webhooks/preswald`));
