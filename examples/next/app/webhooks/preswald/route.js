// A Preswald webhook in Next.js: a route of the App Router, at /webhooks/preswald. It works in the
// Node runtime and, with `export const runtime = "edge"`, in the edge runtime.
//
//   npm install @preswald/webhooks
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret next dev
import { Webhook } from "@preswald/webhooks";

// A function, so that `next build`, which loads this file too, needs no secret.
const webhook = new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET);

export const POST = webhook.handler({
  "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
  default: (event) => console.log(event.id, event.type),
});
