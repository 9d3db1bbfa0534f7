import { testEvent } from "#glue";
import { SIGNATURE_HEADER } from "./core/headers.js";
import { guarded } from "./core/foreign.js";
import { parse } from "./core/intrinsics.js";
import { toJson } from "./core/json.js";
import { expectObject, own } from "./core/options.js";
import { call } from "./core/start.js";
import { mistake } from "./errors.js";
import { EVENT_TYPES, type EventOf, type KnownEvent, type KnownEventType } from "./events.js";
import type { FetchRequest, UrlLike } from "./platform.js";
import { sign } from "./signature.js";
import type { Secret } from "./types.js";

/** What can be set in a test event. Every other member has the documentation's value. Nothing is checked. */
export interface TestEventOptions {
  /** Default: a fresh id. */
  id?: string | undefined;
  /** Default: now. */
  created?: string | undefined;
  appId?: string | undefined;
  title?: string | undefined;
  userId?: string | undefined;
  accountId?: string | undefined;
  accountName?: string | undefined;
  /** Replaces `data.object`. */
  object?: { [name: string]: unknown } | undefined;
}

/** In the order of the core, where `object` follows as JSON text. */
const TEST_EVENT_OPTIONS = ["id", "created", "appId", "title", "userId", "accountId", "accountName"] as const;

/**
 * Makes a valid event after the documentation's examples.
 *
 * @returns the event, and the body to sign and send
 */
export function createTestEvent<Type extends KnownEventType>(
  type: Type,
  options: TestEventOptions = {},
): { event: EventOf<Type>; body: string } {
  return guarded(() => {
    expectObject(options);
    const values: (string | undefined)[] = TEST_EVENT_OPTIONS.map((name) => {
      const value: unknown = own(options, name);
      if (value !== undefined && typeof value !== "string") throw mistake("invalid_argument", `${name} must be a string`);
      return value;
    });
    const object = own(options, "object");
    if (object !== undefined) values.push(toJson(object) ?? refuseObject());
    const body = call(() => testEvent(typeof type === "string" ? type : "", values, Date.now()));
    if (body === undefined) throw mistake("invalid_argument", `the type must be one of ${EVENT_TYPES.join(", ")}`);
    return { event: parse(body) as KnownEvent as EventOf<Type>, body };
  });
}

function refuseObject(): never {
  throw mistake("invalid_argument", "object must be something that JSON can hold");
}

/** Makes a signed POST of a test event, ready for `fetch` or for a handler. */
export function createTestRequest(
  type: KnownEventType,
  options: TestEventOptions & { url: string | UrlLike; secret: Secret },
): FetchRequest {
  return guarded(() => {
    if (typeof Request !== "function") {
      throw mistake("invalid_argument", "this runtime has no Request: use createTestEvent and sign, and make the request yourself");
    }
    const { body } = createTestEvent(type, options);
    const headers = { "Content-Type": "application/json", [SIGNATURE_HEADER]: sign(body, own(options, "secret") as Secret) };
    const url = own(options, "url") as string;
    try {
      return new Request(url, { method: "POST", headers, body });
    } catch {
      throw mistake("invalid_argument", "url must be an absolute URL");
    }
  });
}
