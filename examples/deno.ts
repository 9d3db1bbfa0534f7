// A Preswald webhook in Deno. Run it, and post to it:
//
//   deno add npm:@preswald/webhooks
//   PRESWALD_WEBHOOK_SECRET=your-webhook-secret deno run --allow-net --allow-env deno.ts
import { Webhook } from "@preswald/webhooks";

const webhook = new Webhook(Deno.env.get("PRESWALD_WEBHOOK_SECRET")!);

const receive = webhook.handler({
  "app.deployed": (event) => console.log(event.id, "is live at", event.data.object.deployment.url),
  default: (event) => console.log(event.id, event.type),
});

Deno.serve(
  {
    port: Number(Deno.env.get("PORT") ?? 3000),
    hostname: "127.0.0.1",
    onListen: ({ port }) => console.log(`listening on http://127.0.0.1:${port}/webhooks/preswald`),
  },
  (request) => {
    if (new URL(request.url).pathname === "/webhooks/preswald") return receive(request);
    return new Response(null, { status: 404 });
  },
);
