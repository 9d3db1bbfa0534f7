import type { Body, Secret } from "./types.js";
import { Webhook } from "./webhook.js";

/**
 * Whether a signature header is right for this payload and secret. It is the function that the
 * documentation shows. False for every header but the right one.
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

/** The documented function has no limit of size. */
const UNLIMITED = { maxBytes: Infinity };

/** The webhook of the last secret: making one costs as much as verifying a short body. */
let last: { secret: string; webhook: Webhook } | undefined;

function webhookOf(secret: Secret | readonly Secret[]): Webhook {
  // The caller may change bytes and lists, so only a string can be compared.
  if (typeof secret !== "string") return new Webhook(secret, UNLIMITED);
  if (last?.secret !== secret) last = { secret, webhook: new Webhook(secret, UNLIMITED) };
  return last.webhook;
}
