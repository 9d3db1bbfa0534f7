// `explainRefusals`: the line that people paste when a webhook does not verify.
import assert from "node:assert/strict";
import { test } from "node:test";
import { createTestEvent, delivery, deliveryOf, load, SECRET, sign, URL_, Webhook } from "./package.mjs";

const { explainRefusals } = await load("/diagnose");
const webhook = new Webhook(SECRET);

/** A handler that explains its refusals, and the explanations that it has logged. */
function explaining(options = {}, secret = SECRET) {
  const logged = [];
  const log = (text, diagnosis) => logged.push({ text, diagnosis });
  const onRefused = explainRefusals(secret, { log, ...options });
  return { logged, receive: webhook.handler(() => {}, { onRefused }) };
}

/** A delivery whose body was parsed and serialized again after it was signed. */
function reserialized() {
  const { event, body } = createTestEvent("app.deployed");
  return post(JSON.stringify(event, null, 2), sign(body, SECRET));
}

function post(body, signature) {
  const headers = signature === undefined ? {} : { "X-Preswald-Signature": signature };
  return new Request(URL_, { method: "POST", body, headers });
}

test("a re-serialized body: the cause and the fix are logged, without the secret and the payload", async () => {
  const { logged, receive } = explaining();
  assert.equal((await receive(reserialized())).status, 401);
  assert.equal(logged.length, 1);
  const [{ text, diagnosis }] = logged;
  assert.equal(diagnosis.verdict, "proven");
  assert.match(text, /signature_mismatch.*proven, payload_reserialized: .*express\.raw/s);
  assert.ok(!text.includes(SECRET) && !text.includes("Sales Dashboard"));
});

test("a missing header is explained too", async () => {
  const { logged, receive } = explaining();
  await receive(post("{}", undefined));
  assert.match(logged[0].text, /missing_signature/);
});

test("at most one explanation in everySeconds; with 0, each refusal is explained", async () => {
  for (const [everySeconds, expected] of [
    [undefined, 1],
    [60, 1],
    [0, 3],
  ]) {
    const { logged, receive } = explaining({ everySeconds });
    for (let count = 0; count < 3; count++) await receive(reserialized());
    assert.equal(logged.length, expected, `everySeconds: ${everySeconds}`);
  }
});

test("a valid delivery is not explained, nor a signed body that is not an event", async () => {
  const { logged, receive } = explaining();
  await receive(delivery());
  assert.equal((await receive(deliveryOf("{}"))).status, 400);
  assert.deepEqual(logged, []);
});

test("wrong arguments throw when explainRefusals is called", () => {
  const mistakes = [
    ["invalid_secret", () => explainRefusals("")],
    ["invalid_secret", () => explainRefusals(undefined)],
    ["invalid_argument", () => explainRefusals(SECRET, { everySeconds: -1 })],
    ["invalid_argument", () => explainRefusals(SECRET, { everySeconds: NaN })],
    ["invalid_argument", () => explainRefusals(SECRET, { log: "console" })],
    ["invalid_argument", () => explainRefusals(SECRET, null)],
  ];
  for (const [code, call] of mistakes) assert.throws(call, { name: "TypeError", code }, `${call}`);
});
