/**
 * A store in Durable Objects of Cloudflare, and the class of the objects.
 *
 * @packageDocumentation
 */
import { expect, ownOptions } from "../core/options.js";
import { mistake } from "../errors.js";
import { awaitAnswer, has, expectOneOf, wrongClient } from "./answer.js";
import { makeStore } from "./claims.js";
import { isNetworkError, someError } from "./retry.js";
import type { FetchRequest, FetchResponse } from "../platform.js";
import type { IdempotencyStore } from "../handler/store.js";

/** The part of `DurableObjectNamespace` that is used here. */
export interface ObjectNamespace {
  get(id: any): {
    fetch(url: string, init: { method: string; body: string }): Promise<{ ok: boolean; status: number; text(): Promise<string> }>;
  };
  idFromName(name: string): unknown;
}

/** The part of `DurableObjectState` that is used here. */
export interface ObjectState {
  storage: {
    get(key: string): Promise<unknown>;
    put(key: string, value: unknown): Promise<void>;
    setAlarm(time: number): Promise<void>;
    deleteAll(): Promise<void>;
  };
}

export interface DurableObjectStoreOptions {
  /** The prefix of every object's name. Two handlers that must each process every event need two prefixes. Default: none. */
  prefix?: string | undefined;
}

/** A request to an object. */
type Question =
  | { claim: { holder: string; leaseMs: number } }
  | { extend: { holder: string; leaseMs: number } }
  | { complete: { keepMs: number } }
  | { release: { holder: string } };

/** The stored state of an object. */
interface Entry {
  /** The holder of the claim; null if the event is processed. */
  holder: string | null;
  end: number;
}

/**
 * Makes a store that uses one Durable Object for each event.
 *
 * @param namespace the binding of {@link IdempotencyObject}
 */
export function durableObjectStore(namespace: ObjectNamespace, options: DurableObjectStoreOptions = {}): IdempotencyStore {
  const { prefix = "" } = ownOptions(options);
  expect("prefix", prefix, "string");
  if (!has(namespace, "get", "idFromName")) {
    throw mistake(
      "invalid_argument",
      "durableObjectStore needs the binding of a Durable Object namespace: `env.NAME`, as the Wrangler configuration names it",
    );
  }
  /** Each attempt gets a new stub: after an error, Cloudflare refuses further requests of the old one. */
  async function ask<Answer extends string>(id: string, question: Question, ...answers: Answer[]): Promise<Answer> {
    const object = namespace.get(namespace.idFromName(prefix + id));
    const asked = object.fetch("https://object/", { method: "POST", body: JSON.stringify(question) });
    const response = (await awaitAnswer(asked, EXPECTED)) as Awaited<typeof asked>;
    if (!has(response, "text")) throw wrongClient(EXPECTED, "gave no response");
    if (!response.ok) throw new ObjectFailed(response.status);
    return expectOneOf(answers, await response.text(), EXPECTED);
  }
  return makeStore({
    claim: (id, holder, leaseMs) => ask(id, { claim: { holder, leaseMs } }, "claimed", "busy", "done"),
    extend: async (id, holder, leaseMs) => (await ask(id, { extend: { holder, leaseMs } }, "extended", "lost")) === "extended",
    complete: (id, keepMs) => ask(id, { complete: { keepMs } }, "ok"),
    release: (id, holder) => ask(id, { release: { holder } }, "ok"),
    isRetryable,
  });
}

const EXPECTED = "durableObjectStore expects a namespace whose class is IdempotencyObject of `@preswald/webhooks/cloudflare`";

/** An object answered with another status than 200. */
class ObjectFailed extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the Durable Object answered ${status}`);
    this.status = status;
  }
}

/** Cloudflare marks the errors after which another attempt may succeed. */
function isRetryable(error: unknown): boolean {
  return isNetworkError(error) || someError(error, (each) => each.retryable === true || each.overloaded === true || each.status >= 500);
}

/**
 * The Durable Object of one event. Export it from the Worker, and bind it in the Wrangler
 * configuration. It deletes its state when the claim or the time to remember the event ends.
 */
export class IdempotencyObject {
  readonly #storage: ObjectState["storage"];

  constructor(state: ObjectState) {
    this.#storage = state.storage;
  }

  /** Each request is atomic: while the object waits for its storage, it gets no other request. */
  async fetch(request: FetchRequest): Promise<FetchResponse> {
    const question = (await (request as Request).json()) as Question;
    const entry = (await this.#storage.get("entry")) as Entry | undefined;
    return new Response(await this.#answer(question, entry !== undefined && entry.end > Date.now() ? entry : undefined));
  }

  async alarm(): Promise<void> {
    const entry = (await this.#storage.get("entry")) as Entry | undefined;
    if (entry !== undefined && entry.end <= Date.now()) await this.#storage.deleteAll();
  }

  async #answer(question: Question, entry: Entry | undefined): Promise<string> {
    if ("claim" in question) {
      const { holder, leaseMs } = question.claim;
      if (entry !== undefined && entry.holder !== holder) return entry.holder === null ? "done" : "busy";
      await this.#put(holder, leaseMs);
      return "claimed";
    }
    if ("extend" in question) {
      const { holder, leaseMs } = question.extend;
      if (entry?.holder !== holder) return "lost";
      await this.#put(holder, leaseMs);
      return "extended";
    }
    if ("complete" in question) await this.#put(null, question.complete.keepMs);
    else if (entry?.holder === question.release.holder) await this.#storage.deleteAll();
    return "ok";
  }

  async #put(holder: string | null, milliseconds: number): Promise<void> {
    const end = Date.now() + milliseconds;
    await this.#storage.put("entry", { holder, end } satisfies Entry);
    await this.#storage.setAlarm(end);
  }
}
