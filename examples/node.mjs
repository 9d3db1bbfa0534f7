// A Preswald webhook in Node's own server. Run it, and post to it:
//
//   npm install @preswald/webhooks
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node node.mjs
import { createServer } from "node:http";
import { Webhook } from "@preswald/webhooks";
import { nodeHandler } from "@preswald/webhooks/node";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const receive = nodeHandler(
  webhook.handler({
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  }),
);

const server = createServer((request, response) => {
  if (request.url === "/webhooks/preswald") receive(request, response);
  else response.writeHead(404).end();
});

server.listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}/webhooks/preswald`);
});
