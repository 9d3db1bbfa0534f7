// `--forward-to app.deployed=http://…`: where each type of event goes.
import { eventType, httpUrl } from "../input/values.js";
import { InvalidArgumentError } from "commander";

export interface Route {
  /** Without it, the route of all events that have no route of their own. */
  type?: string;
  url: URL;
}

/** `URL`, or `type=URL`. A type has one route, since a sender gets one answer. */
export function route(value: string, before: readonly Route[] = []): Route[] {
  const [, type, address = value] = /^([^=:/?#]+)=(.*)$/s.exec(value) ?? [];
  const found: Route = { ...(type !== undefined && { type: eventType(type) }), url: httpUrl(address) };
  if (before.some((each) => each.type === found.type))
    throw new InvalidArgumentError(
      type === undefined
        ? "There is a URL for all other events already: name the type, as in `app.deployed=URL`."
        : `There is a URL for ${type} already: the sender gets one answer.`,
    );
  return [...before, found];
}

/** Where an event goes; undefined if nowhere. */
export const findRoute = (routes: readonly Route[], type: string | null): URL | undefined =>
  (routes.find((route) => route.type === type) ?? routes.find((route) => route.type === undefined))?.url;
