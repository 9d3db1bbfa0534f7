import type { Body, Secret } from "./types.js";
import { Webhook } from "./webhook.js";

/**
 * Whether a signature header is this payload's under this secret: the function that the
 * documentation shows. False for every header that is not exactly right.
 *
 * @throws TypeError with `code` `invalid_secret`, `body_already_parsed` or `invalid_argument`
 */
export function verifySignature(payload: Body, signature: string | null | undefined, secret: Secret | readonly Secret[]): boolean {
  return webhookOf(secret).authenticates(payload, signature);
}

/**
 * Signs a payload, as Preswald does.
 *
 * @returns the header's value, `sha256=…`
 */
export function sign(payload: Body, secret: Secret): string {
  return webhookOf(secret).sign(payload);
}

/** The documented function knows no limit of size. */
const UNLIMITED = { maxBytes: Infinity };

/** The webhook of the last secret: keying it costs as much as verifying a short body. */
let last: { secret: string; webhook: Webhook } | undefined;

function webhookOf(secret: Secret | readonly Secret[]): Webhook {
  // Bytes and lists may be changed by their owner.
  if (typeof secret !== "string") return new Webhook(secret, UNLIMITED);
  if (last?.secret !== secret) last = { secret, webhook: new Webhook(secret, UNLIMITED) };
  return last.webhook;
}
