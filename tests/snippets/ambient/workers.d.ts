// What `wrangler types` makes of wrangler.jsonc.
declare namespace Cloudflare {
  interface Env {
    PRESWALD_WEBHOOK_SECRET: string;
    PRESWALD_EVENTS: DurableObjectNamespace;
    DB: D1Database;
  }
}
interface Env extends Cloudflare.Env {}
