// A handler takes a `Request`. Frameworks that pass something else need an adapter. This file names
// the adapter for each.

import { readHttpEvent } from "../adapters/lambda-event.js";
import { mistake } from "../errors.js";
import type { Answer } from "./delivery.js";
import { failed } from "./answers.js";

/** An argument of any kind. */
type Loose = any;

const LAMBDA = 'export const handler = lambdaHandler(receive), from "@preswald/webhooks/aws-lambda"';
// Written out: bundlers keep a text that is made of another one, and with it all that uses it.
const LAMBDA_BEHIND =
  'export const handler = lambdaHandler(receive), from "@preswald/webhooks/aws-lambda", behind API Gateway, a function URL or a load balancer';

/** Whether a value is a `Request` of this or another realm, or of a platform that has its own. */
export function isRequest(value: Loose): value is Request {
  const isOne = () => isRequestLike(value) && (value.body === null || value.body === undefined || isFunction(value.body.getReader));
  return attempt(isOne) === true;
}

/**
 * How each platform calls a function, and the line that fixes the call. The first match counts.
 *
 * Reading a foreign object may throw: then it does not match.
 *
 * `sends` says whether the platform sends the returned value to the sender of the request. Elsewhere
 * (queues, schedules, subscriptions) any result acknowledges the message, and only a rejection keeps it.
 */
const CALLS: readonly { platform: string; matches(value: Loose, second: Loose): boolean; line: string; sends?: boolean }[] = [
  {
    platform: "SvelteKit, React Router, Remix and Astro",
    matches: ({ request }) => isRequest(request),
    line: "({ request }) => receive(request)",
    sends: true,
  },
  { platform: "Hono", matches: ({ req }) => isRequest(req.raw), line: "(c) => receive(c.req.raw)", sends: true },
  { platform: "h3", matches: ({ req }) => isRequest(req), line: "(event) => receive(event.req)", sends: true },
  { platform: "h3 1 and Nitro", matches: ({ node }) => isStream(node.req), line: "(event) => receive(toWebRequest(event))", sends: true },
  {
    platform: "Koa",
    matches: ({ req, response }) => isStream(req) && typeof response === "object",
    line: 'koaHandler(receive), from "@preswald/webhooks/koa"',
  },
  {
    platform: "Fastify",
    matches: ({ raw }) => isStream(raw),
    line: 'app.register(preswaldWebhooks, { path, handler: receive }), from "@preswald/webhooks/fastify"',
    sends: true,
  },
  {
    platform: "hapi",
    matches: ({ raw }) => isStream(raw.req),
    line: 'async ({ raw }, h) => (await nodeHandler(receive)(raw.req, raw.res), h.abandon), with the option payload: { parse: false, output: "stream" }',
  },
  {
    platform: "Express",
    matches: (value) => isStream(value) && isFunction(value.app),
    line: 'app.all(path, nodeHandler(receive)), from "@preswald/webhooks/node"',
  },
  { platform: "Node", matches: isStream, line: 'createServer(nodeHandler(receive)), from "@preswald/webhooks/node"' },
  {
    platform: "AWS Lambda",
    matches: (value) => readHttpEvent(value) !== undefined,
    line: LAMBDA,
    sends: true,
  },
  {
    platform: "node-fetch",
    matches: isRequestLike,
    line: "receive(new Request(request.url, { method: request.method, headers: [...request.headers], body: await request.arrayBuffer() }))",
    sends: true,
  },
  // From here on, the call has no request at all.
  {
    platform: "Azure Functions",
    matches: (_value, second) => typeof second.invocationId === "string",
    line: 'app.http("preswald", { handler: receive })',
  },
  {
    platform: "Google Cloud Functions",
    matches: (value, second) => typeof value.specversion === "string" || typeof second.eventId === "string",
    line: 'functions.http("preswald", nodeHandler(receive)), from "@preswald/webhooks/node"',
  },
  {
    platform: "Cloudflare Workers",
    matches: (value) => Array.isArray(value.messages) || typeof value.cron === "string" || isFunction(value.setReject),
    line: "export default { fetch: receive }",
  },
  {
    platform: "AWS Lambda",
    matches: (value, second) =>
      typeof second?.awsRequestId === "string" || ["Records", "requestContext", "httpMethod", "rawPath"].some((name) => name in value),
    line: LAMBDA_BEHIND,
  },
];

function isRequestLike(value: Loose): boolean {
  return typeof value.method === "string" && isFunction(value.headers.get) && isFunction(value.arrayBuffer);
}

/** An `http.IncomingMessage` is one. */
function isStream(value: Loose): boolean {
  return typeof value.headers === "object" && (isFunction(value.pipe) || isFunction(value.on));
}

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/**
 * Answers a call that passed no `Request` with 500, in the way that the caller understands: an event that
 * was not read must not be acknowledged. A caller that sends no answer to anybody gets a rejection.
 *
 * @param report receives the error that names the line to write
 */
export async function answerWrongCall(values: Loose[], report: (error: Error) => Promise<unknown>): Promise<Response> {
  const [value, second] = values;
  const call = CALLS.find(({ matches }) => attempt(() => matches(value, second)));
  const error = wrongCall(call);
  await report(error);
  const { status, headers, body } = failed();
  // Node and Koa ignore the returned value.
  const ended = [() => second, () => value.res, () => value.raw.res].some((find) => endNodeResponse(find, { status, headers, body }));
  if (!ended && !call?.sends) throw error;
  // Not every place that has Node's response has a `Response`.
  if (typeof Response !== "function") throw error;
  // Lambda reads this property, and treats a result without it as a success.
  return Object.assign(new Response(body, { status, headers }), { statusCode: status });
}

function wrongCall(call: (typeof CALLS)[number] | undefined): Error {
  const fix = call === undefined ? "pass the request itself: receive(request)" : `in ${call.platform}, write ${call.line}`;
  return mistake("invalid_argument", `the handler must be called with a Request: ${fix}`);
}

/** Whether there was a response to end. */
function endNodeResponse(find: () => Loose, { status, headers, body }: Answer): boolean {
  return (
    attempt(() => {
      const response = find();
      if (response.headersSent) return true;
      response.writeHead(status, headers);
      response.end(body);
      return true;
    }) === true
  );
}

/** Reading a foreign object may throw; the error does not matter. */
function attempt<T>(call: () => T): T | undefined {
  try {
    return call();
  } catch {
    return undefined;
  }
}
