// A Preswald webhook in Fastify. Run it, and post to it:
//
//   npm install @preswald/webhooks fastify
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node fastify.mjs
import fastify from "fastify";
import { Webhook } from "@preswald/webhooks";
import { preswaldWebhooks } from "@preswald/webhooks/fastify";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const app = fastify();
app.register(preswaldWebhooks, {
  path: "/webhooks/preswald",
  handler: webhook.handler({
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  }),
});
// The other routes are parsed as ever.
app.post("/echo", async (request) => request.body);

const address = await app.listen({ port: Number(process.env.PORT ?? 3000), host: "127.0.0.1" });
console.log(`listening on ${address}/webhooks/preswald`);
