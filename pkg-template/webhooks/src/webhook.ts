import { check, outcome, sign, tooLarge, verifySignature } from "#glue";
import { mistake, WebhookError, type Refusal } from "./errors.js";
import type { WebhookEvent } from "./events.js";
import type { WebhookHandler } from "./platform.js";
import { handlerOf, type HandlerOptions } from "./handler/handler.js";
import { signatureOf } from "./core/headers.js";
import { isHosted, MISMATCH, withHash } from "./core/host-hash.js";
import type { Listener, ListenerMap } from "./handler/listeners.js";
import { doneWithBody, isLarge, isWellFormed, putBody, putHeader, rawBody, sizeOf } from "./core/memory.js";
import { expect, expectObject, own } from "./core/options.js";
import { Registered, type Settings } from "./core/registered.js";
import { call, enter, leave } from "./core/start.js";
import { acceptedText } from "./core/text.js";
import type { Body, Issue, Secrets, SignatureSource, WebhookOptions } from "./types.js";

/** The result of {@link Webhook.check}. */
export type CheckResult =
  | {
      ok: true;
      event: WebhookEvent;
      /** The index of the secret that signed the delivery: 0 for the newest. */
      secretIndex: number;
      warnings: Issue[];
    }
  | { ok: false; error: WebhookError };

/** What the core adds to a secret's index if there are warnings. */
const WARNED = 1 << 16;

/**
 * Verifies the deliveries of a Preswald webhook. Make one when the program starts, and use it for
 * every request.
 *
 * ```ts
 * const webhook = new Webhook(process.env.PRESWALD_WEBHOOK_SECRET);
 * const event = webhook.verify(rawBody, request.headers); // throws WebhookError
 * ```
 */
export class Webhook {
  readonly #core: Registered;
  readonly #now: (() => number) | undefined;
  /** @internal The largest body, in bytes. */
  readonly maxBytes: number;

  /**
   * @param secrets the secret; or several during a rotation, newest first; or a function that returns
   * them, which is called once, at the first use
   * @throws TypeError with `code` `invalid_secret` or `invalid_argument`
   */
  constructor(secrets: Secrets, options: WebhookOptions = {}) {
    const { settings, now } = optionsOf(options);
    this.#core = new Registered(secrets, settings);
    this.#now = now;
    this.maxBytes = settings.maxBytes;
  }

  /**
   * Verifies a delivery, and returns its event.
   *
   * @param body the raw body of the request
   * @param headers the request's headers, or the signature header's value
   * @throws WebhookError if the delivery is refused; TypeError with a `code` for a wrong call
   */
  verify(body: Body, headers: SignatureSource): WebhookEvent {
    const { text, refusal } = this.#checked(body, headers);
    if (refusal !== undefined) throw new WebhookError(refusal);
    return JSON.parse(text!) as WebhookEvent;
  }

  /** Like {@link verify}, but returns the error instead of throwing it. */
  check(body: Body, headers: SignatureSource): CheckResult {
    const { text, refusal, secretIndex, warnings } = this.#checked(body, headers);
    if (refusal !== undefined) return { ok: false, error: new WebhookError(refusal) };
    return { ok: true, event: JSON.parse(text!) as WebhookEvent, secretIndex, warnings };
  }

  /**
   * Signs a body with the newest secret, as Preswald does.
   *
   * @returns the header's value, `sha256=…`
   * @throws WebhookError `malformed_text` for a string with a lone surrogate
   */
  sign(body: Body): string {
    const raw = rawBody(body);
    this.#core.prepare();
    const signature = call(() => sign(this.#core.number(), putBody(raw), isWellFormed(raw)) ?? (outcome() as Refusal));
    if (typeof signature === "object") throw new WebhookError(signature);
    return signature;
  }

  /**
   * Makes a route from a listener: a Fetch API function, which Workers, Deno, Bun, Hono, Next.js,
   * SvelteKit and React Router take as it is, and other platforms through an adapter. It accepts only
   * POST, reads the raw body, and answers 200 when the listener has finished.
   *
   * ```ts
   * export const POST = webhook.handler({
   *   "app.deployed": (event) => announce(event.data.object.deployment.url),
   * });
   * ```
   *
   * @param listener a function, or an object with a function for each type of event
   * @throws TypeError with `code` `invalid_argument`. The route itself never throws for a request; called
   * with something else, by a queue for example, it rejects, so that nothing is acknowledged
   */
  handler(listener: Listener | ListenerMap, options: HandlerOptions = {}): WebhookHandler {
    return handlerOf(this, listener, options);
  }

  /** @internal Throws if a body of this many bytes is too large, so that it need not be read. */
  checkSize(bytes: number): void {
    this.#core.prepare();
    const refusal = call(() => {
      if (!tooLarge(this.#core.number(), bytes)) return undefined;
      check(this.#core.number(), bytes, true, -1, NaN, -1);
      return outcome() as Refusal;
    });
    if (refusal !== undefined) throw new WebhookError(refusal);
  }

  /** @internal The documented function: false for every header but the right one. */
  authenticates(body: Body, signature: string | null | undefined): boolean {
    const raw = rawBody(body);
    const header = signatureOf(signature);
    this.#core.prepare();
    const hosted = header !== undefined && isHosted(sizeOf(raw));
    enter();
    const number = this.#core.number();
    const length = putBody(raw);
    const [wellFormed, written] = [isWellFormed(raw), putHeader(header)];
    const verify = (hashed: number) => verifySignature(number, length, wellFormed, written, hashed);
    const isAuthentic = hosted
      ? withHash(number, length, this.#core.secrets.length, (hashed) => (verify(hashed) ? hashed : MISMATCH)) !== MISMATCH
      : verify(-1);
    doneWithBody(length);
    leave();
    return isAuthentic;
  }

  // Not `#check`: SWC 1.2 gives a private method the name of the function `check` that it calls.
  #checked(body: Body, headers: SignatureSource): Checked {
    const raw = rawBody(body);
    // All code of the caller's runs before the body is written.
    const header = signatureOf(headers);
    const now = this.#now === undefined ? NaN : this.#now();
    this.#core.prepare();
    const size = sizeOf(raw);
    const hosted = header !== undefined && isHosted(size);
    enter();
    const number = this.#core.number();
    // A large body that is certainly too large need not be copied.
    const isTooLarge = isLarge(size) && tooLarge(number, size);
    const length = isTooLarge ? size : putBody(raw);
    const [wellFormed, written] = [isWellFormed(raw), putHeader(header)];
    const result =
      hosted && !isTooLarge
        ? withHash(number, length, this.#core.secrets.length, (hashed) => check(number, length, wellFormed, written, now, hashed))
        : check(number, length, wellFormed, written, now, -1);
    const checked: Checked = { text: undefined, refusal: undefined, secretIndex: 0, warnings: [] };
    if (result < 0) {
      checked.refusal = outcome() as Refusal;
    } else {
      checked.text = acceptedText(raw, length);
      checked.secretIndex = result & ~WARNED;
      if (result & WARNED) checked.warnings = (outcome() as { warnings: Issue[] }).warnings;
    }
    doneWithBody(length);
    leave();
    return checked;
  }
}

/** The result of a check: a refusal, or the verified delivery. */
interface Checked {
  text: string | undefined;
  refusal: Refusal | undefined;
  secretIndex: number;
  warnings: Issue[];
}

/** Reads and checks the options, once. */
function optionsOf(options: WebhookOptions): { settings: Settings; now: (() => number) | undefined } {
  expectObject(options);
  const strict = own(options, "strict");
  const maxBytes = own(options, "maxBytes");
  const maxAgeSeconds = own(options, "maxAgeSeconds");
  const now = own(options, "now");
  expect("strict", strict, "boolean");
  expect("maxBytes", maxBytes, "number");
  expect("maxAgeSeconds", maxAgeSeconds, "number");
  expect("now", now, "function");
  if (Number.isNaN(maxAgeSeconds)) throw mistake("invalid_argument", "maxAgeSeconds must be a number");
  const settings = { strict: strict ?? false, maxBytes: maxBytes ?? 1_048_576, maxAge: maxAgeSeconds ?? NaN };
  return { settings, now: maxAgeSeconds === undefined ? undefined : () => time(now) };
}

/** Milliseconds since 1970. */
function time(now: (() => Date) | undefined): number {
  const millis = now === undefined ? Date.now() : numberOf(now());
  if (!Number.isFinite(millis)) throw mistake("invalid_argument", "now() must return a valid Date");
  return millis;
}

function numberOf(value: unknown): number {
  try {
    return Number(value);
  } catch {
    // A symbol, or an object that refuses to be a number.
    return NaN;
  }
}
