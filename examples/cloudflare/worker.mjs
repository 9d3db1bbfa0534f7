// A Preswald webhook in a Cloudflare Worker, which remembers in Durable Objects which events are
// done. Run it, and post to it:
//
//   npm install @preswald/webhooks wrangler
//   echo 'PRESWALD_WEBHOOK_SECRET="your-webhook-secret"' > .dev.vars
//   npx wrangler dev
import { env } from "cloudflare:workers";
import { Webhook } from "@preswald/webhooks";
import { durableObjectStore } from "@preswald/webhooks/cloudflare";

export { IdempotencyObject } from "@preswald/webhooks/cloudflare";

const webhook = new Webhook(env.PRESWALD_WEBHOOK_SECRET);

const receive = webhook.handler(
  {
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  },
  { store: durableObjectStore(env.PRESWALD_EVENTS) }, // a retry of what is done is not done again
);

export default {
  fetch(request, env, context) {
    if (new URL(request.url).pathname !== "/webhooks/preswald") return new Response(null, { status: 404 });
    return receive(request, env, context);
  },
};
