// Runs a Lambda function that was written in Rust. It fetches its invocations from Lambda's Runtime API
// (https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html), which this serves on 127.0.0.1.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createInterface } from "node:readline";
import { SECRET } from "../handler/package.mjs";

const INVOCATION = "/2018-06-01/runtime/invocation/";

export async function startLambda(program) {
  const invocations = queue();
  const answers = new Map();
  const server = createServer(async (request, response) => {
    const chunks = [];
    for await (const chunk of request) chunks.push(chunk);
    const [id, what] = request.url.slice(INVOCATION.length).split("/");
    if (id === "next") {
      const { number, event } = await invocations.take();
      const headers = {
        "Lambda-Runtime-Aws-Request-Id": number,
        "Lambda-Runtime-Deadline-Ms": String(Date.now() + 60_000),
        "Lambda-Runtime-Invoked-Function-Arn": "arn:aws:lambda:eu-central-1:123456789012:function:receive",
        "Content-Type": "application/json",
      };
      return response.writeHead(200, headers).end(JSON.stringify(event));
    }
    answers.get(id)({ what, body: JSON.parse(Buffer.concat(chunks).toString()) });
    response.writeHead(202).end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");

  const env = {
    ...process.env,
    PRESWALD_WEBHOOK_SECRET: SECRET,
    AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${server.address().port}`,
    AWS_LAMBDA_FUNCTION_NAME: "receive",
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: "128",
    AWS_LAMBDA_FUNCTION_VERSION: "1",
  };
  const child = spawn(program, [], { env, stdio: ["ignore", "pipe", "inherit"] });
  const said = [];
  createInterface(child.stdout).on("line", (line) => said.push(line));

  let count = 0;
  const send = async (each) => {
    const number = `${++count}`;
    const answered = new Promise((resolve) => answers.set(number, resolve));
    invocations.put({ number, event: FORMS[count % FORMS.length](each) });
    const { what, body } = await answered;
    if (what !== "response") throw new Error(`the function failed: ${JSON.stringify(body)}`);
    const { statusCode, headers, multiValueHeaders, body: text, isBase64Encoded } = body;
    const single = Object.entries(multiValueHeaders ?? {}).map(([name, [value]]) => [name, value]);
    return {
      status: statusCode,
      headers: { ...Object.fromEntries(single), ...headers },
      text: Buffer.from(text ?? "", isBase64Encoded ? "base64" : "utf8").toString(),
    };
  };
  const stop = async () => {
    child.kill("SIGKILL");
    server.closeAllConnections();
    server.close();
  };
  return { send, said, stop };
}

function queue() {
  const waiting = [];
  const items = [];
  return {
    put: (item) => (waiting.length > 0 ? waiting.shift()(item) : items.push(item)),
    take: () => (items.length > 0 ? Promise.resolve(items.shift()) : new Promise((resolve) => waiting.push(resolve))),
  };
}

const isText = (bytes) => Buffer.from(bytes.toString()).equals(bytes);

/** As text where a gateway can, as base64 where it must. */
const bodyOf = ({ body }) =>
  isText(body) ? { body: body.toString(), isBase64Encoded: false } : { body: body.toString("base64"), isBase64Encoded: true };
const base64 = ({ body }) => ({ body: body.toString("base64"), isBase64Encoded: true });

const headersOf = ({ contentType, signature }) => {
  const headers = { "content-type": contentType, "x-preswald-signature": signature, host: "example.com" };
  return Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
};

/** API Gateway v2 and function URLs, as text and as base64; API Gateway v1; a load balancer. */
const FORMS = [(each) => v2(each, bodyOf(each)), (each) => v2(each, base64(each)), v1, loadBalancer];

function v2(each, body) {
  return {
    version: "2.0",
    routeKey: "$default",
    rawPath: "/webhooks/preswald",
    rawQueryString: "",
    headers: headersOf(each),
    requestContext: {
      accountId: "123456789012",
      apiId: "api",
      domainName: "example.com",
      domainPrefix: "example",
      http: { method: each.method, path: "/webhooks/preswald", protocol: "HTTP/1.1", sourceIp: "192.0.2.1", userAgent: "" },
      requestId: "id",
      routeKey: "$default",
      stage: "$default",
      time: "01/Jun/2023:12:00:00 +0000",
      timeEpoch: 1_685_620_800_000,
    },
    ...body,
  };
}

function v1(each) {
  const headers = headersOf(each);
  const multi = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return {
    resource: "/webhooks/preswald",
    path: "/webhooks/preswald",
    httpMethod: each.method,
    headers,
    multiValueHeaders: multi,
    queryStringParameters: null,
    multiValueQueryStringParameters: null,
    pathParameters: null,
    stageVariables: null,
    requestContext: {
      accountId: "123456789012",
      apiId: "api",
      httpMethod: each.method,
      identity: { sourceIp: "192.0.2.1" },
      path: "/webhooks/preswald",
      protocol: "HTTP/1.1",
      requestId: "id",
      resourceId: "resource",
      resourcePath: "/webhooks/preswald",
      stage: "prod",
    },
    ...bodyOf(each),
  };
}

function loadBalancer(each) {
  const arn = "arn:aws:elasticloadbalancing:eu-central-1:123456789012:targetgroup/receive/0123456789abcdef";
  return {
    requestContext: { elb: { targetGroupArn: arn } },
    httpMethod: each.method,
    path: "/webhooks/preswald",
    queryStringParameters: {},
    headers: headersOf(each),
    ...bodyOf(each),
  };
}
