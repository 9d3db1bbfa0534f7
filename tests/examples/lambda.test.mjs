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

/** The older payload of an HTTP API is that of a REST API, with a version. */
const v1OfHttp = (each) => ({ version: "1.0", ...v1(each, textBody(each)) });

const lattice1 = (each) => ({
  raw_path: PATH,
  method: each.method,
  headers: headersOf(each, lower),
  query_string_parameters: {},
  ...(each.body.length === 0 ? { body: "", is_base64_encoded: false } : renamed(textBody(each))),
});
const renamed = ({ body, isBase64Encoded }) => ({ body, is_base64_encoded: isBase64Encoded });

const lattice2 = (each) => ({
  version: "2.0",
  path: PATH,
  method: each.method,
  headers: multi(headersOf(each, lower)),
  requestContext: {
    serviceNetworkArn: "arn:aws:vpc-lattice:eu-west-1:1:servicenetwork/sn-1",
    serviceArn: "arn:aws:vpc-lattice:eu-west-1:1:service/svc-1",
    targetGroupArn: "arn:aws:vpc-lattice:eu-west-1:1:targetgroup/tg-1",
    region: "eu-west-1",
    timeEpoch: "1696331543569073",
    identity: { sourceVpcArn: "arn:aws:ec2:eu-west-1:1:vpc/vpc-1" },
  },
  ...(each.body.length === 0 ? { isBase64Encoded: false } : textBody(each)),
});

const netlify = (each) => {
  const { resource, requestContext, ...event } = v1(each, textBody(each));
  return { ...event, rawUrl: `https://example.com${PATH}`, rawQuery: "" };
};

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
  "API Gateway, HTTP API with payload 1.0": v1OfHttp,
  "VPC Lattice 1.0": lattice1,
  "VPC Lattice 2.0": lattice2,
  "VPC Lattice 2.0, base64": (each) => ({ ...lattice2(each), ...(each.body.length === 0 ? {} : base64Body(each)) }),
  Netlify: netlify,
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

/** What a function comes to: its status, or that it fails; and the codes of what onError was told. */
async function fate(serve, event, context = {}) {
  const told = [];
  const make = (options) => serve(new Webhook(SECRET).handler(() => assert.fail("called"), options));
  let result;
  try {
    result = (await make({ onError: (error) => void told.push(error) })(event, context)).statusCode;
  } catch (error) {
    assert.equal(error, told[0]);
    result = "fails";
  }
  return { fate: [result, ...told.map(({ code }) => code)].join(" "), message: told[0]?.message };
}

const POST = { method: "POST", contentType: "application/json", body: Buffer.from("{}"), signature: `sha256=${"0".repeat(64)}` };
const text = { body: "{}", isBase64Encoded: false };
const [HTTP2, REST] = [v2(POST, text), v1(POST, text)];

/** Events that are no HTTP requests: of other services, and of requests that lost their form on the way. */
const NOT_HTTP = {
  nothing: undefined,
  null: null,
  "an invocation without a payload": {},
  "a string": "x",
  "the body as text": '{"id":"evt_1"}',
  "a number": 1,
  "an array": [{}],
  bytes: Buffer.from("{}"),
  "a class instance": new Date(0),
  SQS: { Records: [{ messageId: "1", body: "{}", messageAttributes: {}, eventSource: "aws:sqs" }] },
  "SQS, with a whole HTTP event as its message": { Records: [{ eventSource: "aws:sqs", body: JSON.stringify(HTTP2) }] },
  SNS: { Records: [{ EventSource: "aws:sns", EventVersion: "1.0", Sns: { Message: "{}" } }] },
  S3: { Records: [{ eventSource: "aws:s3", eventVersion: "2.1", s3: { bucket: {}, object: {} } }] },
  DynamoDB: { Records: [{ eventSource: "aws:dynamodb", dynamodb: {} }] },
  Kinesis: { Records: [{ eventSource: "aws:kinesis", kinesis: { data: "e30=" } }] },
  SES: { Records: [{ eventSource: "aws:ses", ses: {} }] },
  "CloudFront (Lambda@Edge)": {
    Records: [{ cf: { config: {}, request: { method: "POST", uri: "/", headers: {}, body: { data: "e30=" } } } }],
  },
  EventBridge: { version: "0", id: "1", "detail-type": "Preswald", source: "preswald", account: "1", resources: [], detail: {} },
  "a schedule": { version: "0", "detail-type": "Scheduled Event", source: "aws.events", detail: {} },
  "EventBridge Pipes": [{ messageId: "1", body: "{}", eventSource: "aws:sqs" }],
  Kafka: { eventSource: "aws:kafka", records: {} },
  "Amazon MQ": { eventSource: "aws:mq", messages: [{ data: "e30=" }] },
  Firehose: { invocationId: "1", records: [] },
  "CloudWatch Logs": { awslogs: { data: "" } },
  Cognito: { version: "1", triggerSource: "PreSignUp_SignUp", request: {}, response: {} },
  CloudFormation: { RequestType: "Create", ResponseURL: "https://example.com/", ResourceProperties: {} },
  "Step Functions": { ExecutionContext: {}, taskToken: "x", input: {} },
  IoT: { topic: "preswald", payload: "{}" },
  Alexa: { version: "1.0", session: {}, context: {}, request: { type: "LaunchRequest" } },
  Lex: { messageVersion: "1.0", bot: {}, currentIntent: {} },
  AppSync: { arguments: {}, identity: null, source: null, request: { headers: {} }, info: {} },
  "AppSync's authorizer": { authorizationToken: "x", requestContext: { apiId: "1", queryString: "" } },
  "a Bedrock agent": { messageVersion: "1.0", agent: {}, apiPath: "/", httpMethod: "POST", requestBody: {} },
  "S3 Object Lambda": { getObjectContext: {}, userRequest: { url: "https://example.com/", headers: {} } },
  CodePipeline: { "CodePipeline.job": {} },
  "a destination of an asynchronous call": { version: "1.0", requestContext: { condition: "Success" }, requestPayload: HTTP2 },
  "an authorizer of a REST API": { type: "REQUEST", methodArn: "arn:", ...REST },
  "an authorizer of a REST API, by token": { type: "TOKEN", methodArn: "arn:", authorizationToken: "x" },
  "an authorizer of an HTTP API": { type: "REQUEST", routeArn: "arn:", ...HTTP2 },
  "a WebSocket's message": {
    requestContext: { eventType: "MESSAGE", connectionId: "1", routeKey: "$default" },
    body: "{}",
    isBase64Encoded: false,
  },
  "a WebSocket's handshake": { headers: {}, requestContext: { eventType: "CONNECT", connectionId: "1" }, isBase64Encoded: false },
  "a WebSocket that names a method": { ...REST, requestContext: { connectionId: "1", eventType: "MESSAGE" } },
  "a warm-up": { source: "serverless-plugin-warmup" },
  "another warm-up": { warmer: true, concurrency: 3 },
  "REST API without a proxy integration: the body": {
    id: "evt_1",
    type: "app.created",
    created: "2023-06-01T12:00:00Z",
    data: {},
    account: {},
  },
  "a mapping template with headers and body": { headers: HTTP2.headers, body: {} },
  "a mapping template with headers and the raw body": { headers: HTTP2.headers, body: "{}" },
  "a mapping template that names the method": { httpMethod: "POST", headers: HTTP2.headers, body: "{}" },
  "API Gateway's passthrough template": {
    "body-json": {},
    params: { path: {}, querystring: {}, header: {} },
    "stage-variables": {},
    context: {},
  },
  "an HTTP event of a later version": { ...HTTP2, version: "3.0" },
  "an HTTP event without its method": { ...HTTP2, requestContext: { ...HTTP2.requestContext, http: { path: "/" } } },
  "an HTTP event whose method is null": { ...HTTP2, requestContext: { http: { method: null } } },
  "an HTTP event without its context": { ...HTTP2, requestContext: undefined },
  "an HTTP event without headers": { ...HTTP2, headers: undefined },
  "an HTTP event whose headers are a list": { ...HTTP2, headers: [["x-preswald-signature", "x"]] },
  "an event of a REST API without its method": { ...REST, httpMethod: undefined },
  "an event of a REST API without its context": { ...REST, requestContext: undefined },
  "VPC Lattice without its method": { raw_path: "/", headers: {}, body: "", is_base64_encoded: false },
  "VPC Lattice without its context": { version: "2.0", method: "POST", path: "/", headers: {}, body: "" },
  "what throws when it is looked at": new Proxy({}, { get: () => assert.fail("looked at") }),
};

for (const [name, event] of Object.entries(NOT_HTTP)) {
  test(`no HTTP event: ${name}`, async () => {
    // A function around the handler makes no difference.
    for (const serve of [lambdaHandler, (receive) => lambdaHandler((request, ...context) => receive(request, ...context))]) {
      const { fate: told, message } = await fate(serve, event);
      assert.equal(told, "fails invalid_argument");
      assert.match(message, /called without an HTTP event/);
    }
    // The handler itself, without lambdaHandler, acknowledges nothing either.
    assert.equal((await fate((receive) => receive, event, { awsRequestId: "1" })).fate, "fails invalid_argument");
  });
}

test("the message names the service whose event it is", async () => {
  assert.match((await fate(lambdaHandler, NOT_HTTP.SQS)).message, /\(by aws:sqs\)/);
  assert.match((await fate(lambdaHandler, NOT_HTTP.SNS)).message, /\(by aws:sns\)/);
  assert.doesNotMatch((await fate(lambdaHandler, { Records: [{ eventSource: "x\ny" }] })).message, /x\n/);
});

/** HTTP events whose body is not what AWS sends: the sender hears that it must try again. */
const BODIES = {
  parsed: [{ ...HTTP2, body: {} }, "500 body_already_parsed"],
  "parsed, in a REST API": [{ ...REST, body: [1] }, "500 body_already_parsed"],
  "missing in a REST API": [{ ...REST, body: undefined }, "500 invalid_argument"],
  "missing behind a load balancer": [{ ...balancer(POST), headers: {}, body: undefined }, "500 invalid_argument"],
  "missing in VPC Lattice 1.0": [{ ...lattice1(POST), body: undefined }, "500 invalid_argument"],
  "empty in a REST API": [{ ...REST, body: null }, "401"],
  "left out in an HTTP API, as AWS does if it is empty": [{ ...HTTP2, body: undefined }, "401"],
  "bytes, which a middleware decoded": [{ ...HTTP2, body: Buffer.from("{}") }, "401"],
  "no base64": [{ ...HTTP2, body: "%%%", isBase64Encoded: true }, "500 invalid_argument"],
  "base64 with a line break": [{ ...HTTP2, body: "e30=\n", isBase64Encoded: true }, "500 invalid_argument"],
  "base64 that was cut": [{ ...HTTP2, body: "e30", isBase64Encoded: true }, "500 invalid_argument"],
  base64url: [{ ...HTTP2, body: "_-8=", isBase64Encoded: true }, "500 invalid_argument"],
  "no base64, in VPC Lattice 1.0": [{ ...lattice1(POST), body: "{}", is_base64_encoded: true }, "500 invalid_argument"],
  "neither base64 nor not": [{ ...HTTP2, isBase64Encoded: "true" }, "500 invalid_argument"],
  "with a lone surrogate": [{ ...HTTP2, body: "\ud800" }, "400"],
};

for (const [name, [event, expected]] of Object.entries(BODIES)) {
  test(`a body that is ${name}: ${expected}`, async () => assert.equal((await fate(lambdaHandler, event)).fate, expected));
}

test("odd HTTP events are answered", async () => {
  const method = (name) => ({ ...HTTP2, requestContext: { http: { method: name } } });
  const odd = {
    "a method that the Fetch API does not allow": [method("TRACE"), 405],
    "a method in lower case": [method("post"), 405],
    "a path that is no URL": [{ ...method("CONNECT"), rawPath: "http://[" }, 405],
    "headers that are not allowed": [{ ...REST, path: "//", headers: { "x\n": "y", "X-Preswald-Signature": "sha256=é—" } }, 401],
    "no headers at all, as from the console": [{ ...REST, headers: null, multiValueHeaders: null }, 401],
  };
  for (const [name, [event, status]] of Object.entries(odd)) assert.equal((await fate(lambdaHandler, event)).fate, String(status), name);
});

test("called without `this`, bound, and as a method", async () => {
  const serve = lambdaHandler(own);
  for (const call of [(0, serve), serve.bind(undefined), serve.bind({}), { serve }.serve])
    assert.equal((await call(HTTP2, {})).statusCode, 401);
});
