// A Preswald webhook in h3, version 2. Run it, and post to it:
//
//   npm install @preswald/webhooks h3
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node h3.mjs
import { H3, serve } from "h3";
import { Webhook } from "@preswald/webhooks";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const receive = webhook.handler({
  "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
  default: (event) => console.log(event.id, event.type),
});

const app = new H3();
// `all` and not `post`: the handler itself answers requests that are not POST.
app.all("/webhooks/preswald", (event) => receive(event.req));

const server = serve(app, { port: Number(process.env.PORT ?? 3000), hostname: "127.0.0.1", silent: true });
await server.ready();
console.log(`listening on ${new URL("/webhooks/preswald", server.url)}`);
