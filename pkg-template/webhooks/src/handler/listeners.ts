import { mistake } from "../errors.js";
import type { EventOf, KnownEventType, WebhookEvent } from "../events.js";

/**
 * What is called with an event. A promise is awaited, and what comes of it is not looked at: a
 * listener that is done has done its work, one that throws has not.
 *
 * @param context what the platform gave beside the request: `env` and `ctx` in a Worker,
 * `request` and `response` in Node
 */
export type Listener<Event = WebhookEvent> = (event: Event, ...context: any[]) => unknown;

/** A listener for each type of event that matters, and one for the rest. */
export type ListenerMap = { [Type in KnownEventType]?: Listener<EventOf<Type>> } & {
  /** For every event whose type has no listener of its own, those added to Preswald later among them. */
  default?: Listener;
};

/** Finds the listener of an event; there may be none. */
export type FindListener = (event: WebhookEvent) => Listener | undefined;

/** Reads the listeners, once. */
export function listenersOf(listener: Listener | ListenerMap): FindListener {
  if (typeof listener === "function") return () => listener;
  if (typeof listener !== "object" || listener === null) throw notListeners();
  const listeners = new Map(Object.entries(listener) as [string, Listener | undefined][]);
  for (const each of listeners.values()) {
    if (each !== undefined && typeof each !== "function") throw notListeners();
  }
  return (event) => listeners.get(event.type) ?? listeners.get("default");
}

function notListeners(): TypeError {
  return mistake("invalid_argument", "the listener must be a function, or an object with a function for each type of event");
}
