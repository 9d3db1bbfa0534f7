// The Fetch API's types, where the program has them: the DOM's, Node's or a worker's.

/** `Request`, where there is one. */
export type FetchRequest = typeof globalThis extends { Request: { prototype: infer Type } } ? Type : unknown;

/** `Response`, where there is one. */
export type FetchResponse = typeof globalThis extends { Response: { prototype: infer Type } } ? Type : unknown;

/** What {@link Webhook.handler} gives, and the adapters take. */
export type FetchHandler = (request: FetchRequest, ...context: unknown[]) => Promise<FetchResponse>;
