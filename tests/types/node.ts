// Where there is Node.
import { Webhook } from "@preswald/webhooks";
import { createServer, type IncomingHttpHeaders } from "node:http";

declare const headers: IncomingHttpHeaders;
declare const webhook: Webhook;
webhook.check(Buffer.from("{}"), headers);
webhook.verify(Buffer.concat([]), headers["x-preswald-signature"] as string | undefined);
new Webhook(Buffer.from("secret"));
new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);
new Webhook(() => process.env.PRESWALD_WEBHOOK_SECRET);

createServer((request, response) => {
  const result = webhook.check(new Uint8Array(), request.headers);
  response.writeHead(result.ok ? 200 : result.error.status).end();
  // @ts-expect-error: a stream is no body
  webhook.check(request, request.headers);
});
