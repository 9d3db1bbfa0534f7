// npm install @preswald/webhooks
import { Webhook } from "@preswald/webhooks";

export default {
  fetch(request, env) {
    const webhook = new Webhook(env.PRESWALD_WEBHOOK_SECRET);
    // Answers 401 or 400 by itself, so the listener gets verified events only.
    const handler = webhook.handler((event) => {
      console.log(`${event.type} ${event.id}`);
    });
    return handler(request);
  },
};
