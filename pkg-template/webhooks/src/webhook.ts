import { Core } from "#glue";
import { mistake, throwing, WebhookError, type Refusal } from "./errors.js";
import type { WebhookEvent } from "./events.js";
import type { FetchHandler } from "./platform.js";
import { handlerOf, type HandlerOptions } from "./handler/handler.js";
import { signatureOf } from "./core/headers.js";
import type { Listener, ListenerMap } from "./handler/listeners.js";
import { isWellFormed, parse, putBody, putHeader, rawBody, type Raw } from "./core/memory.js";
import { expect, expectObject } from "./core/options.js";
import { secretsOf } from "./core/secrets.js";
import { start } from "./core/start.js";
import type { Body, Issue, Secret, SignatureSource, WebhookOptions } from "./types.js";

/** What {@link Webhook.check} gives. */
export type CheckResult =
  | {
      ok: true;
      event: WebhookEvent;
      /** Which secret signed it: 0 for the newest. */
      secretIndex: number;
      warnings: Issue[];
    }
  | { ok: false; error: WebhookError };

/** What the core adds to a secret's index if there are warnings. */
const WARNED = 1 << 16;

/**
 * An endpoint's side of a Preswald webhook. Make one when the program starts, and use it for
 * every request.
 *
 * ```ts
 * const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET ?? "");
 * const event = webhook.verify(rawBody, request.headers); // throws WebhookError
 * ```
 */
export class Webhook {
  readonly #core: Core;
  readonly #now: (() => number) | undefined;

  /**
   * @param secret the secret, or several while it is being changed, newest first
   * @throws TypeError with `code` `invalid_secret` or `invalid_argument`
   */
  constructor(secret: Secret | readonly Secret[], options: WebhookOptions = {}) {
    const { strict = false, maxBytes = 1_048_576, maxAgeSeconds, now } = optionsOf(options);
    this.#core = coreOf(secret, strict, maxBytes, maxAgeSeconds ?? NaN);
    this.#now = maxAgeSeconds === undefined ? undefined : () => time(now);
  }

  /**
   * Checks a delivery, and gives its event.
   *
   * @param body the raw body, as it came
   * @param headers the request's headers, or the signature header's value
   * @throws WebhookError if the delivery is refused; TypeError for a programmer's mistake
   */
  verify(body: Body, headers: SignatureSource): WebhookEvent {
    const raw = rawBody(body);
    if (this.#check(raw, headers) < 0) throw this.#refusal();
    return parse(raw) as WebhookEvent;
  }

  /** The same as {@link verify}, with its outcome as a value. */
  check(body: Body, headers: SignatureSource): CheckResult {
    const raw = rawBody(body);
    const outcome = this.#check(raw, headers);
    if (outcome < 0) return { ok: false, error: this.#refusal() };
    return {
      ok: true,
      event: parse(raw) as WebhookEvent,
      secretIndex: outcome & ~WARNED,
      warnings: outcome & WARNED ? (this.#core.outcome() as { warnings: Issue[] }).warnings : [],
    };
  }

  /**
   * Signs a body with the newest secret, as Preswald does.
   *
   * @returns the header's value, `sha256=…`
   * @throws WebhookError `malformed_text` for a string that has no UTF-8
   */
  sign(body: Body): string {
    const raw = rawBody(body);
    const signature = this.#core.sign(putBody(raw), isWellFormed(raw));
    if (signature === undefined) throw this.#refusal();
    return signature;
  }

  /**
   * Makes a Fetch API function of a listener: a route as it stands in Workers, Deno, Bun, Hono,
   * Next.js, SvelteKit and Remix, and with an adapter anywhere else. It takes POST alone, reads the
   * body itself, and answers 200 when the listener is done.
   *
   * ```ts
   * export const POST = webhook.handler({
   *   "app.deployed": (event) => announce(event.data.object.deployment.url),
   * });
   * ```
   *
   * @param listener a function, or an object with a function for each type of event
   * @throws TypeError with `code` `invalid_argument`; what it gives never throws
   */
  handler(listener: Listener | ListenerMap, options: HandlerOptions = {}): FetchHandler {
    return handlerOf(this, listener, options);
  }

  /** @internal Throws if a body of so many bytes is too large: it need not be read to hear so. */
  checkSize(bytes: number): void {
    if (!this.#core.tooLarge(bytes)) return;
    this.#core.check(bytes, true, -1, NaN);
    throw this.#refusal();
  }

  /** @internal The documented function: false for any header that is not exactly right. */
  authenticates(body: Body, signature: string | null | undefined): boolean {
    const raw = rawBody(body);
    const header = putHeader(signatureOf(signature));
    return this.#core.verifySignature(putBody(raw), isWellFormed(raw), header);
  }

  #check(raw: Raw, headers: SignatureSource): number {
    // Whatever a headers object does when it is read, it does before the body is written.
    const header = signatureOf(headers);
    const now = this.#now === undefined ? NaN : this.#now();
    // A body that is too large for sure need not be copied to hear so.
    const length = this.#core.tooLarge(raw.length) ? raw.length : putBody(raw);
    return this.#core.check(length, isWellFormed(raw), putHeader(header), now);
  }

  #refusal(): WebhookError {
    return new WebhookError(this.#core.outcome() as Refusal);
  }
}

function coreOf(secret: Secret | readonly Secret[], strict: boolean, maxBytes: number, maxAge: number): Core {
  start();
  const [secrets, wellFormed] = secretsOf(secret);
  return throwing(() => new Core(secrets, wellFormed, strict, maxBytes, maxAge));
}

/** The options, if they are what they should be; read once. */
function optionsOf(options: WebhookOptions): WebhookOptions {
  expectObject(options);
  const { strict, maxBytes, maxAgeSeconds, now } = options;
  expect("strict", strict, "boolean");
  expect("maxBytes", maxBytes, "number");
  expect("maxAgeSeconds", maxAgeSeconds, "number");
  expect("now", now, "function");
  if (Number.isNaN(maxAgeSeconds)) throw mistake("invalid_argument", "maxAgeSeconds must be a number");
  return { strict, maxBytes, maxAgeSeconds, now } as WebhookOptions;
}

/** Milliseconds since 1970. */
function time(now: (() => Date) | undefined): number {
  const millis = now === undefined ? Date.now() : Number(now());
  if (!Number.isFinite(millis)) throw mistake("invalid_argument", "now() must give a valid Date");
  return millis;
}
