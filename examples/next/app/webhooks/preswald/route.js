// A Preswald webhook in Next.js: a route of the App Router, at /webhooks/preswald. It works in the
// Node runtime and, with `export const runtime = "edge"`, in the edge runtime.
//
//   npm install @preswald/webhooks
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret next dev
import { Webhook } from "@preswald/webhooks";

/** Made with the first request: `next build` loads this file too, where there may be no secret. */
let receive;

export function POST(request) {
  receive ??= new Webhook(process.env.PRESWALD_WEBHOOK_SECRET).handler({
    "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
    default: (event) => console.log(event.id, event.type),
  });
  return receive(request);
}
