// npm install @preswald/webhooks
import { createServer } from "node:http";
import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

// Answers 401 or 400 by itself, so the listener gets verified events only.
const handler = webhook.handler((event) => {
  console.log(`${event.type} ${event.id}`);
});

createServer(nodeHandler(handler)).listen(Number(process.env.PORT ?? 3000));
