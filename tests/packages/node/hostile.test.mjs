// What a program around the package may do to it: write to a body while it is verified, end a call
// halfway, pass the wrong thing, pollute a prototype, lack what other runtimes have.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { after, test } from "node:test";
import { pathToFileURL } from "node:url";
import vm from "node:vm";
import { Worker } from "node:worker_threads";
import { install, remove } from "../project.mjs";

const project = install();
after(() => remove(project));

const entry = pathToFileURL(join(project, "node_modules/@preswald/webhooks/index.js")).href;
const { Webhook, createTestEvent, createTestRequest, memoryStore, sign, validateEndpoint, validatePayload, verifySignature } = await import(
  entry
);
const { diagnose, explainRefusals, extractDeliveries, repair } = await import(new URL("diagnose.js", entry));

const SECRET = "your-webhook-secret";
const webhook = new Webhook(SECRET);
const { body } = createTestEvent("app.deployed", { id: "evt_1" });
const header = webhook.sign(body);

const mistake = (code, pattern) => (error) => {
  assert.ok(error instanceof TypeError, String(error));
  assert.equal(error.code, code);
  assert.match(error.message, pattern);
  return true;
};

/** Another thread that writes one of two ids into the body, again and again, until it is ended. */
function writerOf(shared, at) {
  const code = `
    const { workerData: { shared, at } } = require("node:worker_threads");
    const bytes = new Uint8Array(shared);
    for (;;) for (const digit of [0x31, 0x32]) bytes[at] = digit;`;
  return new Worker(code, { eval: true, workerData: { shared, at } });
}

for (const size of [0, 200_000]) {
  test(`another thread writes to a shared body of ${size || "few"} bytes: only what was signed is read`, async () => {
    const text = createTestEvent("app.deployed", { id: "evt_1", object: undefined, title: "a".repeat(size + 1) }).body;
    const bytes = new TextEncoder().encode(text);
    const signature = webhook.sign(bytes);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    const writer = writerOf(shared, text.indexOf("evt_1") + 4);
    await new Promise((resolve) => writer.once("online", resolve));
    let accepted = 0;
    let refused = 0;
    const end = Date.now() + 1500;
    try {
      while (Date.now() < end || (accepted === 0 && Date.now() < end + 10_000)) {
        const result = webhook.check(new Uint8Array(shared), signature);
        if (!result.ok) refused++;
        else if (result.event.id === "evt_1") accepted++;
        else assert.fail(`an event that was never signed: ${result.event.id}`);
      }
    } finally {
      await writer.terminate();
    }
    assert.ok(accepted > 0 && refused > 0, `the thread has to get in between: ${accepted} accepted, ${refused} refused`);
  });
}

/** Every function of the package, called where hardly any stack is left. */
const CALLS = {
  check: () => webhook.check(body, header),
  verify: () => webhook.verify(body, header),
  "webhook.sign": () => webhook.sign(body),
  handler: () => webhook.handler({ default() {} }),
  verifySignature: () => verifySignature(body, header, SECRET),
  sign: () => sign(body, SECRET),
  validatePayload: () => validatePayload(body),
  validateEndpoint: () => validateEndpoint({}),
  createTestEvent: () => createTestEvent("app.deployed"),
  createTestRequest: () => createTestRequest("app.deployed", { url: "https://example.com/", secret: SECRET }),
  memoryStore: () => memoryStore(),
  "new Webhook": () => new Webhook(SECRET),
  diagnose: () => diagnose(body, header, SECRET),
  repair: () => repair(body, header, SECRET),
  extractDeliveries: () => extractDeliveries(body),
  explainRefusals: () => explainRefusals(SECRET),
};

test("the stack is exhausted inside a call: the error is the engine's, and the next call works", () => {
  const kept = new Webhook(["another", SECRET]);
  for (const [name, call] of Object.entries(CALLS)) {
    for (let round = 0; round < 10; round++) {
      const exhaust = () => {
        call();
        exhaust();
      };
      assert.throws(exhaust, /^RangeError: Maximum call stack size exceeded$/, name);
      assert.equal(webhook.verify(body, header).id, "evt_1");
      assert.equal(kept.check(body, header).secretIndex, 1);
      assert.equal(kept.check(`${body} `, header).error.code, "signature_mismatch");
    }
  }
});

test("a function of the caller's that exhausts the stack is a mistake with a code", async () => {
  const endless = () => [endless()];
  const aged = (now) => new Webhook(SECRET, { maxAgeSeconds: 60, now });
  const getter = {
    get "x-preswald-signature"() {
      return endless();
    },
  };
  for (const [code, call] of [
    ["invalid_secret", () => new Webhook(endless).check(body, header)],
    ["invalid_secret", () => new Webhook(new Proxy([SECRET], { get: endless }))],
    ["invalid_argument", () => aged(endless).check(body, header)],
    ["invalid_argument", () => aged(() => ({ valueOf: endless })).check(body, header)],
    ["invalid_argument", () => webhook.check(body, getter)],
    ["invalid_argument", () => new Webhook(SECRET, new Proxy({}, { getOwnPropertyDescriptor: endless }))],
  ]) {
    assert.throws(call, { name: "TypeError", code }, String(call));
  }
  const errors = [];
  const request = () => createTestRequest("app.deployed", { url: "https://example.com/", secret: SECRET });
  const receive = (of, listener) => of.handler(listener, { onError: (error) => errors.push(error.code ?? error.name) })(request());
  assert.equal((await receive(new Webhook(endless), () => {})).status, 500);
  assert.equal((await receive(webhook, endless)).status, 500);
  assert.deepEqual(errors, ["invalid_secret", "RangeError"]);
});

test("a script is terminated inside a call: the next call works", () => {
  const large = `[${"1e308,".repeat(150_000)}1]`;
  for (let round = 0; round < 10; round++) {
    const script = "for (;;) { webhook.check(body, header); validatePayload(large); }";
    assert.throws(
      () => vm.runInNewContext(script, { webhook, validatePayload, body, header, large }, { timeout: 20 + round }),
      /timed out/,
    );
    assert.equal(webhook.verify(body, header).id, "evt_1");
  }
});

test("secrets may be a function, which is called once, at the first use", () => {
  let calls = 0;
  const late = new Webhook(() => (calls++, ["newer", SECRET]));
  assert.equal(calls, 0);
  assert.equal(late.check(body, header).secretIndex, 1);
  assert.equal(late.sign(body), sign(body, "newer"));
  assert.equal(calls, 1);
  const unset = new Webhook(() => undefined);
  assert.throws(() => unset.verify(body, header), mistake("invalid_secret", /environment variable/));
  const empty = new Webhook(() => "");
  assert.throws(() => empty.verify(body, header), mistake("invalid_secret", /empty/));
  assert.equal(webhook.verify(body, header).id, "evt_1");
});

const transferred = (view) => {
  const buffer = new TextEncoder().encode(body).slice().buffer;
  const bytes = new Uint8Array(buffer);
  structuredClone(buffer, { transfer: [buffer] });
  return view ? bytes : buffer;
};

const WRONG_CALLS = {
  "a transferred ArrayBuffer": [() => webhook.verify(transferred(false), header), /detached/],
  "bytes of a transferred ArrayBuffer": [() => webhook.verify(transferred(true), header), /detached/],
  "a transferred ArrayBuffer to sign": [() => sign(transferred(false), SECRET), /detached/],
  "headers that are a promise": [() => webhook.verify(body, Promise.resolve(header)), /await/],
  "headers that are a Request": [() => webhook.verify(body, new Request("https://example.com")), /request\.headers/],
  "headers that are Node's request": [
    () => webhook.verify(body, { headers: { "x-preswald-signature": header }, method: "POST" }),
    /request\.headers/,
  ],
  "headers that are a Map": [() => webhook.verify(body, new Map([["x-preswald-signature", header]])), /Map/],
  "now() that gives a symbol": [() => new Webhook(SECRET, { maxAgeSeconds: 1, now: () => Symbol("now") }).verify(body, header), /now\(\)/],
  "now() that gives no number": [
    () =>
      new Webhook(SECRET, {
        maxAgeSeconds: 1,
        now: () => ({
          valueOf: () => {
            throw new Error("no");
          },
        }),
      }).verify(body, header),
    /now\(\)/,
  ],
};

for (const [name, [call, message]] of Object.entries(WRONG_CALLS)) {
  test(`${name}: invalid_argument`, () => {
    assert.throws(call, mistake("invalid_argument", message));
    assert.equal(webhook.verify(body, header).id, "evt_1");
  });
}

test("bytes of another realm are bytes", () => {
  const bytes = vm.runInNewContext("Uint8Array.from(values)", { values: [...new TextEncoder().encode(body)] });
  assert.equal(webhook.verify(bytes, header).id, "evt_1");
  assert.equal(webhook.verify(bytes.buffer, header).id, "evt_1");
  const secret = vm.runInNewContext("Uint8Array.from(values)", { values: [...new TextEncoder().encode(SECRET)] });
  assert.equal(verifySignature(body, header, secret), true);
});

/** Runs a module in a process of its own. */
function runs(code, ...flags) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...flags, "--input-type=module", "--eval", code], { encoding: "utf8" });
  return { status, stdout: stdout.trim(), stderr };
}

const VERIFY = `
  const { Webhook, createTestEvent } = await import(${JSON.stringify(entry)});
  const { body } = createTestEvent("app.deployed", { id: "evt_1" });
  const webhook = new Webhook("s");
  console.log(webhook.verify(body, webhook.sign(body)).id);`;

const REALMS = {
  "without FinalizationRegistry": "delete globalThis.FinalizationRegistry;",
  "without performance": "delete globalThis.performance;",
  "with a polluted Object.prototype": `Object.assign(Object.prototype, { strict: "yes", maxBytes: 1, maxAgeSeconds: 0, now: 1, id: "evt_2", object: 1, then: 1 });`,
};

for (const [name, code] of Object.entries(REALMS)) {
  test(`it works ${name}`, () => {
    const { stdout, stderr } = runs(code + VERIFY);
    assert.equal(stdout, "evt_1", stderr);
  });
}

test("without Request, createTestRequest says so", () => {
  const code = `delete globalThis.Request; const { createTestRequest } = await import(${JSON.stringify(entry)});
    try { createTestRequest("app.created", { url: "https://example.com", secret: "s" }) } catch (error) { console.log(error.code, error.message) }`;
  assert.match(runs(code).stdout, /^invalid_argument .*no Request/);
});

test("by require, it works with a polluted Object.prototype", () => {
  const code = `Object.assign(Object.prototype, { strict: "yes", then: 1 }); const { createRequire } = await import("node:module");
    console.log(createRequire(${JSON.stringify(entry)})("./index.cjs").sign("{}", "s").length);`;
  const { stdout, stderr } = runs(code);
  assert.equal(stdout, "71", stderr);
});
