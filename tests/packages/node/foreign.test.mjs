// Every public function with every hostile value: the outcome is one of ours, never a foreign exception,
// and the next good delivery is accepted.
import assert from "node:assert/strict";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import { install, remove } from "../project.mjs";
import { boom, detach, hostileValues, NAME, SECRET } from "./hostile-values.mjs";

const project = install();
after(() => remove(project));

const load = (name) => import(pathToFileURL(join(project, "node_modules/@preswald/webhooks", name)).href);
const api = await load("index.js");
const diagnosis = await load("diagnose.js");
const { diagnose, explainRefusals, extractDeliveries, repair } = diagnosis;
const { Webhook, createTestEvent, createTestRequest, memoryStore, sign, validateEndpoint, validatePayload, verifySignature } = api;

const webhook = new Webhook(SECRET);
const { body } = createTestEvent("app.deployed", { title: "a".repeat(2000) });
const header = sign(body, SECRET);

const HOSTILE = hostileValues(header, ["strict", "maxBytes", "now", "id", "url", "secret", "maxEntries", "everySeconds", "store"]);

const used = (made) => (made.check(body, header), made.sign(body));
/** What a value is given as. */
const CALLS = {
  "new Webhook(value)": (value) => used(new Webhook(value)),
  "new Webhook([value])": (value) => used(new Webhook([SECRET, value])),
  "new Webhook(() => value)": (value) => used(new Webhook(() => value)),
  "new Webhook(secret, value)": (value) => used(new Webhook(SECRET, value)),
  "new Webhook(secret, { strict })": (value) => used(new Webhook(SECRET, { strict: value })),
  "new Webhook(secret, { maxBytes })": (value) => used(new Webhook(SECRET, { maxBytes: value })),
  "new Webhook(secret, { maxAgeSeconds })": (value) => used(new Webhook(SECRET, { maxAgeSeconds: value })),
  "new Webhook(secret, { now })": (value) => used(new Webhook(SECRET, { maxAgeSeconds: 1, now: value })),
  "now() returns it": (value) => used(new Webhook(SECRET, { maxAgeSeconds: 1, now: () => value })),
  "check(value, header)": (value) => webhook.check(value, header),
  "check(body, value)": (value) => webhook.check(body, value),
  "check(body, { header: value })": (value) => webhook.check(body, { [NAME]: value }),
  "check(body, { get: () => value })": (value) => webhook.check(body, { get: () => value }),
  "verify(value, header)": (value) => webhook.verify(value, header),
  "verify(body, value)": (value) => webhook.verify(body, value),
  "webhook.sign(value)": (value) => webhook.sign(value),
  "webhook.handler(value)": (value) => webhook.handler(value),
  "webhook.handler(listener, value)": (value) => webhook.handler(() => {}, value),
  "verifySignature(value, header, secret)": (value) => verifySignature(value, header, SECRET),
  "verifySignature(body, value, secret)": (value) => verifySignature(body, value, SECRET),
  "verifySignature(body, header, value)": (value) => verifySignature(body, header, value),
  "sign(value, secret)": (value) => sign(value, SECRET),
  "sign(body, value)": (value) => sign(body, value),
  "validatePayload(value)": (value) => validatePayload(value),
  "validatePayload(body, value)": (value) => validatePayload(body, value),
  "createTestEvent(value)": (value) => createTestEvent(value),
  "createTestEvent(type, value)": (value) => createTestEvent("app.created", value),
  "createTestEvent(type, { object })": (value) => createTestEvent("app.created", { object: value }),
  "createTestRequest(value, options)": (value) => createTestRequest(value, { url: "https://example.com/", secret: SECRET }),
  "createTestRequest(type, value)": (value) => createTestRequest("app.created", value),
  "createTestRequest(type, { url })": (value) => createTestRequest("app.created", { url: value, secret: SECRET }),
  "validateEndpoint(value)": (value) => validateEndpoint(value),
  "validateEndpoint({ url: value })": (value) => validateEndpoint({ url: value, events: value, secret: value }),
  "memoryStore(value)": (value) => memoryStore(value),
  "diagnose(value, header, secret)": (value) => diagnose(value, header, SECRET),
  "diagnose(body, value, secret)": (value) => diagnose(body, value, SECRET),
  "diagnose(body, header, value)": (value) => diagnose(body, header, value),
  "repair(value, header, secret)": (value) => repair(value, header, SECRET),
  "repair(body, value, secret)": (value) => repair(body, value, SECRET),
  "repair(body, header, value)": (value) => repair(body, header, value),
  "extractDeliveries(value)": (value) => extractDeliveries(value),
  "explainRefusals(value)": (value) => explainRefusals(value),
  "explainRefusals(secret, value)": (value) => explainRefusals(SECRET, value),
};

const CODES = ["invalid_secret", "body_already_parsed", "invalid_argument", "malformed_text", "payload_too_large"];
const CODES_OF_A_DELIVERY = [
  "signature_mismatch",
  "missing_signature",
  "malformed_signature",
  "stale_event",
  "invalid_json",
  "invalid_payload",
];

test("every public function is among the calls", () => {
  for (const [name, value] of Object.entries({ ...api, ...diagnosis })) {
    if (typeof value !== "function" || name === "WebhookError") continue;
    assert.ok(
      Object.keys(CALLS).some((call) => call.replace("new ", "").startsWith(`${name}(value`)),
      name,
    );
  }
});

for (const [name, call] of Object.entries(CALLS)) {
  test(`hostile values: ${name}`, () => {
    for (const [what, make] of Object.entries(HOSTILE)) {
      // JSON.stringify and Number would write out every one of the bytes.
      if (/ GiB/.test(what) && !/^(check|verify|verifySignature|sign|validatePayload|diagnose|repair|extractDeliveries)\(value/.test(name))
        continue;
      let value;
      try {
        value = make();
      } catch (error) {
        // This runtime has no such buffer, or no memory for it.
        assert.match(error.name, /RangeError|TypeError/);
        continue;
      }
      try {
        call(value);
      } catch (error) {
        assert.ok([...CODES, ...CODES_OF_A_DELIVERY].includes(error?.code), `${what}: ${error?.stack}`);
        assert.ok(error instanceof TypeError || error instanceof api.WebhookError, `${what}: ${error}`);
      }
      assert.ok(webhook.check(body, header).ok, `after ${what}`);
    }
  });
}

const huge = () => new Uint8Array(2 ** 32);
test("a body of 4 GiB is refused for its size, before anything else", () => {
  for (const maxBytes of [10, 1_048_576, 2 ** 32 - 1, Infinity]) {
    const { error } = new Webhook(SECRET, { maxBytes, maxAgeSeconds: 1, now: boom }).check(huge(), { get: boom });
    assert.equal(error.code, "payload_too_large");
  }
  for (const call of [
    () => sign(huge(), SECRET),
    () => verifySignature(huge(), header, SECRET),
    () => validatePayload(huge()),
    () => diagnose(huge(), header, SECRET),
    () => repair(huge(), header, SECRET),
    () => extractDeliveries(huge()),
  ]) {
    assert.throws(call, { name: "TypeError", code: "invalid_argument" });
  }
});

test("at most 100 secrets; of a function, at the first use", () => {
  const many = (count) => Array.from({ length: count }, (_, index) => (index === count - 1 ? SECRET : `secret ${index}`));
  assert.equal(new Webhook(many(100)).check(body, header).secretIndex, 99);
  for (const count of [101, 65_537]) {
    assert.throws(() => new Webhook(many(count)), { code: "invalid_secret" });
    const late = new Webhook(() => many(count));
    assert.throws(() => late.check(body, header), { code: "invalid_secret" });
    assert.throws(() => verifySignature(body, header, many(count)), { code: "invalid_secret" });
    assert.throws(() => diagnose(body, header, many(count)), { code: "invalid_secret" });
  }
});

test("what the function for the secret throws is told, and is its error's cause", () => {
  const cause = new Error("the vault is closed");
  const late = new Webhook(() => {
    throw cause;
  });
  assert.throws(
    () => late.check(body, header),
    (error) => error.code === "invalid_secret" && error.cause === cause && /the vault is closed/.test(error.message),
  );
});

/** Code of the caller's that runs in the middle of a call, and takes the body away. */
const DETACHES = {
  "a header's getter": (bytes) =>
    webhook.check(bytes, {
      get [NAME]() {
        detach(bytes);
        return header;
      },
    }),
  "the function for the secret": (bytes) => new Webhook(() => (detach(bytes), SECRET)).check(bytes, header),
  "the clock": (bytes) => new Webhook(SECRET, { maxAgeSeconds: 9e9, now: () => (detach(bytes), new Date()) }).check(bytes, header),
};
for (const [name, call] of Object.entries(DETACHES)) {
  for (const size of [0, 100_000]) {
    test(`${name} detaches the body${size ? ", which is large" : ""}`, () => {
      const bytes = new TextEncoder().encode(body + " ".repeat(size)).slice();
      assert.throws(() => call(bytes), { name: "TypeError", code: "invalid_argument" });
      assert.ok(webhook.check(body, header).ok);
    });
  }
}
