// `webhook.handler`: what it answers, whom it calls, and what it tells.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestEvent, delivery, deliveryOf, EVENT_TYPES, outcome, SECRET, URL_, Webhook, WebhookError } from "./package.mjs";

const webhook = new Webhook(SECRET);
const DEPLOYED = createTestEvent("app.deployed").body;
const UNKNOWN = DEPLOYED.replace("app.deployed", "app.archived");
const bytes = (...parts) => new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part))));

/** A handler that keeps what it is told. */
function listening(options = {}, of = webhook) {
  const seen = [];
  const errors = [];
  const refused = [];
  const handler = of.handler((event) => void seen.push(event), {
    onError: (error, event) => void errors.push([error, event]),
    onRefused: (error) => void refused.push(error),
    ...options,
  });
  return { handler, seen, errors, refused };
}

const large = new Uint8Array(1_048_577).fill(0x20);
const signed = (body) => ({ "X-Preswald-Signature": webhook.sign(body) });
const post = (body, headers, init = {}) => new Request(URL_, { method: "POST", body, headers, ...init });

const CASES = [
  ["good", () => delivery(), "200"],
  ["a type that is not known", () => deliveryOf(UNKNOWN), "200"],
  ["another content type", () => deliveryOf(DEPLOYED, { headers: { ...signed(DEPLOYED), "Content-Type": "text/plain" } }), "200"],
  ["tampered", () => post(DEPLOYED + " ", signed(DEPLOYED)), "401 signature_mismatch"],
  ["unsigned", () => post(DEPLOYED, {}), "401 missing_signature"],
  [
    "signed twice",
    () => post(DEPLOYED, [...Object.entries(signed(DEPLOYED)), ...Object.entries(signed(DEPLOYED))]),
    "401 missing_signature",
  ],
  ["upper case", () => post(DEPLOYED, { "X-Preswald-Signature": webhook.sign(DEPLOYED).toUpperCase() }), "401 malformed_signature"],
  ["empty", () => post(undefined, signed("")), "400 invalid_json"],
  ["empty and unsigned", () => post(undefined, {}), "401 missing_signature"],
  ["not JSON", () => deliveryOf("no"), "400 invalid_json"],
  ["not an event", () => deliveryOf("{}"), "400 invalid_payload"],
  ["byte order mark", () => deliveryOf(bytes("\ufeff", DEPLOYED)), "400 invalid_json"],
  ["not UTF-8", () => deliveryOf(bytes(DEPLOYED.slice(0, -1), [0xff], "}")), "400 invalid_json"],
  ["oversized", () => deliveryOf(large), "413 payload_too_large"],
  ["oversized and unsigned", () => post(large, {}), "413 payload_too_large"],
  ["oversized, as it says", () => post(DEPLOYED, { ...signed(DEPLOYED), "Content-Length": "1048577" }), "413 payload_too_large"],
  ["shorter than it says", () => post(DEPLOYED, { ...signed(DEPLOYED), "Content-Length": "1048576" }), "200"],
  ["GET", () => new Request(URL_), "405 method_not_allowed"],
  ["PUT", () => post(DEPLOYED, signed(DEPLOYED), { method: "PUT" }), "405 method_not_allowed"],
];

for (const [name, make, expected] of CASES) {
  test(`answers: ${name}`, async () => {
    const { handler, seen, errors, refused } = listening();
    const request = make();
    const response = await handler(request);
    const { headers } = response;
    assert.equal(await outcome(response), expected);
    assert.equal(headers.get("Allow"), expected.startsWith("405") ? "POST" : null);
    assert.equal(seen.length, expected === "200" ? 1 : 0);
    assert.deepEqual(errors, []);
    assert.deepEqual(
      refused.map(({ code }) => code),
      /^4(?!05)/.test(expected) ? [expected.slice(4)] : [],
    );
  });
}

test("maxAgeSeconds: an old event is refused", async () => {
  const { handler } = listening({}, new Webhook(SECRET, { maxAgeSeconds: 60 }));
  assert.equal(await outcome(await handler(delivery("app.created", { created: "2023-06-01T12:00:00Z" }))), "400 stale_event");
});

test("an answer holds the code and the message, and nothing of the payload, the secret or the signature", async () => {
  const { handler, refused } = listening();
  const body = DEPLOYED.replace('"id"', '"marker-name":"marker-value","id"').replace("}", "");
  const response = await handler(deliveryOf(body));
  const { error } = await response.json();
  assert.deepEqual(Object.keys(error), ["code", "message"]);
  assert.equal(error.message, refused[0].message);
  const forged = await (await handler(post(DEPLOYED, { "X-Preswald-Signature": "sha256=" + "0".repeat(64) }))).text();
  for (const text of [error.message, forged]) {
    assert.doesNotMatch(text, /marker-value/);
    assert.ok(!text.includes(SECRET));
    assert.ok(!text.includes(webhook.sign(DEPLOYED).slice(7)));
  }
});

test("members such as `__proto__` in an event have no effect", async () => {
  const more = { status: 599, headers: {}, body: "x", answer: 1, event: 2, code: "x" };
  const { handler, seen } = listening();
  assert.equal(await outcome(await handler(deliveryOf(JSON.stringify({ ...JSON.parse(DEPLOYED), ...more })))), "200");
  assert.equal(seen[0].type, "app.deployed");
});

test("a map calls the listener of the type, and default for the rest", async () => {
  const seen = [];
  const map = Object.fromEntries(EVENT_TYPES.map((type) => [type, (event) => seen.push([type, event.type])]));
  delete map["app.deleted"];
  const handler = webhook.handler({ ...map, default: (event) => seen.push(["default", event.type]) });
  for (const type of EVENT_TYPES) await handler(delivery(type));
  await handler(deliveryOf(UNKNOWN));
  const expected = EVENT_TYPES.map((type) => [type === "app.deleted" ? "default" : type, type]);
  assert.deepEqual(seen, [...expected, ["default", "app.archived"]]);
});

test("a map without default: an event without a listener is answered with 200", async () => {
  const handler = webhook.handler({ "app.created": () => assert.fail("called"), "app.updated": undefined });
  for (const type of ["__proto__", "constructor", "toString", "app.updated"]) {
    assert.equal(
      await outcome(
        await handler(
          deliveryOf(
            DEPLOYED.replace("app.deployed", type).replace(
              /"data".*/s,
              '"data":{"object":{"id":"app_1"}},"account":{"id":"acc_1","name":"A"}}',
            ),
          ),
        ),
      ),
      "200",
    );
  }
});

test("the listener receives the platform's arguments after the event", async () => {
  const env = { name: "env" };
  const seen = [];
  const handler = webhook.handler((event, ...context) => seen.push(...context));
  await handler(delivery(), env, 2);
  assert.deepEqual(seen, [env, 2]);
});

test("the answer is sent after the listener has finished", async () => {
  let done = false;
  const handler = webhook.handler(async () => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    done = true;
  });
  await handler(delivery());
  assert.ok(done);
});

for (const [how, listener] of Object.entries({
  throws: () => {
    throw new Error("marker");
  },
  rejects: async () => {
    throw new Error("marker");
  },
  "throws a WebhookError": () => webhook.verify("", ""),
})) {
  test(`a listener that ${how}: 500, after onError was called`, async () => {
    const told = [];
    const handler = webhook.handler(listener, {
      onError: async (error, event) => {
        await null;
        told.push([error, event]);
      },
      onRefused: () => assert.fail("nothing was refused"),
    });
    const response = await handler(delivery("app.created", { id: "evt_9" }));
    assert.equal(told.length, 1);
    assert.equal(told[0][1].id, "evt_9");
    assert.doesNotMatch(await response.clone().text(), /marker/);
    assert.equal(await outcome(response), "500 internal_error");
  });
}

test("what onError and onRefused throw changes no answer", async () => {
  const thrower = () => {
    throw new Error();
  };
  const handler = webhook.handler(thrower, { onError: thrower, onRefused: async () => thrower() });
  assert.equal(await outcome(await handler(delivery())), "500 internal_error");
  assert.equal(await outcome(await handler(post("", {}))), "401 missing_signature");
});

test("without onError, the error goes to console.error, without the payload", async (context) => {
  const { mock } = context.mock.method(console, "error", () => {});
  const error = new Error("mine");
  await webhook.handler(() => {
    throw error;
  })(delivery());
  assert.deepEqual(
    mock.calls.map((call) => call.arguments),
    [[error]],
  );
});

test("a body that was read before: 500, and onError receives the fix", async () => {
  for (const spoil of [(request) => request.text(), (request) => request.body.getReader()]) {
    const { handler, errors } = listening();
    const request = delivery();
    await spoil(request);
    assert.equal(await outcome(await handler(request)), "500 internal_error");
    const [[error]] = errors;
    assert.ok(error instanceof TypeError);
    assert.equal(error.code, "body_already_parsed");
    assert.match(error.message, /Workers/);
  }
});

test("a connection that breaks: 500, and onError is called", async () => {
  const broken = new Error("reset");
  const { handler, seen, errors } = listening();
  const body = new ReadableStream({ pull: (controller) => controller.error(broken) });
  assert.equal(await outcome(await handler(post(body, signed(DEPLOYED), { duplex: "half" }))), "500 internal_error");
  assert.deepEqual(errors, [[broken, undefined]]);
  assert.deepEqual(seen, []);
});

test("a stream of something other than bytes: 500", async () => {
  const { handler, errors } = listening();
  for (const chunk of ["text", 1, {}, new Uint16Array(2)]) {
    const body = new ReadableStream({
      start: (controller) => {
        controller.enqueue(chunk);
        controller.close();
      },
    });
    assert.equal(await outcome(await handler(post(body, {}, { duplex: "half" }))), "500 internal_error");
  }
  assert.deepEqual(
    errors.map(([error]) => error.code),
    Array(4).fill("invalid_argument"),
  );
});

test("a body in chunks of any size is the same body", async () => {
  for (const size of [1, 7, 100, 100_000]) {
    const { handler, seen } = listening();
    const body = Buffer.from(DEPLOYED);
    let at = 0;
    const stream = new ReadableStream({
      pull(controller) {
        if (at >= body.length) return controller.close();
        controller.enqueue(new Uint8Array(body.subarray(at, (at += size))));
      },
    });
    assert.equal(await outcome(await handler(post(stream, signed(DEPLOYED), { duplex: "half" }))), "200");
    assert.deepEqual(seen, [JSON.parse(DEPLOYED)]);
  }
});

test("reading stops at maxBytes, and the rest is left to the platform", async () => {
  const { handler } = listening({}, new Webhook(SECRET, { maxBytes: 10_000 }));
  let given = 0;
  const endless = new ReadableStream({
    pull: (controller) => {
      given += 1000;
      given > 1e7 ? controller.close() : controller.enqueue(new Uint8Array(1000));
    },
    cancel: () => assert.fail("cancelled"),
  });
  const request = post(endless, {}, { duplex: "half" });
  assert.equal(await outcome(await handler(request)), "413 payload_too_large");
  assert.equal(request.body.locked, false);
  assert.ok(given <= 13_000, `${given} bytes were read`);
});

test("the body of a request that is not POST is not read, but left to the platform", async () => {
  const { handler } = listening();
  let pulls = 0;
  const body = new ReadableStream(
    {
      pull: () => void pulls++,
      cancel: () => assert.fail("cancelled"),
    },
    { highWaterMark: 0 },
  );
  const request = post(body, {}, { method: "PUT", duplex: "half" });
  assert.equal(await outcome(await handler(request)), "405 method_not_allowed");
  assert.deepEqual([pulls, request.body.locked], [0, false]);
});

test("a body whose Content-Length is too large is not read", async () => {
  const { handler } = listening({}, new Webhook(SECRET, { maxBytes: 10 }));
  let pulls = 0;
  const body = new ReadableStream(
    {
      pull: (controller) => {
        pulls++;
        controller.enqueue(new Uint8Array(1));
      },
    },
    { highWaterMark: 0 },
  );
  assert.equal(await outcome(await handler(post(body, { "Content-Length": "11" }, { duplex: "half" }))), "413 payload_too_large");
  assert.equal(pulls, 0);
});

test("concurrent requests of two webhooks do not mix their secrets", async () => {
  const secrets = ["first-secret", "second-secret"];
  const handlers = secrets.map((secret) => new Webhook(secret).handler(() => {}));
  const slowly = (text) =>
    new ReadableStream({
      async start(controller) {
        for (const char of text) {
          await new Promise(setImmediate);
          controller.enqueue(new TextEncoder().encode(char));
        }
        controller.close();
      },
    });
  const attempts = Array.from({ length: 200 }, async (_, index) => {
    const [handler, secret] = [handlers[index % 2], secrets[(index >> 1) % 2]];
    const { body } = createTestEvent("app.created");
    const headers = { "X-Preswald-Signature": new Webhook(secret).sign(body) };
    const seen = await outcome(await handler(post(slowly(body), headers, { duplex: "half" })));
    assert.equal(seen, index % 2 === (index >> 1) % 2 ? "200" : "401 signature_mismatch");
  });
  await Promise.all(attempts);
});

test("wrong arguments throw when the handler is made", () => {
  const listener = () => {};
  const cases = [
    () => webhook.handler(),
    () => webhook.handler(null),
    () => webhook.handler("x"),
    () => webhook.handler({ "app.created": 1 }),
    () => webhook.handler(listener, null),
    () => webhook.handler(listener, { onError: 1 }),
    () => webhook.handler(listener, { onRefused: "x" }),
    () => webhook.handler(listener, { store: {} }),
    () => webhook.handler(listener, { store: null }),
    () => webhook.handler(listener, { leaseSeconds: 0 }),
    () => webhook.handler(listener, { keepSeconds: Infinity }),
    () => webhook.handler(listener, { storeTimeoutSeconds: NaN }),
    () => webhook.handler(listener, { leaseSeconds: "60" }),
    () => webhook.handler(listener, { onStoreError: "ignore" }),
  ];
  for (const call of cases) assert.throws(call, (error) => error instanceof TypeError && error.code === "invalid_argument", `${call}`);
});

test("onRefused receives an instance of the exported WebhookError", async () => {
  const { handler, refused } = listening();
  await handler(post("", {}));
  assert.ok(refused[0] instanceof WebhookError);
});
