import type { WebhookEvent } from "../events.js";
import { now } from "./clock.js";
import { isConnectionError } from "./connection-error.js";
import { write } from "./console.js";

/** See {@link HandlerOptions.onError}. */
export type OnError = (error: unknown, event?: WebhookEvent) => unknown;

/** For how long an error of the same kind is not logged again, in milliseconds. */
const QUIET = 60_000;

/** How many different messages of the same error's name and code are logged in that time. */
const MOST_OF_A_NAME = 10;

/** How many kinds are remembered. */
const MOST_KINDS = 100;

/** The part of an error's message that is compared. */
const COMPARED = 200;

/**
 * The default `onError`. Anybody can send a request, so what happens before a signature is verified may
 * not fill the log: an error of the same kind is logged once a minute, and a connection that broke while
 * the body was read is not logged. Every error of a verified event is logged.
 */
export function logErrors(): (error: unknown, event?: WebhookEvent, isOfBody?: boolean) => void {
  const mayLog = limiter();
  return (error, event, isOfBody = false) => {
    if (event === undefined && ((isOfBody && isConnectionError(error)) || !mayLog(error))) return;
    write("error", error);
  };
}

/** Remembers the kinds of errors that were logged, within fixed limits. */
function limiter(): (error: unknown) => boolean {
  const logged = new Map<string, { name: string; since: number }>();
  return (error) => {
    const time = now();
    for (const [kind, { since }] of logged) if (time - since >= QUIET) logged.delete(kind);
    const { name, kind } = classify(error);
    const ofName = [...logged.values()].filter((each) => each.name === name).length;
    if (logged.has(kind) || ofName >= MOST_OF_A_NAME || logged.size >= MOST_KINDS) return false;
    logged.set(kind, { name, since: time });
    return true;
  };
}

/** Returns the kind of an error: its name, code and message, without the words that contain a digit. */
function classify(error: unknown): { name: string; kind: string } {
  try {
    const { name, code, message = error } = Object(error) as { name?: unknown; code?: unknown; message?: unknown };
    const group = `${typeof error} ${short(name)} ${short(code)}`;
    return { name: group, kind: `${group} ${short(message)}` };
  } catch {
    // A thrown object may throw when it is looked at.
    return { name: typeof error, kind: typeof error };
  }
}

const short = (value: unknown) =>
  String(value)
    .slice(0, COMPARED)
    .replace(/\S*\d\S*/g, "#");
