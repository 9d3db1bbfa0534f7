// Where there is the Fetch API: browsers, Deno, Bun, workers, and Node by its own types.
import { createTestRequest, type Webhook } from "@preswald/webhooks";

declare const webhook: Webhook;
const request: Request = createTestRequest("app.deployed", { url: new URL("https://example.com/"), secret: "secret", title: "t" });
createTestRequest("app.deployed", { url: "https://example.com/", secret: new Uint8Array(1) });
webhook.check("", request.headers);
webhook.check("", new Headers());
export async function receive(request: Request): Promise<boolean> {
  return webhook.check(await request.arrayBuffer(), request.headers).ok;
}

// @ts-expect-error: there is no request without an address
createTestRequest("app.deployed", { secret: "secret" });
// @ts-expect-error: nor a signed one without a secret
createTestRequest("app.deployed", { url: "https://example.com/" });
// @ts-expect-error: the headers are asked for, not the request
webhook.check("", request);
