// A Preswald webhook in Express, 4 or 5. Run it, and post to it:
//
//   npm install @preswald/webhooks express
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node express.mjs
import express from "express";
import { memoryStore, Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const receive = webhook.handler(
  {
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  },
  { store: memoryStore() }, // a retry of what is done is not done again
);

const app = express();
// Before any body parser: a signature covers the bytes that were sent. And `all`, not `post`: what is
// not a POST is answered by the handler.
app.all("/webhooks/preswald", nodeHandler(receive));
app.use(express.json());
app.post("/echo", (request, response) => void response.json(request.body));

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}/webhooks/preswald`);
});
