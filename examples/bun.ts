// A Preswald webhook in Bun. Run it, and post to it:
//
//   bun add @preswald/webhooks
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret bun run bun.ts
import { Webhook } from "@preswald/webhooks";

const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET!);

const server = Bun.serve({
  port: Number(process.env.PORT ?? 3000),
  hostname: "127.0.0.1",
  routes: {
    "/webhooks/preswald": webhook.handler({
      "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
      default: (event) => console.log(event.id, event.type),
    }),
  },
});

console.log(`listening on http://127.0.0.1:${server.port}/webhooks/preswald`);
