// A handler takes a `Request`. Frameworks that pass something else need an adapter. This file names
// the adapter for each.

import { mistake } from "../errors.js";
import type { Answer } from "./delivery.js";
import { failed } from "./answers.js";

/** An argument of any kind. */
type Loose = any;

/** Whether a value is a `Request` of this or another realm, or of a platform that has its own. */
export function isRequest(value: Loose): value is Request {
  const isOne = () => isRequestLike(value) && (value.body === null || value.body === undefined || isFunction(value.body.getReader));
  return attempt(isOne) === true;
}

/** How each framework calls a function, and the line that fixes the call. The first match counts. */
const CALLS: readonly { framework: string; matches(value: Loose): boolean; line: string }[] = [
  {
    framework: "SvelteKit, React Router, Remix and Astro",
    matches: ({ request }) => isRequest(request),
    line: "({ request }) => receive(request)",
  },
  { framework: "Hono", matches: ({ req }) => isRequest(req?.raw), line: "(c) => receive(c.req.raw)" },
  { framework: "h3", matches: ({ req }) => isRequest(req), line: "(event) => receive(event.req)" },
  { framework: "h3 1 and Nitro", matches: ({ node }) => isStream(node?.req), line: "(event) => receive(toWebRequest(event))" },
  {
    framework: "Koa",
    matches: ({ req, response }) => isStream(req) && typeof response === "object",
    line: 'koaHandler(receive), from "@preswald/webhooks/koa"',
  },
  {
    framework: "Fastify",
    matches: ({ raw }) => isStream(raw),
    line: 'app.register(preswaldWebhooks, { path, handler: receive }), from "@preswald/webhooks/fastify"',
  },
  {
    framework: "Express",
    matches: (value) => isStream(value) && isFunction(value.app),
    line: 'app.all(path, nodeHandler(receive)), from "@preswald/webhooks/node"',
  },
  { framework: "Node", matches: isStream, line: 'createServer(nodeHandler(receive)), from "@preswald/webhooks/node"' },
  {
    framework: "AWS Lambda",
    matches: isLambdaEvent,
    line: 'export const handler = lambdaHandler(receive), from "@preswald/webhooks/aws-lambda"',
  },
  {
    framework: "node-fetch",
    matches: isRequestLike,
    line: "receive(new Request(request.url, { method: request.method, headers: [...request.headers], body: await request.arrayBuffer() }))",
  },
];

function isRequestLike(value: Loose): boolean {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof value.method === "string" &&
    isFunction(value.headers?.get) &&
    isFunction(value.arrayBuffer)
  );
}

/** An `http.IncomingMessage` is one. */
function isStream(value: Loose): boolean {
  return typeof value?.headers === "object" && isFunction(value.pipe);
}

function isLambdaEvent(value: Loose): boolean {
  return ["requestContext", "httpMethod", "rawPath"].some((name) => name in value);
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/**
 * Answers a call that passed no `Request` with 500, in every way that the caller may understand: an
 * event that was not read must not be acknowledged.
 *
 * @param report receives the error that names the line to write
 */
export async function answerWrongCall(values: Loose[], report: (error: Error) => Promise<unknown>): Promise<Response> {
  await report(wrongCall(values[0]));
  const { status, headers, body } = failed();
  // Node and Koa ignore the returned value.
  for (const find of [() => values[1], () => values[0].res]) endNodeResponse(find, { status, headers, body });
  // Lambda reads this property, and treats a result without it as a success.
  return Object.assign(new Response(body, { status, headers }), { statusCode: status });
}

function wrongCall(value: Loose): Error {
  const call = CALLS.find(({ matches }) => attempt(() => matches(value)));
  const fix = call === undefined ? "pass the request itself: receive(request)" : `in ${call.framework}, write ${call.line}`;
  return mistake("invalid_argument", `the handler must be called with a Request: ${fix}`);
}

function endNodeResponse(find: () => Loose, { status, headers, body }: Answer): void {
  attempt(() => {
    const response = find();
    if (!isFunction(response.writeHead) || !isFunction(response.end) || response.headersSent) return;
    response.writeHead(status, headers);
    response.end(body);
  });
}

/** Reading a foreign object may throw; the error does not matter. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
