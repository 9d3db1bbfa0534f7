import { mistake } from "../errors.js";
import { EVENT_TYPES, type EventOf, type KnownEventType, type WebhookEvent } from "../events.js";
import { write } from "./console.js";

/**
 * Receives an event. If it returns a promise, the promise is awaited; its value is ignored. The event
 * counts as processed when the listener has finished without throwing.
 *
 * @param context what the platform passes besides the request: `env` and `ctx` in a Worker, `request`
 * and `response` in Node
 */
export type Listener<Event = WebhookEvent> = (event: Event, ...context: any[]) => unknown;

/** A listener for each event type. It may be an instance of a class: methods keep their `this`. */
export type ListenerMap = { [Type in KnownEventType]?: Listener<EventOf<Type>> | undefined } & {
  /** Receives every event whose type has no listener, including types that Preswald adds later. */
  default?: Listener | undefined;
};

/** Finds the listener of an event, if there is one. */
export type FindListener = (event: WebhookEvent) => Listener | undefined;

/**
 * Reads the listeners, once.
 *
 * @throws TypeError with `code` `invalid_argument` if there is no listener, or one is not a function
 */
export function readListeners(listener: Listener | ListenerMap): FindListener {
  if (typeof listener === "function") return () => listener;
  if (typeof listener !== "object" || listener === null) throw noListener();
  const listeners = new Map<string, Listener>();
  for (const name of listenerNames(listener)) {
    const call: unknown = (listener as Record<string, unknown>)[name];
    if (call === undefined) continue;
    if (typeof call !== "function") throw mistake("invalid_argument", `the listener of ${JSON.stringify(name)} must be a function`);
    listeners.set(name, (event, ...context) => Reflect.apply(call, listener, [event, ...context]));
  }
  if (listeners.size === 0) throw noListener();
  for (const name of listeners.keys()) if (!NAMES.includes(name)) warnOfUnknown(name);
  return (event) => listeners.get(event.type) ?? listeners.get("default");
}

const NAMES: readonly string[] = /* @__PURE__ */ [...EVENT_TYPES, "default"];

/**
 * The names of an object's members that are listeners: of a plain object, all; of an instance of a
 * class, which has other members too, those that name an event type. `Object.prototype` does not count.
 */
function listenerNames(listener: object): string[] {
  const own = Object.keys(listener);
  const isPlain = !Array.isArray(listener) && isRoot(Object.getPrototypeOf(listener) as object | null);
  if (isPlain) return own;
  const names = new Set(own);
  for (let each: object = listener; !isRoot(each); each = Object.getPrototypeOf(each) as object) {
    for (const name of Object.getOwnPropertyNames(each)) names.add(name);
  }
  return [...names].filter((name) => NAMES.includes(name) || name.includes("."));
}

/** `Object.prototype` of any realm, or the end of the chain. */
function isRoot(object: object | null): boolean {
  return object === null || Object.getPrototypeOf(object) === null;
}

function noListener(): TypeError {
  return mistake(
    "invalid_argument",
    `there is no listener: pass a function, or an object with a function for an event type such as "app.deployed", or for "default"`,
  );
}

const warned = new Set<string>();

/** The type may be one that Preswald has added since; more often, it is misspelled. */
function warnOfUnknown(name: string): void {
  if (warned.has(name)) return;
  warned.add(name);
  write(
    "warn",
    `@preswald/webhooks: there is a listener for ${JSON.stringify(name)}, but no such event type is known. Did you mean ${JSON.stringify(nearest(name))}?`,
  );
}

function nearest(name: string): string {
  const near = NAMES.map((each) => ({ each, edits: editsBetween(name.toLowerCase(), each) }));
  return near.reduce((best, next) => (next.edits < best.edits ? next : best)).each;
}

/** The Levenshtein distance. */
function editsBetween(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      next.push(Math.min(row[j]! + (one[i] === other[j] ? 0 : 1), row[j + 1]! + 1, next[j]! + 1));
    }
    row = next;
  }
  return row[other.length]!;
}
