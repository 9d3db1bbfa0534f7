// What the platform has, said so that the types stand where it has not: a program may have the DOM's
// types, Node's, another's, or none.

/** What there is of `Headers` here. */
export interface HeadersLike {
  get(name: string): string | null;
}

/** What there is of `URL` here. */
export interface UrlLike {
  readonly href: string;
}

/** `Request`, where there is one. */
export type FetchRequest = typeof globalThis extends { Request: { prototype: infer Type } } ? Type : unknown;

/** `Response`, where there is one. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : unknown;

/** What `webhook.handler` gives, and the adapters take. */
export type FetchHandler = (request: FetchRequest, ...context: unknown[]) => Promise<FetchResponse>;
