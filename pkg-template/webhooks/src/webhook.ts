import { check, outcome, sign, tooLarge, verifySignature } from "#glue";
import { mistake, refusalBy, WebhookError, type Refusal } from "./errors.js";
import type { WebhookEvent } from "./events.js";
import type { WebhookHandler } from "./platform.js";
import { makeHandler, type HandlerOptions } from "./handler/handler.js";
import { findSignature } from "./core/headers.js";
import { DEFAULT_MAX_BYTES, NO_HEADER, NOT_HASHED, WARNED } from "./core/boundary.js";
import { guarded, hear, ours, threw } from "./core/foreign.js";
import { isHosted, withHash } from "./core/host-hash.js";
import { parse } from "./core/intrinsics.js";
import type { Listener, ListenerMap } from "./handler/listeners.js";
import { expectRoom, forgetInput, isWellFormed, putBody, putHeader, rawBody, measure, type Raw } from "./core/memory.js";
import { expect, expectObject, own } from "./core/options.js";
import { Registered, type Settings } from "./core/registered.js";
import { call, entered, leave } from "./core/start.js";
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
    try {
      const { settings, now } = readOptions(options);
      this.#core = new Registered(secrets, settings);
      this.#now = now;
      this.maxBytes = settings.maxBytes;
    } catch (error) {
      throw ours(error);
    }
  }

  /**
   * Verifies a delivery, and returns its event.
   *
   * @param body the raw body of the request
   * @param headers the request's headers, or the signature header's value
   * @throws WebhookError if the delivery is refused; TypeError with a `code` for a wrong call
   */
  verify(body: Body, headers: SignatureSource): WebhookEvent {
    const { event, refusal } = this.#checked(body, headers);
    if (refusal !== undefined) throw new WebhookError(refusal);
    return event!;
  }

  /** Like {@link verify}, but returns the error instead of throwing it. */
  check(body: Body, headers: SignatureSource): CheckResult {
    const { event, refusal, secretIndex, warnings } = this.#checked(body, headers);
    if (refusal !== undefined) return { ok: false, error: new WebhookError(refusal) };
    return { ok: true, event: event!, secretIndex, warnings };
  }

  /**
   * Signs a body with the newest secret, as Preswald does.
   *
   * @returns the header's value, `sha256=…`
   * @throws WebhookError `malformed_text` for a string with a lone surrogate
   */
  sign(body: Body): string {
    return guarded(() => {
      const raw = rawBody(body);
      expectRoom(raw);
      this.#core.prepare();
      const signature = call(() => {
        const number = this.#core.number();
        const length = putBody(raw);
        const signature = sign(number, length, isWellFormed(raw)) ?? (outcome() as Refusal);
        forgetInput(length, NO_HEADER);
        return signature;
      });
      if (typeof signature !== "string") throw new WebhookError(refusalBy(signature));
      return signature;
    });
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
    return guarded(() => makeHandler(this, listener, options));
  }

  /** @internal Overwrites the secrets of a webhook that is not used again. */
  forget(): void {
    this.#core.forget();
  }

  /** @internal Throws if a body of this many bytes is too large, so that it need not be read. */
  checkSize(bytes: number): void {
    this.#core.prepare();
    const refusal = call(() => this.#refusalOf(bytes));
    if (refusal !== undefined) throw new WebhookError(refusal);
  }

  /** Of a body that is certainly too large, by its size in bytes or UTF-16 units. Between `enter` and `leave`. */
  #refusalOf(size: number): Refusal | undefined {
    return tooLarge(this.#core.number(), size) ? refusalBy(outcome()) : undefined;
  }

  /** @internal The documented function: false for every header but the right one. */
  authenticates(body: Body, signature: string | null | undefined): boolean {
    try {
      const raw = rawBody(body);
      expectRoom(raw);
      const header = findSignature(signature);
      this.#core.prepare();
      return this.#withDelivery(raw, header, verifySignature, (result) => result >= 0);
    } catch (error) {
      throw ours(error);
    }
  }

  // Not `#check`: SWC 1.2 gives a private method the name of the function `check` that it calls.
  #checked(body: Body, headers: SignatureSource): Checked {
    try {
      const raw = rawBody(body);
      this.#core.prepare();
      // Before anything else, so that what is too large is refused for its size, and is not copied.
      const refusal = call(() => this.#refusalOf(measure(raw)));
      if (refusal !== undefined) return refused(refusal);
      // All code of the caller's runs before the body is written.
      const header = findSignature(headers);
      const now = this.#now === undefined ? NaN : this.#now();
      const judge: Judge = (number, length, wellFormed, written, hashed) => check(number, length, wellFormed, written, hashed, now);
      const { result, text, details } = this.#withDelivery(raw, header, judge, (result, length) => ({
        result,
        text: result >= 0 ? acceptedText(raw, length) : undefined,
        details: result < 0 || result & WARNED ? outcome() : undefined,
      }));
      if (text === undefined) return refused(refusalBy(details));
      const warnings = details === undefined ? [] : (details as { warnings: Issue[] }).warnings;
      return { event: parse(text) as WebhookEvent, refusal: undefined, secretIndex: result & ~WARNED, warnings };
    } catch (error) {
      throw ours(error);
    }
  }

  /**
   * Writes a delivery where the core reads it, lets the core judge it, takes what the result needs of the core's
   * memory, and overwrites what was written.
   */
  #withDelivery<T>(raw: Raw, header: string | undefined, judge: Judge, take: (result: number, length: number) => T): T {
    const attempt = (isHosted: boolean) =>
      entered((ticket) => {
        const number = this.#core.number();
        const length = putBody(raw);
        const written = putHeader(header);
        const judged = (hashed: number) => judge(number, length, isWellFormed(raw), written, hashed);
        const result = isHosted ? withHash(ticket, number, length, this.#core.secrets.length, judged) : judged(NOT_HASHED);
        if (result === undefined) return undefined;
        const taken = take(result, length);
        forgetInput(length, written);
        leave(ticket);
        return taken;
      });
    const taken = attempt(header !== undefined && isHosted(measure(raw)));
    // What was written is another delivery's now: the core hashes this one alone.
    return taken === undefined ? attempt(false)! : taken;
  }
}

/** A function of the core that judges the delivery that was written. */
type Judge = (number: number, body: number, wellFormed: boolean, header: number, hashed: number) => number;

function refused(refusal: Refusal): Checked {
  return { event: undefined, refusal, secretIndex: 0, warnings: [] };
}

/** The result of a check: a refusal, or the verified delivery. */
interface Checked {
  event: WebhookEvent | undefined;
  refusal: Refusal | undefined;
  secretIndex: number;
  warnings: Issue[];
}

/** Reads and checks the options, once. */
function readOptions(options: WebhookOptions): { settings: Settings; now: (() => number) | undefined } {
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
  const settings = { strict: strict ?? false, maxBytes: maxBytes ?? DEFAULT_MAX_BYTES, maxAge: maxAgeSeconds ?? NaN };
  return { settings, now: maxAgeSeconds === undefined ? undefined : () => time(now) };
}

/** Milliseconds since 1970. */
function time(now: (() => Date) | undefined): number {
  const value = now === undefined ? Date.now() : called(now);
  const millis = toNumber(value);
  if (!Number.isFinite(millis)) {
    void hear(value);
    throw mistake("invalid_argument", "now() must return a valid Date (if it is a promise, await it)");
  }
  return millis;
}

function called(now: () => unknown): unknown {
  try {
    return now();
  } catch (error) {
    throw threw("invalid_argument", "now()", error);
  }
}

function toNumber(value: unknown): number {
  try {
    return Number(value);
  } catch {
    // A symbol, or an object that refuses to be a number.
    return NaN;
  }
}
