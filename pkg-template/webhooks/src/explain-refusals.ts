import { expect, ownOptions } from "./core/options.js";
import { diagnose } from "./diagnosis.js";
import { mistake, type WebhookError } from "./errors.js";
import { now } from "./handler/clock.js";
import type { OnRefused } from "./handler/handler.js";
import type { Diagnosis, Secrets } from "./types.js";

/** Options of {@link explainRefusals}. */
export interface ExplainOptions {
  /** The shortest time between two diagnoses, in seconds, so that forged requests cannot use up the server's time. Default: 1. */
  everySeconds?: number | undefined;
  /** Receives the text to log. Default: `console.warn`. */
  log?: ((text: string, diagnosis: Diagnosis) => void) | undefined;
}

/**
 * Makes an `onRefused` that logs why a signature does not match, and what to change. Use it while a
 * webhook does not verify. Neither a secret nor the payload is logged.
 *
 * ```ts
 * const receive = webhook.handler(listener, { onRefused: explainRefusals(secret) });
 * ```
 *
 * @param secrets the secrets of the `Webhook`
 * @throws TypeError with `code` `invalid_secret` or `invalid_argument`
 */
export function explainRefusals(secrets: Secrets, options: ExplainOptions = {}): OnRefused {
  const { everySeconds = 1, log = (text: string) => console.warn(text) } = ownOptions(options);
  expect("log", log, "function");
  expect("everySeconds", everySeconds, "number");
  if (!(everySeconds >= 0)) throw mistake("invalid_argument", "everySeconds must not be negative");
  // A handler ignores what `onRefused` throws, so a wrong secret must be refused here.
  // A function is called later: its secret may not be there yet while a build loads the file.
  if (typeof secrets !== "function") diagnose("", null, secrets);
  let next = 0;
  return (error, { headers, body }) => {
    if (error.status !== 401 || body === undefined || now() < next) return;
    const diagnosis = diagnose(body, headers, secrets);
    next = now() + everySeconds * 1000;
    log(writeRefusal(error, diagnosis), diagnosis);
  };
}

function writeRefusal({ code }: WebhookError, { verdict, causes }: Diagnosis): string {
  const lines = causes.map(({ code, message, fix }) => `\n- ${verdict}, ${code}: ${message}. ${fix}`);
  const otherwise = verdict === "valid" ? "\n- The signature matches the secret given to explainRefusals." : "\n- No cause was found.";
  return `A Preswald webhook was refused: ${code}.${lines.length > 0 ? lines.join("") : otherwise}`;
}
