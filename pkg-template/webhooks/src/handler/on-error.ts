import { isMistake } from "../errors.js";
import type { WebhookEvent } from "../events.js";

/** See {@link HandlerOptions.onError}. */
export type OnError = (error: unknown, event?: WebhookEvent) => unknown;

/**
 * The default `onError`. Anybody can send a request, so nothing that happens before the signature is
 * verified may fill the log: a broken connection is not logged, and a mistake in the program is
 * logged once.
 */
export function logErrors(): OnError {
  const logged = new Set<string>();
  return (error, event) => {
    if (event === undefined) {
      if (!isMistake(error) || logged.has(error.code)) return;
      logged.add(error.code);
    }
    console.error(error);
  };
}
