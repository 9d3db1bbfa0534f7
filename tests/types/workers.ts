// Cloudflare's own types, which are neither the DOM's nor Node's.
import { Webhook } from "@preswald/webhooks";
import { durableObjectStore } from "@preswald/webhooks/cloudflare";

export { IdempotencyObject } from "@preswald/webhooks/cloudflare";

interface Env {
  PRESWALD_WEBHOOK_SECRET: string;
  PRESWALD_EVENTS: DurableObjectNamespace;
}

export default {
  async fetch(request, env, context) {
    const listener = (event: { id: string }, env: Env, context: ExecutionContext) => context.waitUntil(Promise.resolve([event, env]));
    const handler = new Webhook(env.PRESWALD_WEBHOOK_SECRET).handler(listener, { store: durableObjectStore(env.PRESWALD_EVENTS) });
    return handler(request, env, context);
  },
} satisfies ExportedHandler<Env>;
