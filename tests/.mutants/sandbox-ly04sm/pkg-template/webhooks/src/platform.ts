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

/**
 * The part of `Request` that a handler needs. It is less than a whole `Request`, because some platforms
 * pass their own class: the `HttpRequest` of Azure Functions has no `signal` and no `cache`.
 */
export interface RequestLike {
  readonly method: string;
  readonly url: string;
  readonly headers: HeadersLike;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** `Request` of the Fetch API, or `unknown` where the program's types have none. */
export type FetchRequest = typeof globalThis extends { Request: { prototype: infer Type } } ? Type : unknown;

/** `Response` of the Fetch API, or `unknown` where the program's types have none. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : unknown;

/** What `webhook.handler` returns: a Fetch API function. It is also a {@link FetchHandler}. */
export type WebhookHandler = (request: RequestLike, ...context: unknown[]) => Promise<FetchResponse>;

/** A Fetch API function, which the adapters take. It may be a function of yours that calls a handler. */
export type FetchHandler = (request: FetchRequest, ...context: unknown[]) => Promise<FetchResponse>;
