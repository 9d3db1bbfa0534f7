// A Preswald webhook in Koa, 2 or 3. Run it, and post to it:
//
//   npm install @preswald/webhooks koa @koa/router
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret node koa.mjs
import { Router } from "@koa/router";
import Koa from "koa";
import { Webhook } from "@preswald/webhooks";
import { koaHandler } from "@preswald/webhooks/koa";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);

const receive = webhook.handler({
  "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
  default: (event) => console.log(event.id, event.type),
});

const router = new Router();
// Before any body parser: the signature covers the raw body. `all` and not `post`: the handler itself
// answers requests that are not POST.
router.all("/webhooks/preswald", koaHandler(receive));

const server = new Koa().use(router.routes()).listen(Number(process.env.PORT ?? 3000), "127.0.0.1", () => {
  console.log(`listening on http://127.0.0.1:${server.address().port}/webhooks/preswald`);
});
