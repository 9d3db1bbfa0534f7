import { type EventOf, type KnownEventType, type WebhookEvent } from "../events.js";
/**
 * Receives an event. If it returns a promise, the promise is awaited; its value is ignored. The event
 * counts as processed when the listener has finished without throwing.
 *
 * @param context what the platform passes besides the request: `env` and `ctx` in a Worker, `request`
 * and `response` in Node
 */
export type Listener<Event = WebhookEvent> = (event: Event, ...context: any[]) => unknown;
/** A listener for each event type. It may be an instance of a class: methods keep their `this`. */
export type ListenerMap = {
    [Type in KnownEventType]?: Listener<EventOf<Type>> | undefined;
} & {
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
export declare function listenersOf(listener: Listener | ListenerMap): FindListener;
