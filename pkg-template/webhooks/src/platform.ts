// Types of the platform that also compile where the platform does not have them: a program may have
// the DOM's types, Node's, others, or none.

/** The part of `Headers` that the library uses. */
export interface HeadersLike {
  get(name: string): string | null;
}

/** The part of `URL` that the library uses. */
export interface UrlLike {
  readonly href: string;
}

/** `Request` of the Fetch API, or `unknown` where the program's types have none. */
export type FetchRequest = typeof globalThis extends { Request: { prototype: infer Type } } ? Type : unknown;

/** `Response` of the Fetch API, or `unknown` where the program's types have none. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : unknown;

/** A Fetch API function: `webhook.handler` returns one, and the adapters take one. */
export type FetchHandler = (request: FetchRequest, ...context: unknown[]) => Promise<FetchResponse>;
