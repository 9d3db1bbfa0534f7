// Which function answers which method and path.
import type { IncomingMessage, ServerResponse } from "node:http";
import { Refusal } from "./refusal.js";

export interface Asked {
  request: IncomingMessage;
  response: ServerResponse;
  url: URL;
  /** The part of the path in the place of `*`. */
  id: string;
}

/** The value is the answer: 200 with it as JSON, unless the function answers by itself. */
export type Route = readonly [method: string, path: string, answer: (asked: Asked) => unknown];

/** The route of a request. */
export function routed(routes: readonly Route[], method: string, path: string): { answer: Route[2]; id: string } {
  const parts = path.split("/");
  const fits = routes.flatMap(([each, pattern, answer]) => {
    const names = pattern.split("/");
    const matches = names.length === parts.length && names.every((name, at) => name === "*" || name === parts[at]);
    return matches ? { method: each, answer, id: parts[names.indexOf("*")] ?? "" } : [];
  });
  const found = fits.find((each) => each.method === method);
  if (found !== undefined) return found;
  if (fits.length === 0) throw new Refusal(404, "not_found", "there is nothing at this path");
  throw new Refusal(405, "method_not_allowed", `this path takes ${fits.map((each) => each.method).join(", ")}`);
}
