"use strict";
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __export = (target, all) => {
  for (var name of Object.keys(all))
    __defProp(target, name, { get: all[name], enumerable: !0 });
}, __copyProps = (to, from, except, desc) => {
  if (from && typeof from == "object" || typeof from == "function")
    for (let key of __getOwnPropNames(from))
      !__hasOwnProp.call(to, key) && key !== except && __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  return to;
};
var __toCommonJS = (mod) => __copyProps(__defProp({}, "__esModule", { value: !0 }), mod);

// pkg-template/webhooks/src/adapters/aws-lambda.ts
var aws_lambda_exports = {};
__export(aws_lambda_exports, {
  lambdaHandler: () => lambdaHandler
});
module.exports = __toCommonJS(aws_lambda_exports);

// pkg-template/webhooks/src/errors.ts
var made = /* @__PURE__ */ new WeakSet(), markOurs = /* @__PURE__ */ made.add.bind(made);
function coded(error, code) {
  markOurs(error);
  let marked = error;
  return marked.code = code, marked;
}
function mistake(code, message) {
  return coded(new TypeError(message), code);
}

// pkg-template/webhooks/src/handler/delivery.ts
function isSource(body) {
  return typeof body == "object" && "next" in body;
}
function unreadable(error) {
  return { announced: 0, next: () => Promise.reject(error), release() {
  } };
}
var RESPOND = /* @__PURE__ */ Symbol.for("@preswald/webhooks respond");
async function answerOf(handler, delivery, context) {
  let respond = handler[RESPOND];
  if (respond !== void 0) return respond(delivery, context);
  let response = await handler(delivery.request(), ...context);
  return { status: response.status, headers: Object.fromEntries(response.headers), body: await response.text() };
}

// pkg-template/webhooks/src/adapters/request.ts
function expectHandler(handler) {
  if (typeof handler != "function") throw mistake("invalid_argument", "an adapter takes a handler: webhook.handler(listener)");
}
function isBytes(value) {
  return ArrayBuffer.isView(value) && value[Symbol.toStringTag] === "Uint8Array";
}
function isObject(value) {
  return typeof value == "object" && value !== null;
}
function deliveryOf(parts) {
  let { method, headers, body } = parts;
  return { method, headers, body, request: () => requestOf(parts) };
}
function unreadableDelivery(error) {
  return deliveryOf({ method: "POST", path: "/", headers: {}, body: unreadable(error) });
}
function requestOf({ method, path, headers, body }) {
  let init = { method: allowed(method), headers: headersOf(headers), duplex: "half" };
  return init.method !== "GET" && init.method !== "HEAD" && (init.body = isSource(body) ? streamOf(body) : bytesOf(body)), new Request(urlOf(path), init);
}
function allowed(method) {
  return /^(?!trace$|connect$|track$)[!#$%&'*+.^`|~\w-]+$/i.test(method) ? method : "GET";
}
function urlOf(path) {
  return URL.canParse(path, "http://localhost") ? new URL(path, "http://localhost").href : "http://localhost/";
}
function headersOf(headers) {
  let result = new Headers();
  return ignoringErrors(() => {
    for (let [name, value] of Object.entries(headers))
      for (let each of Array.isArray(value) ? value : [value])
        typeof each == "string" && ignoringErrors(() => result.append(name, each));
  }), result;
}
function ignoringErrors(call) {
  try {
    call();
  } catch {
  }
}
function bytesOf(body) {
  return typeof body == "string" && /\p{Surrogate}/u.test(body) ? Uint8Array.of(255) : body;
}
function streamOf(source) {
  return new ReadableStream(
    {
      async pull(controller) {
        let { done, value } = await source.next();
        done ? controller.close() : controller.enqueue(value);
      }
    },
    { highWaterMark: 0 }
  );
}

// pkg-template/webhooks/src/adapters/lambda-event.ts
var isProxied = (event, context) => !("type" in event) && !("connectionId" in context) && !("eventType" in context), isText = (value) => typeof value == "string", ARNS = ["serviceNetworkArn", "serviceArn", "targetGroupArn"], FORMS = [
  // An HTTP API of API Gateway (payload 2.0), or a function URL.
  {
    matches: (event, context) => isVersion(event, "2.0") && isObject(context.http) && isText(context.http.method) && isProxied(event, context),
    method: (_event, context) => context.http.method,
    path: "rawPath",
    base64: "isBase64Encoded",
    omitsEmptyBody: !0
  },
  // VPC Lattice (2.0).
  {
    matches: (event, context) => event.version === "2.0" && isText(event.method) && ARNS.some((name) => isText(context[name])),
    method: (event) => event.method,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: !0
  },
  // VPC Lattice (1.0).
  {
    matches: (event) => isText(event.raw_path) && isText(event.method),
    method: (event) => event.method,
    path: "raw_path",
    base64: "is_base64_encoded",
    omitsEmptyBody: !1
  },
  // A REST API of API Gateway, an HTTP API (payload 1.0), or a load balancer.
  {
    matches: (event, context) => isVersion(event, "1.0") && isText(event.httpMethod) && isText(event.path) && isObject(event.requestContext) && isProxied(event, context),
    method: (event) => event.httpMethod,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: !1
  },
  // Netlify.
  {
    matches: (event) => isText(event.httpMethod) && isText(event.path) && isText(event.rawUrl),
    method: (event) => event.httpMethod,
    path: "path",
    base64: "isBase64Encoded",
    omitsEmptyBody: !1
  }
], isVersion = (event, version) => event.version === void 0 || event.version === version;
function httpEventOf(event) {
  if (!isObject(event) || Array.isArray(event)) return;
  let context = isObject(event.requestContext) ? event.requestContext : {}, form = FORMS.find(({ matches }) => matches(event, context));
  if (form === void 0) return;
  let { headers, multiValueHeaders, body } = event;
  if (!(!isHeaders(headers) || !isHeaders(multiValueHeaders) || headers === void 0 && multiValueHeaders === void 0))
    return {
      method: form.method(event, context),
      path: isText(event[form.path]) ? event[form.path] : "/",
      headers: hasMembers(multiValueHeaders) ? multiValueHeaders : headers ?? {},
      body: body === void 0 && form.omitsEmptyBody ? null : body,
      isBase64: event[form.base64],
      hasOnlyMultiValueHeaders: !headers && !!multiValueHeaders
    };
}
function isHeaders(value) {
  return value == null || isObject(value) && !Array.isArray(value);
}
function hasMembers(value) {
  return isObject(value) && Object.keys(value).length > 0;
}
function sourceOfRecords(event) {
  let records = isObject(event) ? event.Records : void 0, first = Array.isArray(records) ? records[0] : void 0, source = isObject(first) ? first.eventSource ?? first.EventSource : void 0;
  return isText(source) && /^aws:[a-z0-9:-]{1,40}$/.test(source) ? source : void 0;
}

// pkg-template/webhooks/src/adapters/aws-lambda.ts
function lambdaHandler(handler) {
  return expectHandler(handler), async (event, context) => {
    let http = attempt(() => httpEventOf(event));
    if (http === void 0) {
      let error = notAnHttpEvent(event);
      throw await answerOf(handler, unreadableDelivery(error), [event, context]), error;
    }
    return resultOf(await answerOf(handler, lambdaDeliveryOf(http), [event, context]), http.hasOnlyMultiValueHeaders);
  };
}
function attempt(read) {
  try {
    return read();
  } catch {
    return;
  }
}
function lambdaDeliveryOf(event) {
  let { method, path, headers } = event, body = bodyOf(event);
  return deliveryOf({ method, path, headers, body: typeof body == "string" || isBytes(body) ? body : unreadable(body) });
}
function bodyOf({ body, isBase64 }) {
  if (body === null) return "";
  if (body === void 0) return mistake("invalid_argument", "event.body is missing: something has removed it before the webhook handler.");
  if (typeof body != "string") return isBytes(body) ? body : alreadyParsed();
  if (isBase64 === void 0 || isBase64 === !1) return body;
  let bytes = isBase64 === !0 ? Buffer.from(body, "base64") : void 0;
  return bytes?.toString("base64") === body ? bytes : notBase64();
}
function notAnHttpEvent(event) {
  let source = attempt(() => sourceOfRecords(event));
  return mistake(
    "invalid_argument",
    `lambdaHandler was called without an HTTP event${source === void 0 ? "" : ` (by ${source})`}, so the call fails, and a queue keeps the event. Put the function behind API Gateway with a proxy integration, a function URL, an application load balancer or VPC Lattice. Where a queue carries deliveries, verify each: webhook.verify(body, signature), and let what it throws end the function.`
  );
}
function notBase64() {
  return mistake(
    "invalid_argument",
    "event.body is not the base64 that the event says it is: something has changed it before the webhook handler."
  );
}
function alreadyParsed() {
  return mistake(
    "body_already_parsed",
    "event.body is not the raw body any more: something has parsed it before the webhook handler. The signature covers the raw bytes. middy: remove httpJsonBodyParser() (or another body parser) from this function. API Gateway: use a proxy integration, without a mapping template."
  );
}
function resultOf({ status, headers, body }, multiValue) {
  let result = { statusCode: status, headers, body, isBase64Encoded: !1 };
  if (!multiValue) return result;
  let multiValueHeaders = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]]));
  return { ...result, multiValueHeaders };
}
