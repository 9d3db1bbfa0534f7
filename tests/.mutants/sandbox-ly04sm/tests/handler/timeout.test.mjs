// `timeoutSeconds`: a listener that hangs does not keep the sender waiting, and loses nothing.
import assert from "node:assert/strict";
import { test } from "node:test";
import { delivery, memoryStore, outcome, SECRET, sleep, Webhook } from "./package.mjs";

const webhook = new Webhook(SECRET);
const event = (id = "evt_1") => delivery("app.created", { id });

/** A listener that ends when it is told to. */
function waiting() {
  let end;
  const ended = new Promise((resolve, reject) => {
    end = { well: resolve, badly: () => reject(new Error("late")) };
  });
  return { listener: () => ended, end };
}

test("a listener that takes too long: 503 with Retry-After, and onError is called", async () => {
  const told = [];
  const handler = webhook.handler(() => new Promise(() => {}), {
    timeoutSeconds: 0.02,
    leaseSeconds: 7.5,
    onError: (error, event) => told.push([error.message, event.id]),
  });
  const response = await handler(event("evt_9"));
  assert.equal(response.headers.get("Retry-After"), "8");
  assert.equal(await outcome(response), "503 timed_out");
  assert.equal(told.length, 1);
  assert.match(told[0][0], /0\.02 seconds \(timeoutSeconds\)/);
  assert.equal(told[0][1], "evt_9");
});

test("after the 503 the claim stays, and the event is done when the listener succeeds", async () => {
  const { listener, end } = waiting();
  const handler = webhook.handler(listener, { store: memoryStore(), timeoutSeconds: 0.02, onError() {} });
  assert.equal(await outcome(await handler(event())), "503 timed_out");
  assert.equal(await outcome(await handler(event())), "409 event_in_progress");
  end.well();
  await sleep(5);
  assert.equal(await outcome(await handler(event())), "200");
});

test("after the 503 a listener that fails releases its claim, and onError is called", async () => {
  const { listener, end } = waiting();
  const told = [];
  let calls = 0;
  const handler = webhook.handler(() => (calls++ === 0 ? listener() : undefined), {
    store: memoryStore(),
    timeoutSeconds: 0.02,
    onError: (error) => told.push(error.message),
  });
  assert.equal(await outcome(await handler(event())), "503 timed_out");
  end.badly();
  await sleep(5);
  assert.equal(told[1], "late");
  assert.equal(await outcome(await handler(event())), "200");
  assert.equal(calls, 2);
});

test("a listener that fails after the 503, without a store: no unhandled rejection", async () => {
  const { listener, end } = waiting();
  const told = [];
  const handler = webhook.handler(listener, { timeoutSeconds: 0.01, onError: (error) => told.push(error.message) });
  await handler(event());
  end.badly();
  await sleep(5);
  assert.equal(told[1], "late");
});

test("an onError or onRefused that never settles does not delay the answer", async () => {
  const never = () => new Promise(() => {});
  const handler = webhook.handler(
    () => {
      throw new Error();
    },
    { timeoutSeconds: 0.02, onError: never, onRefused: never },
  );
  assert.equal(await outcome(await handler(event())), "503 timed_out");
  assert.equal(await outcome(await handler(new Request("https://example.com", { method: "POST", body: "{}" }))), "401 missing_signature");
});

for (const timeoutSeconds of [Infinity, 2_147_483]) {
  test(`timeoutSeconds ${timeoutSeconds} does not overflow a timer`, async () => {
    const handler = webhook.handler(() => sleep(20), { timeoutSeconds });
    assert.equal(await outcome(await handler(event())), "200");
  });
}

test("no timer is left after the answer", async () => {
  const handler = webhook.handler(() => {}, { timeoutSeconds: 100 });
  const timers = () => process.getActiveResourcesInfo().filter((name) => name === "Timeout").length;
  const before = timers();
  await handler(event());
  assert.equal(timers(), before);
});

test("refused as timeoutSeconds", () => {
  for (const timeoutSeconds of [0, -1, NaN, "25", null, -Infinity, 2_147_484, 1e9])
    assert.throws(() => webhook.handler(() => {}, { timeoutSeconds }), { code: "invalid_argument" });
});
