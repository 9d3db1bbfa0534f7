// A Preswald webhook in a Cloudflare Worker, which remembers in Durable Objects which events are
// done. Run it, and post to it:
//
//   npm install @preswald/webhooks wrangler
//   echo 'PRESWALD_WEBHOOK_SECRET="your-webhook-secret"' > .dev.vars
//   npx wrangler dev
import { Webhook } from "@preswald/webhooks";
import { durableObjectStore } from "@preswald/webhooks/cloudflare";

export { IdempotencyObject } from "@preswald/webhooks/cloudflare";

/** Made with the first request, which brings the secret. */
let receive;

export default {
  async fetch(request, env, context) {
    if (new URL(request.url).pathname !== "/webhooks/preswald") return new Response(null, { status: 404 });
    receive ??= new Webhook(env.PRESWALD_WEBHOOK_SECRET).handler(
      {
        "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
        default: (event) => console.log(event.id, event.type),
      },
      { store: durableObjectStore(env.PRESWALD_EVENTS) },
    );
    return receive(request, env, context);
  },
};
