// A Preswald webhook in Hono, here on Node. Run it, and post to it:
//
//   npm install @preswald/webhooks hono @hono/node-server
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node hono.mjs
import { serve } from "@hono/node-server";
import { Hono } from "hono";
import { Webhook } from "@preswald/webhooks";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const receive = webhook.handler({
  "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
  default: (event) => console.log(event.id, event.type),
});

const app = new Hono();
// `raw` is the platform's own request. And `all`, not `post`: what is not a POST is answered by the handler.
app.all("/webhooks/preswald", (context) => receive(context.req.raw));

serve({ fetch: app.fetch, port: Number(process.env.PORT ?? 3000), hostname: "127.0.0.1" }, ({ port }) => {
  console.log(`listening on http://127.0.0.1:${port}/webhooks/preswald`);
});
