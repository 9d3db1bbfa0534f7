import { Webhook, type WebhookError, type WebhookEvent } from "@preswald/webhooks";
import type { Payload } from "./payload.js";

export interface Delivery {
  payload: Payload;
  /** Newest first; empty ones were not filled in. */
  secrets: readonly string[];
  /** The value of X-Preswald-Signature. */
  header: string;
}

export type Input = keyof Delivery;

export type Verdict =
  | { state: "waiting"; missing: Input[] }
  | { state: "accepted"; event: WebhookEvent; secretIndex: number; warnings: number }
  | { state: "refused"; error: WebhookError }
  /** The core would not even try: the browser cannot run it, or the secret is none. */
  | { state: "failed"; message: string };

export function judge(delivery: Delivery): Verdict {
  try {
    return check(delivery);
  } catch (error) {
    return { state: "failed", message: (error as Error).message };
  }
}

/** Asks the core, once all three inputs are there. */
function check({ payload, secrets, header }: Delivery): Verdict {
  const missing: Input[] = [];
  if (payload.length === 0) missing.push("payload");
  if (!secrets.some(Boolean)) missing.push("secrets");
  if (header === "") missing.push("header");
  if (missing.length > 0) return { state: "waiting", missing };

  const given = secrets.filter(Boolean);
  const result = webhook(given).check(payload, header);
  if (!result.ok) return { state: "refused", error: result.error };
  return {
    state: "accepted",
    event: result.event,
    secretIndex: secrets.indexOf(given[result.secretIndex]!),
    warnings: result.warnings.length,
  };
}

let last: { key: string; webhook: Webhook } | undefined;

/** The payload changes with every key, the secrets seldom do. */
function webhook(secrets: readonly string[]): Webhook {
  const key = JSON.stringify(secrets);
  if (last?.key !== key) last = { key, webhook: new Webhook(secrets) };
  return last.webhook;
}
