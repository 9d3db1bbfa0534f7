// The Lambda example, with the same cases in the shape of each event that Lambda is called with.
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { pathToFileURL } from "node:url";
import { load, SECRET, Webhook } from "../handler/package.mjs";
import { answerOf, CASES, expectedOf } from "./cases.mjs";
import { example } from "./run.mjs";

process.env.PRESWALD_WEBHOOK_SECRET = SECRET;
const { handler } = await import(pathToFileURL(example("lambda.mjs")).href);

const { lambdaHandler } = await load("/aws-lambda");
const own = new Webhook(SECRET).handler(() => {});
const wrapped = lambdaHandler((request, ...context) => own(request, ...context));

const PATH = "/webhooks/preswald";

/** Header names as each gateway writes them. */
function headersOf({ contentType, signature, chunked, body }, nameOf) {
  const headers = {
    Host: "example.com",
    "Content-Type": contentType,
    "X-Preswald-Signature": signature,
    "Content-Length": chunked ? undefined : `${body.length}`,
  };
  return Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => (value === undefined ? [] : [[nameOf(name), value]])));
}

const lower = (name) => name.toLowerCase();
const multi = (headers) => Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
const isText = (bytes) => Buffer.from(bytes.toString()).equals(bytes);

/** As text where a gateway can, as base64 where it must; none is null or missing. */
const textBody = ({ body }) => (isText(body) ? { body: body.toString(), isBase64Encoded: false } : base64Body({ body }));
const base64Body = ({ body }) => ({ body: body.toString("base64"), isBase64Encoded: true });

function v2(each, body) {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: PATH,
    rawQueryString: "",
    headers: headersOf(each, lower),
    requestContext: {
      accountId: "1",
      apiId: "a",
      domainName: "example.com",
      http: { method: each.method, path: PATH, protocol: "HTTP/1.1", sourceIp: "127.0.0.1", userAgent: "x" },
      routeKey: "$default",
      stage: "$default",
    },
    ...body,
    ...(each.body.length === 0 ? { body: undefined, isBase64Encoded: false } : {}),
  };
}

function v1(each, body) {
  const headers = headersOf(each, (name) => name);
  return {
    resource: PATH,
    path: PATH,
    httpMethod: each.method,
    headers,
    multiValueHeaders: multi(headers),
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: { httpMethod: each.method, path: `/prod${PATH}`, protocol: "HTTP/1.1", stage: "prod" },
    ...body,
    ...(each.body.length === 0 ? { body: null } : {}),
  };
}

const balancer = (each) => ({
  requestContext: { elb: { targetGroupArn: "arn:aws:elasticloadbalancing:eu-west-1:1:targetgroup/t/1" } },
  httpMethod: each.method,
  path: PATH,
  ...(each.body.length === 0 ? { body: "", isBase64Encoded: false } : textBody(each)),
});

const SHAPES = {
  "API Gateway, HTTP API": (each) => v2(each, textBody(each)),
  "API Gateway, HTTP API, base64": (each) => v2(each, base64Body(each)),
  "function URL": (each) => v2(each, each.contentType?.startsWith("application/json") ? textBody(each) : base64Body(each)),
  "API Gateway, REST API": (each) => v1(each, textBody(each)),
  "API Gateway, REST API, base64": (each) => v1(each, base64Body(each)),
  "load balancer": (each) => ({ ...balancer(each), queryStringParameters: {}, headers: headersOf(each, lower) }),
  "load balancer, multi-value headers": (each) => ({
    ...balancer(each),
    multiValueQueryStringParameters: {},
    multiValueHeaders: multi(headersOf(each, lower)),
  }),
};

/** What the gateway makes of a result. */
function answer(event, { statusCode, headers, multiValueHeaders, body, isBase64Encoded }) {
  assert.equal(isBase64Encoded, false);
  const onlyMulti = event.headers === undefined;
  const first = Object.fromEntries(Object.entries(multiValueHeaders ?? {}).map(([name, values]) => [name, values[0]]));
  return { status: statusCode, headers: onlyMulti ? first : headers, text: body };
}

for (const [name, shape] of Object.entries(SHAPES)) {
  describe(name, () => {
    for (const each of CASES) {
      test(each.name, async (context) => {
        const log = context.mock.method(console, "log", () => {});
        const event = JSON.parse(JSON.stringify(shape(each)));
        assert.equal(answerOf(answer(event, await handler(event, { awsRequestId: "1" }))), expectedOf(each));
        // A function around the handler gets a Request, and comes to the same.
        assert.equal(answerOf(answer(event, await wrapped(event, {}))), expectedOf(each));
        assert.deepEqual(
          log.mock.calls.map(({ arguments: [id] }) => id),
          each.event ? [each.event] : [],
        );
      });
    }
  });
}

test("odd Lambda events are answered", async () => {
  const odd = [
    {},
    { headers: null },
    { httpMethod: "POST", body: "\ud800" },
    { httpMethod: "POST", body: "%%%", isBase64Encoded: true },
    { httpMethod: "TRACE" },
    { httpMethod: "POST", path: "//", headers: { "x\n": "y", "X-Preswald-Signature": "sha256=é—" }, body: "x" },
    { requestContext: { http: { method: "CONNECT" } }, rawPath: "http://[" },
  ];
  const codes = [];
  for (const event of odd) codes.push((await handler(event)).statusCode);
  assert.deepEqual(codes, [405, 405, 401, 401, 405, 401, 405]);
});
