// A Preswald webhook in Curveball. Run it, and post to it:
//
//   npm install @preswald/webhooks @curveball/core
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node curveball.mjs
import { Application } from "@curveball/core";
import { Webhook } from "@preswald/webhooks";
import { curveballHandler } from "@preswald/webhooks/curveball";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const receive = curveballHandler(
  webhook.handler({
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  }),
);

const app = new Application();
// Before any body parser: the signature covers the raw body. All methods: the handler itself answers those
// that are not POST.
app.use((context, next) => (context.path === "/webhooks/preswald" ? receive(context) : next()));

const server = app.listen(Number(process.env.PORT ?? 3000), "127.0.0.1");
server.once("listening", () => console.log(`listening on http://127.0.0.1:${server.address().port}/webhooks/preswald`));
